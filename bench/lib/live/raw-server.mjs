import { announce, openControl } from './control.mjs';
import { machineMilliseconds } from './machine-clock.mjs';
import { required } from './project.mjs';

const { WebSocketServer } = required('ws');

/**
 * The floor: a broadcast of one buffer that was made beforehand. It knows just enough of the protocol for the same
 * clients to connect. `send` is the library's way, `frame` writes the finished frame to the socket itself.
 */
let payload = Buffer.from('{}');
let frame = payload;
let how = 'send';
const marks = [];
const subscribers = [];

const server = new WebSocketServer({
  port: 0,
  host: '127.0.0.1',
  handleProtocols: () => 'graphql-transport-ws',
});
server.on('connection', (socket) => {
  socket.on('error', () => undefined);
  socket.on('close', () => {
    const at = subscribers.indexOf(socket);
    if (at >= 0) subscribers.splice(at, 1);
  });
  socket.on('message', (data) => {
    const { type } = JSON.parse(data);
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
    else if (type === 'ping') socket.send('{"type":"pong"}');
    else if (type === 'subscribe') subscribers.push(socket);
  });
});

const broadcast = {
  send: () => {
    for (const socket of subscribers) socket.send(payload, { binary: false });
  },
  frame: () => {
    for (const socket of subscribers) socket._socket.write(frame);
  },
};

/** A whole text frame from a server: RFC 6455, 5.2. */
function frameOf(bytes) {
  const head = bytes.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4);
  head[0] = 0x81;
  if (bytes.length < 126) head[1] = bytes.length;
  else {
    head[1] = 126;
    head.writeUInt16BE(bytes.length, 2);
  }
  return Buffer.concat([head, bytes]);
}

await new Promise((resolve) => server.once('listening', resolve));
const control = await openControl({
  message: (text) => {
    payload = Buffer.from(text);
    frame = frameOf(payload);
    return payload.length;
  },
  how: (way) => {
    how = way;
    return true;
  },
  release: (count) => {
    marks.push(machineMilliseconds());
    for (let each = 0; each < count; each += 1) broadcast[how]();
  },
  marks: () => marks.splice(0),
});
announce(`ws://127.0.0.1:${server.address().port}/`, control);
