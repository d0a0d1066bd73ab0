import { PROTOCOL } from './bare-socket';

/** A request for a WebSocket as it goes over the wire. */
export const upgrade = (path: string, protocol = PROTOCOL): string =>
  `GET ${path} HTTP/1.1\r\nHost: golden-thread\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n` +
  `Sec-WebSocket-Protocol: ${protocol}\r\n\r\n`;
