import { randomInt } from 'node:crypto';
import { fuzz } from '../fuzz/fuzz';
import { Workplace } from '../support/workplace';

const SEED = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
});
afterAll(() => place.close());

/** The short run of `npm run test:fuzz`, over HTTP and WebSocket. */
test(`what nobody should send does no harm and tells nothing (FUZZ_SEED=${SEED})`, async () => {
  const said: string[] = [];
  const { verdict, well } = await fuzz({ seed: SEED, cases: 300, only: undefined }, place, (line) =>
    said.push(line),
  );
  if (!well || verdict.incidents > 0) throw new Error(said.join('\n'));
  expect(verdict).toMatchObject({ cases: 300, crashes: 0, leaks: 0, unmasked: 0, incidents: 0 });
  // Too few to judge by, but it must have been looked at.
  expect(said.join('\n')).toMatch(/Kept after garbage collection: \d\d\d?\.\d MB once warm, \d\d\d?\.\d MB/);
}, 300_000);
