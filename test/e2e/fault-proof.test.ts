import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { FAULTS } from '../faults/faults';
import { built, PROJECT } from '../support/build';
import { Workplace } from '../support/workplace';

jest.setTimeout(400_000);

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.open();
  const swc = join(PROJECT, 'node_modules', '.bin', 'swc');
  const sources = ['client/src', 'test/support', 'test/faults'];
  await promisify(execFile)(swc, [...sources, '--out-dir', built('.'), '--quiet'], { cwd: PROJECT });
});

afterAll(() => place.close());

/** The short run of `npm run test:faults`, with the same faults. Its seed is in what it says. */
it('nothing is lost, repeated or out of order, whatever goes wrong (N5)', async () => {
  const program = relative(PROJECT, require.resolve('../faults/run')).replace(/ts$/, 'js');
  const run = place.run(process.execPath, [built(program)], {
    FAULTS_LENGTH: 'short',
    FAULTS_SEED: process.env['FAULTS_SEED'] ?? '',
    // Whatever it starts is found in this place, should it be cut off itself.
    TMPDIR: place.directory,
  });
  const code = await run.ended;
  if (code !== 0) throw new Error(`It ended with ${code}:\n${run.complaints}${run.output}`);
  const verdict = JSON.parse(run.output.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  expect(verdict).toMatchObject({ lost: 0, repeated: 0, reordered: 0, differing: 0 });
  expect(verdict['acknowledged']).toBeGreaterThan(500);
  expect(verdict['delivered']).toBeGreaterThan(5_000);
  expect([...(verdict['faults'] as string[])].sort()).toEqual(FAULTS.map(({ name }) => name).sort());
});
