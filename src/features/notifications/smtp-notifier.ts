import type { createTransport } from 'nodemailer';
import { Readable } from 'node:stream';
import type { Delivery, Letter, Notifier } from './notifier';

/** For the whole of an attempt; the outbox takes one for cut off after a multiple of it. */
const ATTEMPT_MILLISECONDS = 120_000;
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
const LONGEST_REASON = 300;

export interface SmtpOptions {
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  /** True where nothing may be sent before the connection is encrypted. */
  readonly requireTls: boolean;
  /** Takes out of a reason what is not to be kept: servers repeat addresses. */
  readonly clean: (text: string) => string;
}

/** What the mail library says of a failure. */
interface MailProblem {
  readonly message: string;
  /** The step at which it failed. */
  readonly command?: string;
  /** What the server answered; left out where it did not. */
  readonly responseCode?: number;
}

/** Sends by SMTP, one connection for each letter. It never tries again by itself. */
export class SmtpNotifier implements Notifier {
  readonly needsAddress = true;
  constructor(private readonly options: SmtpOptions) {}

  async send({ id, to, subject, text, html }: Letter): Promise<Delivery> {
    const { from, clean } = this.options;
    let handedOver = false;
    // Loaded with the first letter: most servers send none by mail.
    const { createTransport: create } = await import('nodemailer');
    const transport = this.#transport(create, () => (handedOver = true));
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to ?? '' },
        subject,
        text,
        html,
        messageId: `<${id}@${domainOf(from.address)}>`,
        // Nobody is to answer a machine by a machine.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS),
      });
      return { outcome: 'SENT' };
    } catch (problem) {
      return deliveryOf(problem as MailProblem, handedOver, clean);
    }
  }

  /** `onHandedOver` when the first of a message leaves for the server, which has said that it is ready to take it. */
  #transport(create: typeof createTransport, onHandedOver: () => void): ReturnType<typeof createTransport> {
    const { url, requireTls } = this.options;
    const transport = create({
      url,
      requireTLS: requireTls,
      ...PATIENCE,
      // A title is text, never a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return transport.use('stream', ({ message }, done) => {
      // Read by nobody before it is sent: what comes before the first read has reached no mailbox.
      message?.processFunc((whole) => Readable.from(noticed(whole, onHandedOver), { objectMode: false }));
      done();
    });
  }
}

async function* noticed(whole: Readable, onFirst: () => void): AsyncGenerator<unknown> {
  onFirst();
  yield* whole;
}

/** What a failure means for a letter; `handedOver` where the server was ready to take it. */
export function deliveryOf(
  { message, command, responseCode = 0 }: MailProblem,
  handedOver: boolean,
  clean: (text: string) => string,
): Delivery {
  const reason = clean(message).slice(0, LONGEST_REASON);
  const refused = responseCode >= 400;
  // A connection that breaks after that leaves it open whether the server has kept the letter.
  if (handedOver && !(refused && command === 'DATA')) return { outcome: 'UNCERTAIN', reason };
  // What a server says of the sender or the sign-in is mended by whoever runs this, and then it goes.
  const aboutLetter = command === 'RCPT TO' || command === 'DATA';
  return { outcome: 'REFUSED', reason, lasting: responseCode >= 500 && aboutLetter };
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
