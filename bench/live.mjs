import { availableParallelism } from 'node:os';
import { Cleanup } from './lib/cleanup.mjs';
import { median, round } from './lib/figures.mjs';
import { clinic } from './lib/live/clinic.mjs';
import { commits } from './lib/live/commits.mjs';
import { executions } from './lib/live/executions.mjs';
import { fanOutToFourThousand, fanOutToThousand } from './lib/live/fan-out.mjs';
import { fullPath } from './lib/live/full-path.mjs';
import { reconnect } from './lib/live/reconnect.mjs';
import { Stage } from './lib/live/stage.mjs';
import { stalled } from './lib/live/stalled.mjs';
import { TARGETS, verdict } from './lib/live/targets.mjs';
import { twoServers } from './lib/live/two-servers.mjs';
import { setting } from './lib/setting.mjs';
import { table } from './lib/table.mjs';

const REPEATS = setting('BENCH_REPEATS', 5);
const SECONDS = setting('BENCH_SECONDS', 1);

const SECTIONS = [
  fanOutToThousand,
  fanOutToFourThousand,
  executions,
  fullPath,
  clinic,
  stalled,
  reconnect,
  twoServers,
  commits,
];

/** All sections, or those that BENCH_ONLY names by a figure of theirs. */
function chosen() {
  const only = (process.env.BENCH_ONLY || '').split(',').filter(Boolean);
  const unknown = only.find((key) => !SECTIONS.some(({ keys }) => keys.includes(key)));
  if (unknown) {
    throw new Error(
      `BENCH_ONLY has "${unknown}"; it may have ${SECTIONS.flatMap(({ keys }) => keys).join(', ')}`,
    );
  }
  return only.length === 0 ? SECTIONS : SECTIONS.filter(({ keys }) => keys.some((key) => only.includes(key)));
}

/** Medians of figures that came in several times; figures may be grouped. */
function medians(samples) {
  const [first] = samples;
  if (first === null || first === undefined) return null;
  if (typeof first === 'number') return median(samples);
  const keys = Object.keys(first);
  return Object.fromEntries(keys.map((key) => [key, medians(samples.map((sample) => sample[key]))]));
}

/** What each contender did in the throughput sections, for the table. */
class Notes {
  #runs = new Map();

  add(what, results) {
    for (const [name, result] of Object.entries(results)) {
      const key = JSON.stringify([what, name]);
      this.#runs.set(key, [...(this.#runs.get(key) ?? []), result]);
    }
  }

  rows() {
    let before;
    return [...this.#runs].map(([key, runs]) => {
      const [what, name] = JSON.parse(key);
      const shown = what === before ? '' : what;
      before = what;
      const of = (figure, places) => median(runs.map((run) => run[figure])).toFixed(places);
      const cpu = ['serverMicroseconds', 'clientMicroseconds'].map((figure) => of(figure, 1));
      return [shown, name, of('perSecond', 0), of('p50', 1), of('p99', 1), ...cpu];
    });
  }
}

const NOTES_HEAD = ['what', 'server', 'deliveries/s', 'p50 ms', 'p99 ms', 'server µs', 'client µs'];

const rounded = (value) => {
  if (typeof value === 'number') return round(value, 3);
  if (value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
};

const targetRows = (figures) =>
  Object.keys(TARGETS)
    .filter((key) => figures[key] !== undefined)
    .map((key) => [
      key,
      TARGETS[key].what,
      figures[key]?.toFixed(2) ?? '-',
      TARGETS[key].words,
      verdict(key, figures),
    ]);

/** Says where it was that something went wrong. */
const named = (name, measuring) =>
  measuring.catch((problem) => {
    throw new Error(`${name}: ${problem.message}`, { cause: problem });
  });

async function main(cleanup) {
  const sections = chosen();
  const seconds = () => Math.round(performance.now() / 1000);
  const stage = await Stage.open(cleanup);
  console.error(`Database and log written, ${seconds()} s after the start`);
  const { ours, raw, stock } = stage.bytes;
  console.log(
    `Node ${process.version}; ${availableParallelism()} cores; ${REPEATS} repeats; messages of ${ours} bytes ` +
      `(raw ${raw}, stock ${stock})\n`,
  );
  const samples = new Map(sections.map((section) => [section, []]));
  const notes = new Notes();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const section of sections) {
      if (section.once && repeat > 0) continue;
      const note = (what, results) => notes.add(what, results);
      const run = { repeat, seconds: SECONDS, note };
      samples.get(section).push(await named(section.name, section.measure(stage, run)));
      console.error(
        `Repeat ${repeat + 1} of ${REPEATS}, ${section.name}: done, ${seconds()} s after the start`,
      );
    }
  }
  const figures = Object.assign({}, ...[...samples.values()].map(medians));
  if (notes.rows().length > 0) console.log(`${table(NOTES_HEAD, notes.rows())}\n`);
  console.log(table(['figure', 'what', 'value', 'target', 'reached'], targetRows(figures)));
  console.log(
    `\n${JSON.stringify({ ...rounded(figures), bytes: stage.bytes, cores: availableParallelism(), repeats: REPEATS })}`,
  );
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
