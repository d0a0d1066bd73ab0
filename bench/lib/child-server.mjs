import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const START_SECONDS = 120;
const STOP_SECONDS = 20;
const KEPT_LOG = 8_000;

/** A server in a process of its own, which prints `ready <url>` on standard output when it can serve. */
export class ChildServer {
  #log = '';

  constructor(name, args, options) {
    this.name = name;
    this.process = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (text) => this.#keep(text));
    this.process.on('error', (problem) => this.#keep(String(problem)));
    this.ready = this.#waitForUrl();
    // Seen by whoever awaits it; a server that fails while another is still starting must not end the process.
    this.ready.catch(() => undefined);
  }

  get pid() {
    return this.process.pid;
  }

  async stop() {
    if (!this.#running) return;
    const exited = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await Promise.race([exited, sleep(STOP_SECONDS * 1000, undefined, { ref: false })]);
    if (this.#running) this.process.kill('SIGKILL');
  }

  get #running() {
    return this.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  #keep(text) {
    this.#log = (this.#log + text).slice(-KEPT_LOG);
  }

  #waitForUrl() {
    return new Promise((resolve, reject) => {
      const fail = (why) => reject(new Error(`${this.name} ${why}:\n${this.#log}`));
      const timer = setTimeout(() => fail(`was not ready after ${START_SECONDS} s`), START_SECONDS * 1000);
      let printed = '';
      this.process.stdout.on('data', (text) => {
        printed = (printed + text).slice(-KEPT_LOG);
        const url = /^ready (\S+)$/m.exec(printed)?.[1];
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(url);
      });
      this.process.once('close', () => {
        clearTimeout(timer);
        fail('ended before it was ready');
      });
    });
  }
}
