import { Backoff } from '../../client/src/backoff';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const SETTINGS = { retryBaseMs: 100, retryCapMs: 10_000 };

it('the ceiling doubles from 0.1 s to 10 s, and stays there for ever', () => {
  const backoff = new Backoff({ ...SETTINGS, random: () => 1 });
  const waits = Array.from({ length: 9 }, () => backoff.next());
  expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]);
  for (let turn = 0; turn < 5_000; turn++) expect(backoff.next()).toBe(10_000);
});

it.each([
  [0, [0, 0, 0]],
  [0.5, [50, 100, 200]],
])('full jitter: with %d as the random number the waits are %j', (random, expected) => {
  const backoff = new Backoff({ ...SETTINGS, random: () => random });
  expect(expected.map(() => backoff.next())).toEqual(expected);
});

it.each([
  ['that stood for as long as the longest wait starts afresh', 10_000, 100],
  ['that was closed before goes on where it was', 9_999, 400],
])('a connection %s', (_case, stood, expected) => {
  const backoff = new Backoff({ ...SETTINGS, random: () => 1 });
  backoff.next();
  backoff.next();
  backoff.alive();
  jest.advanceTimersByTime(stood);
  expect(backoff.next()).toBe(expected);
  expect(backoff.next()).toBe(expected * 2);
});
