import { join } from 'node:path';
import { Helper } from './helper';
import { IntentLog } from './intent-log';
import type { LanePlan } from './lane';
import type { WriterPlan } from './writer-process';

/** One writing process, which may be killed: the next goes on from what it had noted. */
export class Writer {
  #helper: Helper;
  #writing = false;

  private constructor(
    private readonly plan: WriterPlan,
    private readonly directory: string,
  ) {
    this.#helper = this.#fork();
  }

  static async open(
    directory: string,
    name: string,
    urls: readonly string[],
    lanes: readonly LanePlan[],
  ): Promise<Writer> {
    const writer = new Writer({ file: join(directory, `${name}.log`), urls, lanes }, directory);
    await writer.#helper.ask('begin', writer.plan);
    return writer;
  }

  /** What it has noted, read from its file. */
  get log(): IntentLog {
    return new IntentLog(this.plan.file);
  }

  async write(): Promise<void> {
    this.#writing = true;
    await this.#helper.ask('write');
  }

  async pause(): Promise<void> {
    this.#writing = false;
    await this.#helper.ask('pause');
  }

  kill(): Promise<void> {
    this.#helper.kill();
    return this.#helper.ended;
  }

  async startAgain(): Promise<void> {
    this.#helper = this.#fork();
    await this.#helper.ask('begin', this.plan);
    if (this.#writing) await this.write();
  }

  close(): void {
    this.#helper.kill();
  }

  #fork(): Helper {
    return new Helper(require.resolve('./writer-process'), this.directory);
  }
}
