import type WebSocket from 'ws';

export const PROTOCOL = 'graphql-transport-ws';

/** The close code of a bare socket, or the HTTP status where it was not let in. */
export function outcome(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => resolve(`status ${response.statusCode}`));
    socket.on('close', (code) => resolve(`code ${code}`));
  });
}

/** What a bare socket hears until `enough`, when it says these once it is connected. */
export function conversation(
  socket: WebSocket,
  messages: readonly object[],
  enough: string,
): Promise<{ type: string; id?: string; payload?: unknown }[]> {
  const heard: { type: string; id?: string; payload?: unknown }[] = [];
  return new Promise((resolve, reject) => {
    const say = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('open', () => say({ type: 'connection_init' }));
    socket.on('message', (data: Buffer) => {
      heard.push(JSON.parse(data.toString('utf8')) as { type: string });
      if (heard.at(-1)?.type === 'connection_ack') messages.forEach(say);
      if (heard.at(-1)?.type === enough) resolve(heard);
    });
    socket.on('close', (code) => reject(new Error(`Closed with ${code} after ${JSON.stringify(heard)}`)));
  });
}
