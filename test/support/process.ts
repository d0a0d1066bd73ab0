import { spawn, type ChildProcess } from 'node:child_process';

/** A program in a process of its own, with what it says and how it ends. */
export class Process {
  output = '';
  complaints = '';
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #over = false;

  /** Of this process's environment only what programs need to run at all; a group of its own, as in a terminal. */
  constructor(program: string, args: readonly string[], env: Record<string, string>, cwd: string) {
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(program, args, {
      cwd,
      env: { PATH, HOME, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#hear(() => (this.output += chunk.toString())));
    this.#child.stderr?.on('data', (chunk: Buffer) =>
      this.#hear(() => (this.complaints += chunk.toString())),
    );
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        this.#hear(() => (this.#over = true));
        resolve(code ?? signal ?? 'UNKNOWN');
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? NaN;
  }

  /** Waits until it says this on either stream, and gives what matched. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.output) ?? words.exec(this.complaints);
      if (found) return found;
      if (this.#over) throw new Error(`It ended without saying ${words}:\n${this.output}${this.complaints}`);
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** The address that it serves on, once it does. */
  async ready(): Promise<string> {
    return (await this.says(/^ready (http\S+)$/m))[1] ?? '';
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    this.#child.kill(signal);
    return this.ended;
  }

  /** As Ctrl-C in a terminal does: to every process of the group. */
  async interrupt(): Promise<number | string> {
    process.kill(-this.pid, 'SIGINT');
    return this.ended;
  }

  async kill(): Promise<void> {
    if (!this.#over) await this.end('SIGKILL');
  }

  #hear(what: () => unknown): void {
    what();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const wake of listeners) wake();
  }
}
