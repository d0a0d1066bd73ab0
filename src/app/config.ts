import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { IssuerSettings } from '../transport/sign-in/issuer-settings';
import { isRedisUrl } from './doorbell-url';
import { readGuardSettings, type GuardConfig } from './guard-settings';
import { isLoopback } from './is-loopback';
import { readLiveLimits, type LiveLimits } from './live-limits';
import { readNotificationSettings, type NotificationConfig } from './notification-settings';
import { Settings, type ConfigFault } from './settings';
import { readIssuers } from './sign-in-issuers';

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const SIGN_INS = ['development', 'oidc', 'none'] as const;
const SAMPLE_DATA = ['load', 'none'] as const;

export interface Config {
  /** 0 lets the operating system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Unset: the embedded PostgreSQL is started in the data directory. */
  readonly databaseUrl?: string;
  readonly databasePoolSize: number;
  /** How long a statement of a request may take before the database stops it. */
  readonly statementTimeoutSeconds: number;
  /** Unset: PostgreSQL rings the doorbell. */
  readonly doorbellUrl?: string;
  /** How far back a follower can resume from. */
  readonly logRetentionDays: number;
  /** How long the audit is kept. */
  readonly auditRetentionDays: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly signIn: (typeof SIGN_INS)[number];
  /** Unset: a secret is made and kept in the data directory. */
  readonly signInSecret?: string;
  /** Whose access tokens are taken where `signIn` is oidc; else empty. */
  readonly signInIssuers: readonly IssuerSettings[];
  readonly sampleData: (typeof SAMPLE_DATA)[number];
  /** Origins as browsers write them, each once. Empty: the server's own origin only. */
  readonly allowedOrigins: readonly string[];
  readonly shutdownGraceSeconds: number;
  readonly maxRequestBytes: number;
  readonly guards: GuardConfig;
  readonly live: LiveLimits;
  readonly notifications: NotificationConfig;
  readonly production: boolean;
}

/** Holds every fault, so that an operator mends them all in one go. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map(({ setting, problem }) => `${setting} ${problem}`).join('\n'));
    this.name = 'ConfigError';
  }
}

/** Throws `ConfigError`. An empty value counts as unset, since compose files and shells write settings that way. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const settings = new Settings(env);
  const production = settings.text('NODE_ENV') === 'production';
  const host = readHost(settings);
  const databaseUrl = readDatabaseUrl(settings);
  const doorbellUrl = readDoorbellUrl(settings);
  const signInSecret = readSignInSecret(settings);
  const signIn = readSignIn(settings, host, production);
  const config: Config = {
    port: settings.wholeNumber('PORT', 4000, 0, 65_535),
    host,
    dataDir: resolve(settings.text('DATA_DIR') ?? '.data'),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    databasePoolSize: settings.wholeNumber('DATABASE_POOL_SIZE', 10, 2, 200),
    statementTimeoutSeconds: settings.wholeNumber('STATEMENT_TIMEOUT_SECONDS', 30, 1, 3_600),
    ...(doorbellUrl === undefined ? {} : { doorbellUrl }),
    logRetentionDays: settings.wholeNumber('LOG_RETENTION_DAYS', 30, 1, 3_650),
    // Less than thirty days is refused by the table itself.
    auditRetentionDays: settings.wholeNumber('AUDIT_RETENTION_DAYS', 400, 30, 3_650),
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    signIn,
    ...(signInSecret === undefined ? {} : { signInSecret }),
    signInIssuers: signIn === 'oidc' ? readIssuers(settings) : [],
    sampleData: settings.oneOf('SAMPLE_DATA', SAMPLE_DATA, 'load'),
    allowedOrigins: readAllowedOrigins(settings),
    shutdownGraceSeconds: settings.wholeNumber('SHUTDOWN_GRACE_SECONDS', 10, 0, 300),
    maxRequestBytes: settings.wholeNumber('MAX_REQUEST_BYTES', 1_000_000, 1_000, 10_000_000),
    guards: readGuardSettings(settings, signIn === 'development'),
    live: readLiveLimits(settings),
    notifications: readNotificationSettings(settings),
    production,
  };
  if (settings.faults.length > 0) throw new ConfigError(settings.faults);
  return config;
}

function readHost(settings: Settings): string {
  const host = settings.text('HOST') ?? '127.0.0.1';
  if (isIP(host) === 0 && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host)) {
    settings.fault('HOST', `must be an address or a host name without scheme and port, but is "${host}"`);
  }
  return host;
}

/** Holds a password: the fault does not repeat the value. */
function readDatabaseUrl(settings: Settings): string | undefined {
  const url = settings.text('DATABASE_URL');
  if (url !== undefined && !(URL.canParse(url) && /^postgres(ql)?:\/\//i.test(url))) {
    settings.fault('DATABASE_URL', 'must be a URL that begins with postgres:// or postgresql://');
  }
  return url;
}

/** Holds a password as well. */
function readDoorbellUrl(settings: Settings): string | undefined {
  const url = settings.text('DOORBELL_URL');
  if (url !== undefined && !isRedisUrl(url)) {
    settings.fault('DOORBELL_URL', 'must be like redis://user:password@host:6379/0, or rediss:// for TLS');
  }
  return url;
}

function readSignInSecret(settings: Settings): string | undefined {
  const secret = settings.text('SIGN_IN_SECRET');
  if (secret !== undefined && secret.length < 32) {
    settings.fault('SIGN_IN_SECRET', `must have at least 32 characters, but has ${secret.length}`);
  }
  return secret;
}

function readSignIn(settings: Settings, host: string, production: boolean): Config['signIn'] {
  const before = settings.faults.length;
  const signIn = settings.oneOf('SIGN_IN', SIGN_INS, 'development');
  const unreadable = settings.faults.length > before;
  if (signIn === 'development' && !unreadable && (production || !isLoopback(host))) {
    const exposed = production ? 'NODE_ENV is production' : `HOST ${host} is not a loopback address`;
    settings.fault(
      'SIGN_IN',
      `must not be development (its default) when ${exposed}: set SIGN_IN=none to serve published data only, or SIGN_IN=oidc to let people sign in`,
    );
  }
  return signIn;
}

function readAllowedOrigins(settings: Settings): readonly string[] {
  const origins = (settings.text('ALLOWED_ORIGINS') ?? '').split(',').flatMap((part) => {
    const written = part.trim();
    if (written === '') return [];
    const origin = originOf(written);
    if (origin === undefined) {
      settings.fault(
        'ALLOWED_ORIGINS',
        `must list origins such as https://example.org, but has "${written}"`,
      );
    }
    return origin ?? [];
  });
  return [...new Set(origins)];
}

/** As a browser writes it in `Origin`; undefined for a pattern, a path, credentials or another scheme. */
function originOf(written: string): string | undefined {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  const bare = url.href === `${url.origin}/` && !/[*?#]/.test(written);
  return bare ? url.origin : undefined;
}
