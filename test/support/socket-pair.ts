import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

const END_OF_HANDSHAKE = '\r\n\r\n';

/** A WebSocket as a server has it, and the plain socket at its other end, which shows every byte. */
export interface SocketPair {
  readonly socket: WebSocket;
  /** What lies beneath the library. */
  readonly stream: Socket;
  readonly client: Socket;
  /** What came after the handshake, once it is so many bytes. */
  readonly received: (bytes: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export async function socketPair(): Promise<SocketPair> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const upgraded = new Promise<[WebSocket, Socket]>((resolve) => {
    http.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => resolve([socket, stream as Socket])),
    );
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = connect((http.address() as AddressInfo).port, '127.0.0.1');
  const heard: Buffer[] = [];
  let size = 0;
  client.on('data', (data: Buffer) => {
    heard.push(data);
    size += data.length;
  });
  client.write(
    'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  );
  const [socket, stream] = await upgraded;
  while (!Buffer.concat(heard).includes(END_OF_HANDSHAKE)) await once(client, 'data');
  const handshake = Buffer.concat(heard).indexOf(END_OF_HANDSHAKE) + END_OF_HANDSHAKE.length;
  const received = async (bytes: number): Promise<Buffer> => {
    while (size < handshake + bytes) await once(client, 'data');
    return Buffer.concat(heard).subarray(handshake);
  };
  const close = async (): Promise<void> => {
    client.destroy();
    socket.terminate();
    http.close();
    await once(http, 'close');
  };
  return { socket, stream, client, received, close };
}
