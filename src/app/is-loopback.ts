import { BlockList, isIP } from 'node:net';

/** Whether nobody but this machine reaches an address. */
export function isLoopback(host: string): boolean {
  const loopback = new BlockList();
  loopback.addSubnet('127.0.0.0', 8, 'ipv4');
  loopback.addAddress('::1', 'ipv6');
  const family = isIP(host);
  // Any other name is refused, whatever it resolves to now: it may resolve differently tomorrow.
  if (family === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
