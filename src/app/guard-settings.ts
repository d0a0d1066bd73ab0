import type { GuardSettings } from '../graphql/guards/guard-settings';
import type { Settings } from './settings';

const SWITCH = ['on', 'off'] as const;

export interface GuardConfig extends GuardSettings {
  /** Unset: everybody sends their own documents. */
  readonly trustedDocuments?: string;
  readonly refusedTokensPerMinute: number;
  readonly requestTimeoutSeconds: number;
}

/** `open`: whether whoever can reach the server is one of its developers. */
export function readGuardSettings(settings: Settings, open: boolean): GuardConfig {
  const introspection = settings.oneOf('INTROSPECTION', SWITCH, open ? 'on' : 'off');
  const trustedDocuments = settings.text('TRUSTED_DOCUMENTS');
  return {
    limits: readLimits(settings, open),
    introspection: introspection === 'on',
    // They tell the schema too, a word at a time.
    suggestions: settings.oneOf('SUGGESTIONS', SWITCH, introspection) === 'on',
    ...(trustedDocuments === undefined ? {} : { trustedDocuments }),
    refusedTokensPerMinute: settings.wholeNumber(
      'REFUSED_TOKENS_PER_MINUTE',
      open ? 10_000 : 100,
      1,
      1_000_000,
    ),
    requestTimeoutSeconds: settings.wholeNumber('REQUEST_TIMEOUT_SECONDS', 30, 1, 600),
  };
}

/** Whoever develops against a server of their own tries it with loads that no person makes. */
const RATE_OF_DEVELOPERS = 1_000_000_000;

const readLimits = (settings: Settings, open: boolean): GuardSettings['limits'] => ({
  MAX_TOKENS: settings.wholeNumber('MAX_TOKENS', 5_000, 100, 100_000),
  MAX_OPERATIONS: settings.wholeNumber('MAX_OPERATIONS', 20, 1, 1_000),
  MAX_FRAGMENTS: settings.wholeNumber('MAX_FRAGMENTS', 100, 0, 1_000),
  MAX_ROOT_FIELDS: settings.wholeNumber('MAX_ROOT_FIELDS', 50, 1, 1_000),
  MAX_DEPTH: settings.wholeNumber('MAX_DEPTH', 20, 3, 100),
  MAX_NESTED_LISTS: settings.wholeNumber('MAX_NESTED_LISTS', 5, 1, 20),
  MAX_FIELDS: settings.wholeNumber('MAX_FIELDS', 1_500, 10, 10_000),
  MAX_BREADTH: settings.wholeNumber('MAX_BREADTH', 200, 10, 10_000),
  MAX_ALIASES: settings.wholeNumber('MAX_ALIASES', 100, 0, 10_000),
  MAX_DIRECTIVES: settings.wholeNumber('MAX_DIRECTIVES', 50, 0, 10_000),
  MAX_DIRECTIVES_IN_ONE_PLACE: settings.wholeNumber('MAX_DIRECTIVES_IN_ONE_PLACE', 5, 0, 1_000),
  MAX_VALUE_DEPTH: settings.wholeNumber('MAX_VALUE_DEPTH', 10, 3, 100),
  MAX_VALUES: settings.wholeNumber('MAX_VALUES', 50_000, 100, 1_000_000),
  MAX_COST: settings.wholeNumber('MAX_COST', 1_000_000, 100, 1_000_000_000),
  COST_PER_MINUTE: settings.wholeNumber(
    'COST_PER_MINUTE',
    open ? RATE_OF_DEVELOPERS : 10_000_000,
    100,
    1_000_000_000_000,
  ),
  COST_PER_MINUTE_OF_ADDRESS: settings.wholeNumber(
    'COST_PER_MINUTE_OF_ADDRESS',
    open ? RATE_OF_DEVELOPERS : 50_000_000,
    100,
    1_000_000_000_000,
  ),
});
