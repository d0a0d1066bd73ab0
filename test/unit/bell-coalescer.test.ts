import { BellCoalescer, idsOfBell } from '../../src/changes/bell-coalescer';
import { newId } from '../../src/persistence/new-id';

const [A, B, C] = [newId(), newId(), newId()];

let sent: string[];
let problems: string[];
let send: (payload: string) => Promise<unknown>;
let bells: BellCoalescer;

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  problems = [];
  send = async (payload) => sent.push(payload);
  bells = new BellCoalescer(
    (payload) => send(payload),
    (problem) => problems.push(problem.message),
  );
});

afterEach(() => jest.useRealTimers());

describe('what is rung for within five milliseconds goes out as one bell', () => {
  it('with each organisation once', async () => {
    for (const id of [A, B, A, C, B, A]) bells.add(id);
    await jest.advanceTimersByTimeAsync(4);
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([[A, B, C].join()]);
  });

  it('and what comes later with the next', async () => {
    bells.add(A);
    await jest.advanceTimersByTimeAsync(5);
    bells.add(A);
    bells.add(B);
    await jest.advanceTimersByTimeAsync(5);
    expect(sent).toEqual([A, [A, B].join()]);
  });

  it('in as many as PostgreSQL’s 8,000 bytes ask for', async () => {
    const ids = Array.from({ length: 450 }, newId);
    for (const id of ids) bells.add(id);
    await jest.advanceTimersByTimeAsync(5);
    expect(sent.map((payload) => payload.split(',').length)).toEqual([200, 200, 50]);
    expect(sent.every((payload) => payload.length < 8_000)).toBe(true);
    expect(sent.flatMap(idsOfBell)).toEqual(ids);
  });
});

it('what cannot be sent is lost, and told once until a bell goes out again', async () => {
  const works = send;
  const ringAgain = async (): Promise<void> => {
    bells.add(A);
    await jest.advanceTimersByTimeAsync(5);
  };
  send = () => Promise.reject(new Error('Nobody there'));
  await ringAgain();
  await ringAgain();
  expect(problems).toEqual(['Nobody there']);
  send = works;
  await ringAgain();
  expect(sent).toEqual([A]);
  send = () => Promise.reject(new Error('Gone again'));
  await ringAgain();
  expect(problems).toEqual(['Nobody there', 'Gone again']);
});

describe('at the end', () => {
  it('what waits is sent at once', async () => {
    bells.add(A);
    await bells.stop();
    expect(sent).toEqual([A]);
  });

  it('nothing is sent where nothing waits', async () => {
    await bells.stop();
    expect(sent).toEqual([]);
  });

  it('an answer that does not come is not waited for', async () => {
    send = () => new Promise(() => undefined);
    bells.add(A);
    const stopped = bells.stop();
    await jest.advanceTimersByTimeAsync(1_000);
    await expect(stopped).resolves.toBeUndefined();
  });
});

describe('what a bell says', () => {
  it.each([
    ['one id', A, [A]],
    ['several', `${A},${B}`, [A, B]],
  ])('%s', (_what, payload, ids) => {
    expect(idsOfBell(payload)).toEqual(ids);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['words', 'hello'],
    ['an id among words', `${A},hello`],
    ['an id and a comma', `${A},`],
    ['an id in a line of its own', `${A}\n${B}`],
    ['an id too long', `${A}0`],
    ['more than any bell holds', Array.from({ length: 201 }, () => A).join()],
  ])('%s is nothing of ours', (_what, payload) => {
    expect(idsOfBell(payload)).toEqual([]);
  });
});
