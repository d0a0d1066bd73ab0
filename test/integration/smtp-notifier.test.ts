import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Delivery, Letter } from '../../src/features/notifications/notifier';
import { SmtpNotifier } from '../../src/features/notifications/smtp-notifier';

const LETTER: Letter = {
  id: '01a202f5-372f-77bb-8906-2d56a2e6411f',
  kind: 'ACTION_ASSIGNED',
  post: 'Head',
  to: 'head@council.example',
  subject: 'Ein Grüß — “quoted”',
  text: 'Text\n',
  html: '<p>Text</p>',
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const refusal = (responseCode: number): Error => Object.assign(new Error('No'), { responseCode });
const taken: string[] = [];
beforeEach(() => taken.splice(0));

/** A real mail server with these options; answers with its port. */
async function mailServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let raw = '';
      stream.on('data', (part: Buffer) => (raw += part.toString()));
      stream.on('end', () => {
        taken.push(raw);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return (server.server.address() as AddressInfo).port;
}

/** One that goes through the steps of the protocol, and breaks the connection at one of them. */
async function breaksAt(step: string): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    let message: string | undefined;
    socket.on('data', (data) => {
      const said = data.toString();
      if (message !== undefined) message += said;
      if ((message ?? said).includes(step)) return socket.destroy();
      if (message !== undefined) return;
      const begins = said.startsWith('DATA');
      if (begins) message = '';
      socket.write(begins ? '354 go on\r\n' : '250 yes\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const send = (port: number, given: { url?: string; requireTls?: boolean } = {}): Promise<Delivery> =>
  new SmtpNotifier({
    url: `smtp://127.0.0.1:${port}`,
    from: { name: 'Golden Thread', address: 'from@council.example' },
    requireTls: false,
    clean: (text) => text,
    ...given,
  }).send(LETTER);

test('a letter is one mail with both bodies, under an id that stays the same', async () => {
  const port = await mailServer({});
  expect(await send(port)).toEqual({ outcome: 'SENT' });
  expect(await send(port)).toEqual({ outcome: 'SENT' });
  const ids = taken.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(ids).toEqual([`<${LETTER.id}@council.example>`, `<${LETTER.id}@council.example>`]);
  expect(taken[0]).toContain('text/plain');
  expect(taken[0]).toContain('text/html');
  expect(taken[0]).toMatch(/^Subject: =\?UTF-8\?/m);
});

test.each(['EHLO', 'MAIL FROM', 'RCPT TO', 'DATA'])(
  'where the connection breaks at %s, nothing has gone out: it is tried again',
  async (step) => {
    // Without an answer to EHLO the library tries HELO, which breaks as well.
    const port = await breaksAt(step);
    expect(await send(port)).toMatchObject({ outcome: 'REFUSED', lasting: false });
  },
);

test('where it breaks after the message, nobody knows', async () => {
  const port = await breaksAt('\r\n.\r\n');
  expect(await send(port)).toMatchObject({ outcome: 'UNCERTAIN' });
});

test.each([
  [
    'a mailbox for now',
    450,
    { onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) => done(refusal(450)) },
    false,
  ],
  [
    'a mailbox for good',
    550,
    { onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) => done(refusal(550)) },
    true,
  ],
  [
    'the sender',
    550,
    { onMailFrom: (_a: unknown, _s: unknown, done: (e: Error) => void) => done(refusal(550)) },
    false,
  ],
])('a server that refuses %s says so', async (_, code, options, lasting) => {
  const port = await mailServer(options);
  const delivery = await send(port);
  expect(delivery).toMatchObject({ outcome: 'REFUSED', lasting });
  expect(delivery).toMatchObject({ reason: expect.stringContaining(String(code)) as string });
  expect(taken).toEqual([]);
});

test.each([
  [451, false],
  [554, true],
])('a message that is refused with %d has not gone out', async (code, lasting) => {
  const port = await mailServer({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(refusal(code)));
    },
  });
  expect(await send(port)).toMatchObject({ outcome: 'REFUSED', lasting });
});

test('nobody there: it is tried again', async () => {
  const port = await mailServer({});
  for (const close of closing.splice(0)) await close();
  expect(await send(port)).toMatchObject({ outcome: 'REFUSED', lasting: false });
});

test('it signs in where the address has a name and a password, and a refused one is mended, not given up', async () => {
  const port = await mailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(username === 'me' && password === 'p@ss word' ? null : refusal(535), { user: username }),
  });
  const url = (password: string): string => `smtp://me:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  expect(await send(port, { url: url('p@ss word') })).toEqual({ outcome: 'SENT' });
  const refused = await send(port, { url: url('wrong-one') });
  expect(refused).toMatchObject({ outcome: 'REFUSED', lasting: false });
  expect(JSON.stringify(refused)).not.toContain('wrong-one');
});

test('nothing is sent in the clear where encryption is required', async () => {
  const port = await mailServer({});
  expect(await send(port, { requireTls: true })).toMatchObject({ outcome: 'REFUSED', lasting: false });
  expect(taken).toEqual([]);
});

test('a certificate that nobody vouches for is not trusted', async () => {
  // The server says that everybody knows its key, which is what is wanted here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const port = await mailServer({ disabledCommands: ['AUTH'] });
  expect(await send(port, { requireTls: true })).toMatchObject({ outcome: 'REFUSED', lasting: false });
  expect(taken).toEqual([]);
});
