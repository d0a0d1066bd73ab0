import { openApp } from './app.mjs';
import { announce, openControl } from './control.mjs';
import { HeldLog } from './held-log.mjs';

/** The server under test, as it is built, with a hand on what it sees of its log. */
const { databaseUrl, streams } = JSON.parse(process.env.BENCH_WORLD);
const held = new HeldLog(streams);
const { app } = await openApp(databaseUrl);
const url = await app.listen('127.0.0.1', 0);

const control = await openControl({
  release: (count, indexes = [0]) => {
    for (const index of indexes) held.release(streams[index].organisationId, count);
  },
  /** Whether entries are at hand when they are released, or read from PostgreSQL then. */
  atHand: async (yes) => {
    if (yes) for (const stream of streams) await held.takeInHand(stream, app.live.log);
    else held.letGo();
    return true;
  },
  releaseAll: () => {
    held.releaseAll();
    return true;
  },
  /** When the bells rang since the last time that this was asked. */
  marks: () => held.rings.splice(0),
  figures: () => ({
    counters: app.live?.hub && { ...app.live.hub.counters },
    logReads: held.reads,
    dataStatements: app.reads.statements,
    statements: held.statements,
  }),
});
announce(url, control);
process.on('SIGTERM', () => process.exit());
