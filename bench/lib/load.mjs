import { fork } from 'node:child_process';

const WORKER = new URL('load-worker.mjs', import.meta.url);

/** The load comes from a process of its own, so that it does not share an event loop with anything measured. */
export class Load {
  #worker = fork(WORKER, { stdio: 'inherit' });

  constructor(cleanup) {
    cleanup.add(() => this.#worker.kill());
  }

  /** Loads one server for some seconds; fails on any answer that is not the expected one. */
  run(shot) {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process that makes the load has ended'));
      this.#worker.once('exit', ended);
      this.#worker.once('message', ({ result, problem }) => {
        this.#worker.off('exit', ended);
        if (problem === undefined) resolve(result);
        else reject(new Error(problem));
      });
      this.#worker.send(shot);
    });
  }
}
