import { LiveSocket } from './live-socket';
import { tokenOf } from './test-server';

/** What somebody sends. Anything may be left out, and anything may be wrong. */
export interface Question {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

interface Sender {
  readonly persona?: string;
  readonly token?: string;
  /** Of the request, or of the upgrade. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface ReplyError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly extensions: Readonly<Record<string, any>> & { readonly code: string };
}

/** One shape for both transports. */
export interface Reply {
  /** "status 200" of HTTP; of a WebSocket "open" where it stays, or "code 4400" where it is closed. */
  readonly ending: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  readonly data: any;
  /** Empty where there are none. */
  readonly errors: readonly ReplyError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Word for word. */
  readonly text: string;
}

interface Addresses {
  readonly url: string;
  readonly webSocketUrl: string;
}

/** A question may be given as JSON that is written already. */
export type Ask = (server: Addresses, question: Question | string, sender?: Sender) => Promise<Reply>;

const asJson = (question: Question | string): string =>
  typeof question === 'string' ? question : JSON.stringify(question);

async function bearerOf({ persona, token }: Sender): Promise<{ authorization: string } | undefined> {
  const bearer = token ?? (persona && (await tokenOf(persona)));
  return bearer ? { authorization: `Bearer ${bearer}` } : undefined;
}

export const overHttp: Ask = async ({ url }, question, sender = {}) => {
  const headers = {
    'content-type': 'application/json',
    ...(await bearerOf(sender)),
    ...sender.headers,
  };
  const response = await fetch(url, { method: 'POST', headers, body: asJson(question) });
  return replyOf(`status ${response.status}`, await response.text());
};

/** On a connection of its own, which is left once the answer is there. */
export const overWebSocket: Ask = async ({ webSocketUrl }, question, sender = {}) => {
  const { headers } = sender;
  const socket = await LiveSocket.connect(webSocketUrl, headers ? { headers } : {});
  try {
    socket.say({ type: 'connection_init', payload: (await bearerOf(sender)) ?? {} });
    await socket.until(() => socket.heard.some(({ type }) => type === 'connection_ack'), 'the welcome');
    socket.say(`{"type":"subscribe","id":"1","payload":${asJson(question)}}`);
    await socket.until(() => socket.of('1').some(({ type }) => type !== 'next'), 'the answer');
  } catch (problem) {
    if (socket.ended === undefined) throw problem;
  }
  const ending = socket.ended ?? 'open';
  await socket.leave();
  const [answer] = socket.of('1');
  if (!answer) return replyOf(ending, '{}');
  return replyOf(
    ending,
    JSON.stringify(answer.type === 'error' ? { errors: answer.payload } : answer.payload),
  );
};

/** As in `describe.each(BOTH)('over %s', (_, ask) => ...)`. */
export const BOTH: readonly (readonly [transport: string, ask: Ask])[] = [
  ['HTTP', overHttp],
  ['WebSocket', overWebSocket],
];

/** The code of the first error, or "OK". */
export const codeOfReply = ({ errors }: Reply): string => errors[0]?.extensions.code ?? 'OK';

function replyOf(ending: string, text: string): Reply {
  const { data = null, errors = [], extensions = {} } = JSON.parse(text) as Partial<Reply>;
  return { ending, data, errors, extensions, text };
}
