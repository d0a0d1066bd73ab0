import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processExists } from '../../src/persistence/embedded/process-table';
import { built } from '../support/build';
import type { Process } from '../support/process';
import { GENEROUS } from '../support/generous';
import { SECRET } from '../support/test-server';
import type { Workplace } from '../support/workplace';
import type { Database } from './database';
import { Proxy } from './proxy';
import { SHIFTED_CLOCK } from './shifted-clock';

/** One server process, with a network in front of it and another between it and the database. */
export class Server {
  #process: Process | undefined;
  #port = 0;

  private constructor(
    readonly name: string,
    private readonly place: Workplace,
    private readonly database: Database,
    /** What clients and writers connect to. */
    readonly front: Proxy,
    /** What the server takes for PostgreSQL. */
    readonly back: Proxy,
  ) {}

  static async open(name: string, place: Workplace, database: Database): Promise<Server> {
    return new Server(name, place, database, await Proxy.open(), await Proxy.open());
  }

  get url(): string {
    return `http://127.0.0.1:${this.front.port}/graphql`;
  }

  get pid(): number {
    return this.#running.pid;
  }

  get runs(): boolean {
    return this.#process !== undefined && processExists(this.#process.pid);
  }

  /** What it complained about since it was started last. */
  get complaints(): string {
    return this.#process?.complaints ?? '';
  }

  /** Starts it, on the port it had before, and waits until it serves. */
  async start(clockShift = 0, settings: Record<string, string> = {}): Promise<void> {
    this.back.leadTo(this.database.port);
    const env = {
      DATABASE_URL: this.database.urlThrough(this.back.port),
      DATA_DIR: this.place.dataDir,
      PORT: String(this.#port),
      SIGN_IN_SECRET: SECRET,
      LOG_LEVEL: 'warn',
      SAMPLE_DATA: 'none',
      SHUTDOWN_GRACE_SECONDS: '2',
      ...GENEROUS,
      ...settings,
    };
    const main = built('src/main.js');
    if (clockShift === 0) {
      this.#process = this.place.run(process.execPath, [main], env);
    } else {
      const shim = join(this.place.directory, 'shifted-clock.cjs');
      await writeFile(shim, SHIFTED_CLOCK);
      const shifted = { ...env, CLOCK_SHIFT: String(clockShift) };
      this.#process = this.place.run(process.execPath, ['--require', shim, main], shifted);
    }
    this.#port = Number(new URL(await this.#process.ready()).port);
    this.front.leadTo(this.#port);
  }

  /** At once, without waiting for the end. */
  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  stand(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  goOn(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  async ended(): Promise<number | string> {
    const how = await this.#running.ended;
    this.#process = undefined;
    return how;
  }

  /** SIGTERM, and what it ended with. */
  async leave(): Promise<number | string> {
    process.kill(this.pid, 'SIGTERM');
    return this.ended();
  }

  async close(): Promise<void> {
    await this.front.close();
    await this.back.close();
  }

  get #running(): Process {
    if (!this.#process) throw new Error(`${this.name} does not run`);
    return this.#process;
  }
}
