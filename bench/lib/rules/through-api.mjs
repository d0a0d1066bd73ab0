import pg from 'pg';
import { memoryOf } from '../memory.mjs';
import { findingExceptions, floorOfExceptions, floorOfStatuses, readingStatuses } from './read.mjs';
import { floorOfRecording, mostRecordings, recordingReadings } from './record.mjs';
import { startServers } from './servers.mjs';
import { takeTurns } from './turns.mjs';

const NEWEST = '2023-24 Q4';

/** What a caller sees over HTTP, of few organisations and of many, and what plain pg takes for the many. */
export async function measureThroughApi(root, cleanup, sizes, { seconds, done }) {
  const [few, many] = await startServers(root, cleanup, sizes);
  done('two databases written');
  const [one, other] = await Promise.all([few, many].map(connect));
  try {
    const read = await takeTurns(
      [readingStatuses(few), readingStatuses(many), floorOfStatuses(many, other)],
      seconds,
    );
    done('computed statuses read');
    const found = await takeTurns(
      [findingExceptions(few, NEWEST), findingExceptions(many, NEWEST), floorOfExceptions(many, other)],
      seconds,
    );
    done('exceptions found');
    const recorded = await takeTurns(
      [recordingReadings(few, one), recordingReadings(many, other), floorOfRecording(many, other)],
      seconds,
      mostRecordings(few),
    );
    done('readings recorded');
    return { read, found, recorded, memory: await memoryOf(many.pid) };
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

async function connect({ databaseUrl }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}
