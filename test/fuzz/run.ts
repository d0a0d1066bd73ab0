import 'reflect-metadata';
import { join } from 'node:path';
import { Workplace } from '../support/workplace';
import { fuzz } from './fuzz';
import { readSettings } from './settings';

// Whoever listens may leave before the end: what was started is to be ended all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Standard output carries nothing but the last line. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<boolean> {
  // This file is part of a build, and the server is run from the same.
  process.env['TEST_BUILD'] = join(__dirname, '..', '..');
  const settings = readSettings(process.env);
  say(`Fuzzing, ${settings.cases} cases, FUZZ_SEED=${settings.seed}`);
  const place = await Workplace.open();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void place.close().finally(() => process.exit(1)));
  }
  try {
    const { verdict, well } = await fuzz(settings, place, say);
    process.stdout.write(`${JSON.stringify(verdict)}\n`);
    return well;
  } finally {
    await place.close();
  }
}

main().then(
  (well) => process.exit(well ? 0 : 1),
  (problem: unknown) => {
    say(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    process.exit(1);
  },
);
