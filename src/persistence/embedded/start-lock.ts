import { randomUUID } from 'node:crypto';
import { open, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error';
import { processExists } from './process-table';

const HEARTBEAT = 1_000;
/** An owner that gave no sign of life for so long is gone, even if a process has its number. */
const SILENCE = 10_000;
const PATIENCE = 75_000;
const POLL = 100;
const REMOVAL = 2_000;

const heldHere = new Set<string>();

interface Sighting {
  readonly owner: string;
  readonly modified: number;
}

/** Starts and stops of one PostgreSQL happen one at a time, across processes. Node has no file locks of the kernel. */
export async function withStartLock<T>(
  path: string,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const owner = [hostname(), process.pid, randomUUID()].join('\n');
  heldHere.add(owner);
  try {
    await acquire(path, owner, log);
    const heartbeat = setInterval(() => void touch(path), HEARTBEAT).unref();
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
      if ((await look(path))?.owner === owner) await remove(path);
    }
  } finally {
    heldHere.delete(owner);
  }
}

async function acquire(path: string, owner: string, log: (line: string) => void): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  let seen: Sighting | undefined;
  let since = 0;
  let told = false;
  while (!(await create(path, owner))) {
    const now = await look(path);
    if (now !== undefined) {
      if (now.owner !== seen?.owner || now.modified !== seen.modified) since = performance.now();
      seen = now;
      if (isDead(now.owner) || performance.now() - since > SILENCE) await breakLock(path, now);
    }
    if (performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        `Another process has been starting or stopping PostgreSQL for over ${PATIENCE / 1000} seconds: wait for it, or end it and delete ${path}.`,
      );
    }
    await sleep(POLL);
    if (!told && performance.now() > deadline - PATIENCE + 2_000) {
      log(`Waiting for another process that is starting or stopping PostgreSQL (${path})`);
      told = true;
    }
  }
}

function isDead(owner: string): boolean {
  const [host, pid] = owner.split('\n');
  // A process of another machine or container cannot be asked; only its heartbeat tells.
  if (host !== hostname() || !(Number(pid) > 0)) return false;
  return Number(pid) === process.pid ? !heldHere.has(owner) : !processExists(Number(pid));
}

/**
 * Two that find the same dead owner must not both remove the file, or the second removes the lock that the first
 * has taken since: whoever removes holds a second file meanwhile and looks again under it.
 */
async function breakLock(path: string, dead: Sighting): Promise<void> {
  const breaking = `${path}.breaking`;
  if (!(await create(breaking, ''))) {
    const before = await look(breaking);
    for (let waited = 0; waited < REMOVAL; waited += POLL) {
      await sleep(POLL);
      if ((await look(breaking))?.modified !== before?.modified) return;
    }
    // Removing takes milliseconds: whoever began this one was killed in the middle.
    await remove(breaking);
    return;
  }
  try {
    const now = await look(path);
    if (now?.owner === dead.owner && now.modified === dead.modified) await remove(path);
  } finally {
    await remove(breaking);
  }
}

async function create(path: string, content: string): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.writeFile(content);
    return true;
  } catch (error) {
    // A full disk takes the name but not the content.
    await remove(path);
    throw error;
  } finally {
    await file.close();
  }
}

/** The owner is empty while it is being written, or where another user's file may not be read. */
async function look(path: string): Promise<Sighting | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    return { owner: await readFile(path, 'utf8').catch(() => ''), modified: mtimeMs };
  } catch {
    return undefined;
  }
}

async function touch(path: string): Promise<void> {
  const seconds = (performance.timeOrigin + performance.now()) / 1000;
  await utimes(path, seconds, seconds).catch(() => undefined);
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}
