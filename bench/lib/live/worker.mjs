import { fork } from 'node:child_process';

/** A process whose methods can be called, one at a time. */
export class Worker {
  #process;

  constructor(script, cleanup) {
    // Not as JSON, which knows no Infinity.
    this.#process = fork(new URL(script, import.meta.url), { stdio: 'inherit', serialization: 'advanced' });
    cleanup.add(async () => this.stop());
  }

  call(method, ...args) {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`The process that was to ${method} has ended`));
      this.#process.once('exit', ended);
      this.#process.once('message', ({ result, problem }) => {
        this.#process.off('exit', ended);
        if (problem === undefined) resolve(result);
        else reject(new Error(problem));
      });
      this.#process.send({ method, args });
    });
  }

  stop() {
    this.#process.kill('SIGKILL');
  }
}
