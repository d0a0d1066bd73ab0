import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { ChildServer } from './child-server.mjs';

const USER = 'golden_thread';
const DATABASE = 'golden_thread';
const POOL_SIZE = 10;

/**
 * The server as anybody starts it: its own process, an empty data directory, the embedded PostgreSQL and the
 * sample. With BENCH_DATABASE_URL it is given that database instead, which gets the sample and the generated
 * organisation and keeps them.
 */
export class SystemUnderTest {
  poolSize = POOL_SIZE;

  /** `databaseUrl`: another database than the embedded one. `sample`: whether the sample is loaded. */
  constructor(root, cleanup, { databaseUrl = process.env.BENCH_DATABASE_URL, sample = true } = {}) {
    this.root = root;
    this.cleanup = cleanup;
    this.givenUrl = databaseUrl || undefined;
    this.sample = sample;
  }

  async start() {
    this.dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-bench-'));
    this.cleanup.add(() => rm(this.dataDir, { recursive: true, force: true }));
    this.cleanup.add(() => this.#removeDatabase());
    // As root, PostgreSQL runs under another account, which has to get in.
    await chmod(this.dataDir, 0o755);
    this.server = new ChildServer('The server under test', ['dist/src/main.js'], {
      cwd: this.root,
      env: this.#environment(),
    });
    this.cleanup.add(() => this.server.stop());
    this.url = await this.server.ready;
    this.databaseUrl = this.givenUrl ?? (await this.#embeddedUrl());
  }

  /** A token of the development sign-in, got as a newcomer gets it. */
  async tokenOf(persona) {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'token', '--', '--as', persona], {
      cwd: this.root,
      env: this.#environment(),
    });
    return stdout.trim();
  }

  /** A token like those of the development sign-in, for an organisation that it knows no personas of. */
  async tokenFor(organisation, post) {
    const secret = (await readFile(join(this.dataDir, 'sign-in-secret'), 'utf8')).trim();
    return new SignJWT({ organisation, role: 'LEAD', post })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer('golden-thread development')
      .setSubject(`lead@${organisation}`)
      .setExpirationTime('12h')
      .sign(new TextEncoder().encode(secret));
  }

  #environment() {
    const { NODE_ENV, NODE_OPTIONS, DATABASE_URL, SIGN_IN_SECRET, SAMPLE_DATA, ...rest } = process.env;
    return {
      ...rest,
      DATA_DIR: this.dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      SIGN_IN: 'development',
      DATABASE_POOL_SIZE: String(POOL_SIZE),
      // All of the load is one person's here, at one address.
      COST_PER_MINUTE: '1000000000000',
      COST_PER_MINUTE_OF_ADDRESS: '1000000000000',
      ...(this.givenUrl && { DATABASE_URL: this.givenUrl }),
      ...(this.sample || { SAMPLE_DATA: 'none' }),
    };
  }

  async #embeddedUrl() {
    const password = (await readFile(join(this.dataDir, 'postgres-password'), 'utf8')).trim();
    const [, , , port] = await this.#pidFile(await this.#databaseDirectory());
    return `postgres://${USER}:${password}@127.0.0.1:${port.trim()}/${DATABASE}`;
  }

  /** Inside the data directory, or where the record in there says. */
  async #databaseDirectory() {
    const record = await readFile(join(this.dataDir, 'postgres-location'), 'utf8').catch(() => '');
    return record.trim() || join(this.dataDir, 'postgres');
  }

  async #pidFile(directory) {
    return (await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n');
  }

  /** The server stops its database when it ends; if it was killed, the database is still there. */
  async #removeDatabase() {
    const directory = await this.#databaseDirectory();
    const [pid] = await this.#pidFile(directory).catch(() => []);
    if (pid !== undefined) {
      await promisify(execFile)('kill', ['-INT', pid.trim()]).catch(() => undefined);
      await waitUntilGone(Number(pid));
    }
    if (!directory.startsWith(this.dataDir)) await rm(directory, { recursive: true, force: true });
  }
}

async function waitUntilGone(pid) {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
