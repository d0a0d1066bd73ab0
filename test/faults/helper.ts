import { fork, type ChildProcess } from 'node:child_process';

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly problem?: string;
}

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (problem: Error) => void };

/** A program of this run in a process of its own, which answers questions. */
export class Helper {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly ended: Promise<void>;
  #asked = 0;

  /** The directory is only there so that the process is found by whoever clears up after a run. */
  constructor(file: string, directory: string) {
    this.#child = fork(file, [directory], { serialization: 'advanced' });
    this.#child.on('message', ({ id, result, problem }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (problem === undefined) waiting?.resolve(result as never);
      else waiting?.reject(new Error(problem));
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', () => {
        for (const { reject } of this.#waiting.values()) reject(new Error('The helper has ended'));
        this.#waiting.clear();
        resolve();
      });
    });
  }

  ask<Result>(what: string, argument?: unknown): Promise<Result> {
    const id = (this.#asked += 1);
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, what, argument }, (problem) => {
        if (problem) reject(problem);
      });
    });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

type Handlers = Record<string, (argument: never) => unknown>;

/** The other side: answers what the run asks, and ends when the run does. */
export function answer(handlers: Handlers): void {
  const respond = async ({ id, what, argument }: { id: number; what: string; argument: unknown }) => {
    try {
      const handler = handlers[what];
      if (!handler) throw new Error(`Nobody here knows how to ${what}`);
      process.send?.({ id, result: await handler(argument as never) });
    } catch (problem) {
      process.send?.({ id, problem: problem instanceof Error ? (problem.stack ?? '') : String(problem) });
    }
  };
  process.on('message', (question) => void respond(question as never));
  process.on('disconnect', () => process.exit(0));
}
