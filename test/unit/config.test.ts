import { resolve } from 'node:path';
import { ConfigError, readConfig } from '../../src/app/config';
import type { ConfigFault } from '../../src/app/settings';

function faultsOf(env: NodeJS.ProcessEnv): readonly ConfigFault[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

/** The guards' own have a file of their own, and so have those of notifications. */
function settingsOf(env: NodeJS.ProcessEnv): object {
  const { guards: _, notifications: __, ...settings } = readConfig(env);
  return settings;
}

const SECRET = 'x'.repeat(32);
const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  dataDir: resolve('.data'),
  databasePoolSize: 10,
  statementTimeoutSeconds: 30,
  logRetentionDays: 30,
  auditRetentionDays: 400,
  logLevel: 'info',
  signIn: 'development',
  signInIssuers: [],
  sampleData: 'load',
  allowedOrigins: [],
  shutdownGraceSeconds: 10,
  maxRequestBytes: 1_000_000,
  live: {
    maxSocketsPerAddress: 5_000,
    maxSubscriptionsPerSocket: 200,
    maxSubscriptionsPerUser: 5_000,
    maxMessagesPerSecond: 1_000,
    slowSocketSeconds: 15,
    checkpointSeconds: 15,
    trustedProxies: [],
  },
  production: false,
};

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(settingsOf({})).toStrictEqual(DEFAULTS);
  });

  it('counts an empty or blank value as unset', () => {
    const names = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_POOL_SIZE', 'LOG_LEVEL', 'SIGN_IN'];
    const more = [
      'DOORBELL_URL',
      'LOG_RETENTION_DAYS',
      'AUDIT_RETENTION_DAYS',
      'STATEMENT_TIMEOUT_SECONDS',
      'SIGN_IN_SECRET',
      'SIGN_IN_ISSUERS',
      'SAMPLE_DATA',
      'ALLOWED_ORIGINS',
      'SHUTDOWN_GRACE_SECONDS',
      'MAX_REQUEST_BYTES',
      'MAX_SOCKETS_PER_ADDRESS',
      'MAX_SUBSCRIPTIONS_PER_SOCKET',
      'MAX_SUBSCRIPTIONS_PER_USER',
      'MAX_MESSAGES_PER_SECOND',
      'SLOW_SOCKET_SECONDS',
      'CHECKPOINT_SECONDS',
      'TRUSTED_PROXIES',
    ];
    const all = [...names, ...more];
    expect(settingsOf(Object.fromEntries(all.map((name) => [name, ''])))).toStrictEqual(DEFAULTS);
    expect(settingsOf(Object.fromEntries(all.map((name) => [name, '  '])))).toStrictEqual(DEFAULTS);
  });

  it('reads every setting', () => {
    expect(
      settingsOf({
        PORT: '0',
        HOST: '0.0.0.0',
        DATA_DIR: '/srv/data',
        DATABASE_URL: 'postgresql://a:b@db:5432/c',
        DATABASE_POOL_SIZE: '200',
        STATEMENT_TIMEOUT_SECONDS: '3600',
        DOORBELL_URL: 'rediss://a:b%40c@bell:6380/3',
        LOG_RETENTION_DAYS: '3650',
        AUDIT_RETENTION_DAYS: '30',
        LOG_LEVEL: 'debug',
        SIGN_IN: 'none',
        SIGN_IN_SECRET: SECRET,
        SAMPLE_DATA: 'none',
        ALLOWED_ORIGINS: 'https://a.example, http://localhost:5173',
        SHUTDOWN_GRACE_SECONDS: '0',
        MAX_REQUEST_BYTES: '1000',
        MAX_SOCKETS_PER_ADDRESS: '1',
        MAX_SUBSCRIPTIONS_PER_SOCKET: '2',
        MAX_SUBSCRIPTIONS_PER_USER: '3',
        MAX_MESSAGES_PER_SECOND: '10',
        SLOW_SOCKET_SECONDS: '4',
        CHECKPOINT_SECONDS: '5',
        TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16, ::1',
        NODE_ENV: 'production',
      }),
    ).toStrictEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: resolve('/srv/data'),
      databaseUrl: 'postgresql://a:b@db:5432/c',
      databasePoolSize: 200,
      statementTimeoutSeconds: 3600,
      doorbellUrl: 'rediss://a:b%40c@bell:6380/3',
      logRetentionDays: 3650,
      auditRetentionDays: 30,
      logLevel: 'debug',
      signIn: 'none',
      signInSecret: SECRET,
      signInIssuers: [],
      sampleData: 'none',
      allowedOrigins: ['https://a.example', 'http://localhost:5173'],
      shutdownGraceSeconds: 0,
      maxRequestBytes: 1000,
      live: {
        maxSocketsPerAddress: 1,
        maxSubscriptionsPerSocket: 2,
        maxSubscriptionsPerUser: 3,
        maxMessagesPerSecond: 10,
        slowSocketSeconds: 4,
        checkpointSeconds: 5,
        trustedProxies: ['10.0.0.1', '192.168.0.0/16', '::1'],
      },
      production: true,
    });
  });

  it.each([
    ['PORT', '65535'],
    ['DATABASE_POOL_SIZE', '2'],
    ['STATEMENT_TIMEOUT_SECONDS', '1'],
    ['SHUTDOWN_GRACE_SECONDS', '300'],
    ['MAX_REQUEST_BYTES', '10000000'],
    ['DATABASE_URL', 'postgres://user@[::1]/db'],
    ['DATABASE_URL', 'postgres:///db?host=/run/postgresql'],
    ['LOG_RETENTION_DAYS', '1'],
    ['AUDIT_RETENTION_DAYS', '30'],
    ['DOORBELL_URL', 'redis://localhost'],
    ['DOORBELL_URL', 'REDIS://:secret@[::1]:6379/'],
    ['ALLOWED_ORIGINS', ','],
    ['HOST', '127.8.9.10'],
    ['HOST', '::1'],
    ['HOST', '0:0:0:0:0:0:0:1'],
    ['HOST', 'LocalHost'],
  ])('accepts %s=%s', (setting, value) => {
    expect(faultsOf({ [setting]: value })).toEqual([]);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '4e3'],
    ['PORT', '0x10'],
    ['PORT', 'http'],
    ['DATABASE_POOL_SIZE', '1'],
    ['DATABASE_POOL_SIZE', '201'],
    ['STATEMENT_TIMEOUT_SECONDS', '0'],
    ['STATEMENT_TIMEOUT_SECONDS', '0.5'],
    ['SHUTDOWN_GRACE_SECONDS', '301'],
    ['MAX_REQUEST_BYTES', '999'],
    ['MAX_REQUEST_BYTES', '10000001'],
    ['LOG_LEVEL', 'INFO'],
    ['SIGN_IN', 'saml'],
    ['SAMPLE_DATA', 'yes'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_URL', 'postgres:db'],
    ['LOG_RETENTION_DAYS', '0'],
    ['AUDIT_RETENTION_DAYS', '29'],
    ['LOG_RETENTION_DAYS', '3651'],
    ['DOORBELL_URL', 'localhost:6379'],
    ['DOORBELL_URL', 'http://localhost:6379'],
    ['DOORBELL_URL', 'redis:localhost'],
    ['DOORBELL_URL', 'redis:///0'],
    ['DOORBELL_URL', 'redis://localhost/bells'],
    ['DOORBELL_URL', 'redis://localhost/-1'],
    ['DOORBELL_URL', 'redis://localhost?db=1'],
    ['DOORBELL_URL', 'redis://user:100%@localhost'],
    ['SIGN_IN_SECRET', 'x'.repeat(31)],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://*.example.org'],
    ['ALLOWED_ORIGINS', 'https://example.org/path'],
    ['ALLOWED_ORIGINS', 'https://user@example.org'],
    ['ALLOWED_ORIGINS', 'example.org'],
    ['ALLOWED_ORIGINS', 'ftp://example.org'],
    ['ALLOWED_ORIGINS', 'null'],
    ['ALLOWED_ORIGINS', 'https://good.example,https://'],
  ])('refuses %s=%s and names only that setting', (setting, value) => {
    const env = setting === 'HOST' ? { SIGN_IN: 'none' } : {};
    expect(faultsOf({ ...env, [setting]: value }).map((fault) => fault.setting)).toEqual([setting]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'council.example', '127.council.example', 'localhost.example'])(
    'refuses the development sign-in on %s',
    (HOST) => {
      expect(faultsOf({ HOST })).toEqual([
        { setting: 'SIGN_IN', problem: expect.stringContaining('set SIGN_IN=none') as string },
      ]);
      expect(faultsOf({ HOST, SIGN_IN: 'none' })).toEqual([]);
    },
  );

  it('refuses the development sign-in in production, also on a loopback address', () => {
    const [fault] = faultsOf({ NODE_ENV: 'production', SIGN_IN: 'development' });
    expect(fault?.setting).toBe('SIGN_IN');
    expect(fault?.problem).toContain('NODE_ENV is production');
  });

  it('reports every fault at once and repeats no secret', () => {
    const secret = 'hunter2-short';
    const env = {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      SIGN_IN_SECRET: secret,
      DATABASE_URL: `mysql://u:${secret}@h/d`,
      DOORBELL_URL: `amqp://u:${secret}@h`,
    };
    const faults = faultsOf({ ...env, HOST: '0.0.0.0', ALLOWED_ORIGINS: 'a,b' });
    expect(faults.map((fault) => fault.setting).sort()).toEqual(
      [...Object.keys(env), 'SIGN_IN', 'ALLOWED_ORIGINS', 'ALLOWED_ORIGINS'].sort(),
    );
    expect(new ConfigError(faults).message).not.toContain(secret);
  });

  it('writes origins as a browser does, each once', () => {
    const ALLOWED_ORIGINS = 'HTTPS://Example.ORG:443/, https://example.org';
    expect(readConfig({ ALLOWED_ORIGINS }).allowedOrigins).toEqual(['https://example.org']);
  });
});
