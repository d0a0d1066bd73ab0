import { Dice } from '../faults/dice';
import { LiveSocket } from '../support/live-socket';
import type { Councils, Person } from './councils';
import { findingsIn, type Finding } from './findings';
import { broken, DocumentMaker, type Sent } from './random-document';
import { randomValue, tampered, type Known } from './random-value';

/** So long may an answer take: what takes longer hangs. */
const PATIENCE_MILLISECONDS = 60_000;

export interface Tried {
  readonly kind: string;
  readonly sent: string;
  /** Whether there was anything but a refusal in the answer. */
  readonly answered: boolean;
  readonly findings: readonly Finding[];
}

/** One case: drawn from the seed and its number alone, so that any can be tried again by itself. */
export async function attempt(url: string, councils: Councils, seed: number, number: number): Promise<Tried> {
  const dice = new Dice((Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0);
  const person = dice.pick(councils.people);
  const own = person.name.split('@')[1] ?? dice.pick(councils.known.slugs);
  const known: Known = {
    ...councils.known,
    slugs: [own, own, own, ...councils.known.slugs],
    wild: dice.roll() < 0.3,
  };
  const maker = new DocumentMaker(dice, councils.schema, known);
  const roll = dice.roll();
  try {
    if (roll < 0.5) return await overHttp('query', url, person, maker.draw('query'));
    if (roll < 0.6) return await overHttp('mutation', url, person, maker.draw('mutation'));
    if (roll < 0.7) return await overHttp('broken document', url, person, broken(dice, maker.draw('query')));
    if (roll < 0.76) return await overHttp('token', url, forged(dice, person, councils), maker.draw('query'));
    if (roll < 0.82) return await oddBody(dice, url, person, maker.draw('query'));
    const operation = dice.pick(['subscription', 'subscription', 'query', 'mutation'] as const);
    const sent = maker.draw(operation);
    return await overSocket(
      dice,
      url,
      roll < 0.97 ? person : forged(dice, person, councils),
      dice.roll() < 0.1 ? broken(dice, sent) : sent,
    );
  } catch (problem) {
    const told =
      problem instanceof Error
        ? `${problem.message} ${problem.cause instanceof Error ? problem.cause.message : ''}`
        : String(problem);
    return { kind: 'none', sent: '', answered: false, findings: [{ what: 'crash', told }] };
  }
}

/** Somebody with a token that is not quite right, or that is right and somebody else's: nothing of either is theirs. */
function forged(dice: Dice, person: Person, { people, known }: Councils): Person {
  const all = people.flatMap(({ token }) => token ?? []);
  const token = person.token ?? dice.pick(all);
  const [head = '', claims = '', mark = ''] = token.split('.');
  const [, otherClaims = ''] = dice.pick(all).split('.');
  const header = (alg: string): string =>
    Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
  const changed = Buffer.from(
    Buffer.from(claims, 'base64url')
      .toString()
      .replace(/leicester(shire)?|VIEWER|CONTRIBUTOR|ANALYST|LEAD/g, () =>
        dice.pick(['leicester', 'leicestershire', 'ADMIN', 'LEAD']),
      ),
  ).toString('base64url');
  const made = dice.pick([
    `${header('none')}.${claims}.`,
    `${header('HS512')}.${claims}.${mark}`,
    `${header('RS256')}.${claims}.${mark}`,
    `${head}.${otherClaims === claims ? changed : otherClaims}.${mark}`,
    `${head}.${changed === claims ? otherClaims.slice(1) : changed}.${mark}`,
    token.slice(0, dice.between(0, token.length - 1)),
    `${token}x.y`,
    `gts_${dice.pick(known.ids)}_${mark}`,
    '',
    'x'.repeat(9_000),
  ]);
  // What comes out whole by chance is a token of the same person.
  const unseen = made === token ? person.unseen : people.flatMap((one) => one.unseen);
  return {
    name: 'a forged token',
    token: made,
    unseen: [...new Set(unseen.filter((one) => !/^[0-9a-f-]{36}$/.test(one)))],
  };
}

async function overHttp(kind: string, url: string, person: Person, sent: Sent): Promise<Tried> {
  return said(kind, url, person, JSON.stringify(sent), {});
}

async function said(
  kind: string,
  url: string,
  person: Person,
  body: string,
  more: Record<string, string>,
): Promise<Tried> {
  const headers = {
    'content-type': 'application/json',
    ...(person.token !== undefined && { authorization: `Bearer ${person.token}` }),
    ...more,
  };
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const answer = await fetch(url, { method: 'POST', headers, body, signal });
  const text = await answer.text();
  return {
    kind,
    sent: `${person.name} ${body}`,
    answered: text.includes('"data":{'),
    findings: findingsIn({ person, sent: body, status: answer.status, text }),
  };
}

/** What is no request of GraphQL at all, or hardly one. */
async function oddBody(dice: Dice, url: string, person: Person, sent: Sent): Promise<Tried> {
  const odd = (): unknown =>
    randomValue(dice, { name: 'JSON' } as never, {
      wild: true,
      slugs: ['x'],
      ids: ['x'],
      references: ['x'],
      cursors: ['x'],
    });
  const body = dice.pick<() => string>([
    () => JSON.stringify([sent, sent]),
    () => JSON.stringify({ ...sent, variables: odd() }),
    () => JSON.stringify({ ...sent, extensions: odd(), operationName: odd() }),
    () => JSON.stringify({ query: odd(), variables: odd() }),
    () => JSON.stringify({ documentId: `sha256:${'0'.repeat(64)}`, variables: sent.variables }),
    () => tampered(dice, JSON.stringify(sent)),
    () => JSON.stringify(odd()) ?? '',
    () => `{"query":"{ organisations { slug } }","variables":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
    () => '',
  ])();
  const type = dice.pick([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-7',
  ]);
  return said('odd body', url, person, body, { 'content-type': type });
}

async function overSocket(dice: Dice, url: string, person: Person, sent: Sent): Promise<Tried> {
  const socket = await LiveSocket.connect(url.replace('http', 'ws'));
  const rough = dice.roll() < 0.15;
  try {
    const payload =
      person.token === undefined ? {} : { payload: { authorization: `Bearer ${person.token}` } };
    if (socket.ended === undefined) socket.say({ type: 'connection_init', ...payload });
    await quietly(socket, () => socket.heard.some(({ type }) => type === 'connection_ack'));
    if (socket.ended === undefined && rough)
      socket.say(tampered(dice, JSON.stringify({ id: '1', type: 'subscribe', payload: sent })));
    else if (socket.ended === undefined) socket.say({ id: '1', type: 'subscribe', payload: sent });
    await quietly(socket, () => socket.of('1').length > 0);
  } finally {
    await socket.leave();
  }
  const whole = JSON.stringify(sent);
  const findings = socket.heard.flatMap((message) =>
    findingsIn({ person, sent: whole, status: 200, text: JSON.stringify(message) }),
  );
  const answered = socket.heard.some(({ payload }) => payload?.data);
  return { kind: 'socket', sent: `${person.name} ${whole}`, answered, findings };
}

/** An answer, the end, or neither: what was broken on its way may wait for ever. */
const quietly = (socket: LiveSocket, holds: () => boolean): Promise<void> =>
  socket.until(holds, 'an answer', 1_500).catch(() => undefined);
