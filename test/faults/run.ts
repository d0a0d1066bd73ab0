import 'reflect-metadata';
import { join } from 'node:path';
import { Workplace } from '../support/workplace';
import { checkWrites } from './check-writes';
import { FAULTS } from './faults';
import { playAll } from './play';
import { readSettings } from './settings';
import { setUp } from './set-up';

// Whoever listens may leave before the end: everything that was started is to be ended all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Standard output carries nothing but the last line. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<boolean> {
  // This file is part of a build, and the servers are run from the same.
  process.env['TEST_BUILD'] = join(__dirname, '..', '..');
  const settings = readSettings(process.env);
  say(`Faults, ${settings.length}, FAULTS_SEED=${settings.seed}`);
  const place = await Workplace.open();
  const undo: (() => Promise<unknown> | void)[] = [];
  const closeAll = async (): Promise<void> => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
    await place.close();
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeAll());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
  try {
    const { arena, oracle } = await setUp(settings, place, say, (step) => undo.push(step));
    const played = await playAll(arena, FAULTS, settings);
    const holes = await oracle.readAnew();
    const { scoreboard, steady, mortal, hand, returns } = arena.parts;
    scoreboard.compare();
    const acknowledged = [steady, mortal, hand, returns].flatMap(({ log }) => log.acknowledged);
    const writes = checkWrites(acknowledged, await oracle.written());
    const feeds = scoreboard.total();
    for (const complaint of writes.complaints) say(complaint);
    const verdict = {
      seed: settings.seed,
      acknowledged: writes.acknowledged,
      delivered: feeds.delivered,
      lost: feeds.lost + writes.lost + holes,
      repeated: feeds.repeated + writes.repeated,
      reordered: feeds.reordered,
      differing: feeds.differing,
      wireRepeats: feeds.wireRepeats,
      faults: played.faults,
    };
    await close();
    process.stdout.write(JSON.stringify(verdict) + '\n');
    const { lost, repeated, reordered, differing } = verdict;
    return played.all && lost + repeated + reordered + differing === 0;
  } finally {
    await close();
  }
}

main().then(
  (well) => process.exit(well ? 0 : 1),
  (problem: unknown) => {
    say(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    process.exit(1);
  },
);
