import { fileURLToPath } from 'node:url';
import { Cleanup } from './lib/cleanup.mjs';
import { round } from './lib/figures.mjs';
import { measureInMemory } from './lib/rules/in-memory.mjs';
import { measureThroughApi } from './lib/rules/through-api.mjs';
import { setting } from './lib/setting.mjs';
import { table } from './lib/table.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECONDS = setting('BENCH_SECONDS', 8);
const MANY = {
  organisations: setting('BENCH_ORGANISATIONS', 150),
  measures: setting('BENCH_MEASURES', 150),
  quarters: setting('BENCH_QUARTERS', 40),
};
const FEW = { ...MANY, organisations: Math.ceil(MANY.organisations / 10) };
/** A page of ambitions holds a hundred, and of three measures two share one. */
const MOST_MEASURES = 150;
const FEWEST_ORGANISATIONS = 10;

const HEAD = [
  'what',
  'where',
  `per second, ${FEW.organisations}`,
  `per second, ${MANY.organisations}`,
  'growth',
  'against',
  'ratio',
];

/**
 * How fast it is at both sizes, how much longer an organisation takes among many than among few, and how fast it is
 * against a baseline of the same run.
 */
const line = (what, where, [few, many], against, ratio) => ({
  ...{ what, where, few: 1 / few.seconds, many: 1 / many.seconds, against, ratio },
  growth: many.turnSeconds / few.turnSeconds,
});

function linesOf(inMemory, { read, found, recorded }) {
  const ratio = ([, ours, floor]) => floor.turnSeconds / ours.turnSeconds;
  const [statuses, exceptions] = ['statuses', 'exceptions'].map((name) => inMemory.map((size) => size[name]));
  const [, many] = inMemory;
  return {
    statuses: line(
      ...['statuses judged', 'in memory', statuses],
      ...['floats', many.floats.turnSeconds / many.statuses.turnSeconds],
    ),
    exceptions: line(
      ...['exceptions found', 'in memory', exceptions],
      ...['its statuses', many.statuses.turnSeconds / many.exceptions.turnSeconds],
    ),
    statusesRead: line('statuses read', 'API', read, 'plain pg', ratio(read)),
    exceptionsFound: line('exceptions found', 'API', found, 'plain pg', ratio(found)),
    statusesRecorded: line('statuses recorded', 'API', recorded, 'plain pg', ratio(recorded)),
  };
}

const rowOf = ({ what, where, few, many, growth, against, ratio }) => [
  what,
  where,
  few.toFixed(0),
  many.toFixed(0),
  growth.toFixed(2),
  against,
  ratio.toFixed(3),
];

function summary(lines, [few, many], { memory }) {
  const of = (figure) =>
    Object.fromEntries(Object.entries(lines).map(([name, each]) => [name, round(each[figure], 3)]));
  const ratios = of('ratio');
  return {
    statusesVsFloat: ratios.statuses,
    exceptionsVsStatuses: ratios.exceptions,
    statusesReadVsPg: ratios.statusesRead,
    exceptionsFoundVsPg: ratios.exceptionsFound,
    statusesRecordedVsPg: ratios.statusesRecorded,
    growth: of('growth'),
    perSecond: { few: of('few'), many: of('many') },
    organisationsPerSecond: round(1 / (many.statuses.turnSeconds + many.exceptions.turnSeconds), 3),
    judged: many.judged,
    exceptions: many.found,
    rssPeakMb: { fewInMemory: few.peakRssMb, manyInMemory: many.peakRssMb, server: memory.peak },
  };
}

async function main(cleanup) {
  if (MANY.measures > MOST_MEASURES) throw new Error(`BENCH_MEASURES must be at most ${MOST_MEASURES}`);
  if (MANY.organisations < FEWEST_ORGANISATIONS) {
    throw new Error(`BENCH_ORGANISATIONS must be at least ${FEWEST_ORGANISATIONS}`);
  }
  const seconds = () => Math.round(performance.now() / 1000);
  const done = (what) => console.error(`${what}: done, ${seconds()} s after the start`);
  const sizes = [FEW, MANY];
  console.log(
    `Node ${process.version}; ${FEW.organisations} and ${MANY.organisations} organisations × ${MANY.measures} measures × ` +
      `${MANY.quarters} quarters\n`,
  );
  const inMemory = await measureInMemory(ROOT, cleanup, sizes);
  done('judged in memory');
  const throughApi = await measureThroughApi(ROOT, cleanup, sizes, { seconds: SECONDS, done });
  const lines = linesOf(inMemory, throughApi);
  console.log(table(HEAD, Object.values(lines).map(rowOf)));
  console.log(`\n${JSON.stringify(summary(lines, inMemory, throughApi))}`);
}

const cleanup = new Cleanup();
cleanup.runOnSignals();
try {
  await main(cleanup);
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
