import { isIP } from 'node:net';
import type { Settings } from './settings';

/** What one socket, one address and one person may take up, and how patient the live feeds are. */
export interface LiveLimits {
  readonly maxSocketsPerAddress: number;
  readonly maxSubscriptionsPerSocket: number;
  readonly maxSubscriptionsPerUser: number;
  readonly maxMessagesPerSecond: number;
  /** How long a socket may leave what it was given before it is closed. */
  readonly slowSocketSeconds: number;
  /** How long a filter may hide everything before the place in the log is told. */
  readonly checkpointSeconds: number;
  /** Addresses, or ranges such as 10.0.0.0/8. */
  readonly trustedProxies: readonly string[];
}

export const readLiveLimits = (settings: Settings): LiveLimits => ({
  maxSocketsPerAddress: settings.wholeNumber('MAX_SOCKETS_PER_ADDRESS', 5_000, 1, 100_000),
  maxSubscriptionsPerSocket: settings.wholeNumber('MAX_SUBSCRIPTIONS_PER_SOCKET', 200, 1, 10_000),
  maxSubscriptionsPerUser: settings.wholeNumber('MAX_SUBSCRIPTIONS_PER_USER', 5_000, 1, 100_000),
  maxMessagesPerSecond: settings.wholeNumber('MAX_MESSAGES_PER_SECOND', 1_000, 10, 100_000),
  slowSocketSeconds: settings.wholeNumber('SLOW_SOCKET_SECONDS', 15, 1, 600),
  checkpointSeconds: settings.wholeNumber('CHECKPOINT_SECONDS', 15, 1, 3_600),
  trustedProxies: readTrustedProxies(settings),
});

function readTrustedProxies(settings: Settings): readonly string[] {
  const written = (settings.text('TRUSTED_PROXIES') ?? '').split(',').map((part) => part.trim());
  const proxies = written.filter((part) => part !== '');
  for (const proxy of proxies.filter((part) => !isRange(part))) {
    settings.fault(
      'TRUSTED_PROXIES',
      `must list addresses such as 10.0.0.1 or 10.0.0.0/8, but has "${proxy}"`,
    );
  }
  return proxies;
}

function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
