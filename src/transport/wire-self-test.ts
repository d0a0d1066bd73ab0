import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { Frame, prefixOf } from '../live/frame';
import { StreamWire } from './wire';

const PATIENCE_MILLISECONDS = 2_000;
/** Of each length of header that a frame can have, and beyond latin-1. */
const PAYLOADS = ['{}', `"${'é…€'.repeat(60)}"`, `"${'long '.repeat(20_000)}"`];

/**
 * Whether frames that are written beneath the library arrive as the library's own would, between others that it sends
 * itself. Tried at every start, since no version of the library promises it.
 */
export async function canWriteFrames(): Promise<boolean> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, stream, head) =>
    sockets.handleUpgrade(request, stream, head, (socket) => say(socket, stream as Socket)),
  );
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  try {
    return await hears(client);
  } finally {
    client.terminate();
    for (const socket of sockets.clients) socket.terminate();
    http.close();
  }
}

function say(socket: WebSocket, stream: Socket): void {
  const wire = new StreamWire(stream);
  const prefix = prefixOf('ü');
  for (const payload of PAYLOADS) {
    socket.send('"between"');
    wire.add(prefix, new Frame(1, payload));
    wire.add(prefix, new Frame(1, payload));
    socket.ping();
    wire.flush();
  }
}

function hears(client: WebSocket): Promise<boolean> {
  const expected = PAYLOADS.flatMap((payload) => {
    const text = new Frame(1, payload).text(prefixOf('ü'));
    return ['"between"', text, text];
  });
  let heard = 0;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
    const end = (works: boolean): void => {
      clearTimeout(timer);
      resolve(works);
    };
    client.on('error', () => end(false));
    client.on('close', () => end(false));
    client.on('message', (data: Buffer) => {
      if (data.toString('utf8') !== expected[heard]) return end(false);
      heard += 1;
      if (heard === expected.length) end(true);
    });
  });
}
