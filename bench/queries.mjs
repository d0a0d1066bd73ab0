import { fileURLToPath } from 'node:url';
import { ask } from './lib/ask.mjs';
import { cases } from './lib/cases.mjs';
import { ChildServer } from './lib/child-server.mjs';
import { Cleanup } from './lib/cleanup.mjs';
import { differences } from './lib/difference.mjs';
import { median, round } from './lib/figures.mjs';
import { POST, SLUG } from './lib/generated/organisation.mjs';
import { Load } from './lib/load.mjs';
import { memoryOf } from './lib/memory.mjs';
import { seed } from './lib/seed.mjs';
import { setting } from './lib/setting.mjs';
import { SystemUnderTest } from './lib/system-under-test.mjs';
import { table } from './lib/table.mjs';

const SECONDS = setting('BENCH_SECONDS', 4);
const REPEATS = setting('BENCH_REPEATS', 5);
const WARM_UP_SECONDS = 3;
/** Both servers compile a document after its first runs; they are compared when they have. */
const ASKED_FIRST = 3;

const OURS = 'golden-thread';
const PEER = 'mercurius';

async function startServers(cleanup) {
  const ours = new SystemUnderTest(fileURLToPath(new URL('..', import.meta.url)), cleanup);
  await ours.start();
  const organisations = await seed(ours.databaseUrl);
  const callers = new Map([
    ['leicester', `Bearer ${await ours.tokenOf('lead@leicester')}`],
    [SLUG, `Bearer ${await ours.tokenFor(SLUG, POST)}`],
  ]);
  const peer = startPeer(ours, callers, organisations);
  cleanup.add(() => peer.stop());
  const servers = [
    { name: OURS, pid: ours.server.pid, url: ours.url },
    { name: PEER, pid: peer.pid, url: await peer.ready },
  ];
  return { servers, callers };
}

function startPeer({ databaseUrl, poolSize }, callers, organisations) {
  const { NODE_ENV, NODE_OPTIONS, ...env } = process.env;
  return new ChildServer('The peer', ['peer/server.mjs'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: {
      ...env,
      DATABASE_URL: databaseUrl,
      POOL_SIZE: String(poolSize),
      CALLERS: JSON.stringify(
        Object.fromEntries([...callers].map(([slug, bearer]) => [bearer, organisations.get(slug)])),
      ),
    },
  });
}

/** Both servers must give the same data before their speed means anything. */
async function answersOf({ label, query, variables, authorization }, servers) {
  const answers = [];
  for (const { url } of servers) {
    for (let time = 1; time < ASKED_FIRST; time += 1) await ask(url, { query, variables, authorization });
    answers.push(await ask(url, { query, variables, authorization }));
  }
  const [ours, theirs] = answers;
  const found = differences(ours.data, theirs.data);
  if (found.length > 0) {
    throw new Error(`${label}: the answers differ (${OURS} | ${PEER})\n${found.join('\n')}`);
  }
  return answers;
}

async function measure(aCase, servers, load) {
  const answers = await answersOf(aCase, servers);
  const { query, variables, authorization } = aCase;
  const shoot = (index, seconds) => {
    const { url } = servers[index];
    return load.run({ url, query, variables, authorization, seconds, length: answers[index].length });
  };
  for (const index of servers.keys()) await shoot(index, WARM_UP_SECONDS);
  const runs = servers.map(() => []);
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    // Turn about, so that what slows the machine down for a while does not always meet the same one.
    const order = repeat % 2 === 0 ? [0, 1] : [1, 0];
    for (const index of order) runs[index].push(await shoot(index, SECONDS));
  }
  return Promise.all(
    servers.map(async ({ pid }, index) => ({
      perSecond: median(runs[index].map((run) => run.perSecond)),
      p50: median(runs[index].map((run) => run.p50)),
      p99: median(runs[index].map((run) => run.p99)),
      memory: await memoryOf(pid),
      bytes: answers[index].bytes,
    })),
  );
}

const HEAD = ['case', 'server', 'requests/s', 'p50 ms', 'p99 ms', 'RSS MB', 'peak MB', 'bytes'];

const rowsOf = ({ label, results }, servers) =>
  results.map(({ perSecond, p50, p99, memory, bytes }, index) => [
    index === 0 ? label : '',
    servers[index].name,
    perSecond.toFixed(1),
    p50.toFixed(1),
    p99.toFixed(1),
    memory.now,
    memory.peak ?? '-',
    bytes,
  ]);

function summary(measured) {
  const most = (index, part) => Math.max(...measured.map(({ results }) => results[index].memory[part] ?? 0));
  return {
    ...Object.fromEntries(
      measured.map(({ name, results: [ours, theirs] }) => [
        `${name}VsMercurius`,
        round(ours.perSecond / theirs.perSecond, 3),
      ]),
    ),
    rssMb: most(0, 'now'),
    rssPeakMb: most(0, 'peak'),
    mercuriusRssMb: most(1, 'now'),
    mercuriusRssPeakMb: most(1, 'peak'),
    requestsPerSecond: Object.fromEntries(
      measured.map(({ name, results: [ours, theirs] }) => [
        name,
        { goldenThread: round(ours.perSecond, 1), mercurius: round(theirs.perSecond, 1) },
      ]),
    ),
  };
}

async function main(cleanup) {
  const { servers, callers } = await startServers(cleanup);
  const load = new Load(cleanup);
  console.log(
    `Node ${process.version}; ${REPEATS} repeats of ${SECONDS} s for each server and case, 8 connections\n`,
  );
  const measured = [];
  for (const aCase of cases) {
    const results = await measure(
      { ...aCase, authorization: callers.get(aCase.organisation) },
      servers,
      load,
    );
    measured.push({ ...aCase, results });
    console.error(`${aCase.label}: done`);
  }
  console.log(
    table(
      HEAD,
      measured.flatMap((each) => rowsOf(each, servers)),
    ),
  );
  console.log(`\n${JSON.stringify(summary(measured))}`);
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
