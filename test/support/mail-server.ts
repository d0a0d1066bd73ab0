import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** The head without folding, in lower case names; the first of each name. */
  readonly head: ReadonlyMap<string, string>;
  readonly raw: string;
}

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/** A real mail server on a free port of this machine, with what it was given. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Connections since the start, also those that came to nothing. */
  connections = 0;
  /** Addresses that it does not take, and with which code. */
  readonly refuses = new Map<string, number>();
  #server: SMTPServer | undefined;
  #port = 0;
  #held: Promise<void> | undefined;
  #letGo: () => void = () => undefined;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.up();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** The settings that make a server send here. */
  get settings(): Record<string, string> {
    return {
      NOTIFY: 'smtp',
      SMTP_URL: this.url,
      SMTP_FROM: 'Golden Thread <golden-thread@council.example>',
      PUBLIC_URL: 'https://golden-thread.council.example/',
    };
  }

  /** On the port that it had before, if any. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refuses.get(address);
        done(code === undefined ? null : refusal(code, `no mailbox for <${address}>`));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.mails.push(mailOf(Buffer.concat(parts).toString('utf8'), session.envelope.rcptTo));
          void (this.#held ?? Promise.resolve()).then(() => done());
        });
      },
    });
    // A client that is killed in the middle of a mail is no fault of this server.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#server = server;
    this.#port = (server.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    this.letGo();
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** From now on it takes each mail and leaves the sender without its answer. */
  hold(): void {
    this.#held = new Promise((resolve) => (this.#letGo = resolve));
  }

  letGo(): void {
    this.#letGo();
    this.#held = undefined;
  }

  subjects(): string[] {
    return this.mails.map(({ head }) => head.get('subject') ?? '');
  }
}

function mailOf(raw: string, to: readonly { address: string }[]): ReceivedMail {
  const [top = ''] = raw.split('\r\n\r\n', 1);
  const head = new Map<string, string>();
  for (const line of top.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    if (!head.has(name)) head.set(name, line.slice(at + 1).trim());
  }
  return { to: to.map(({ address }) => address), head, raw };
}
