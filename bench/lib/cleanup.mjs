/** What has to be undone at the end, the latest first, however the end comes about. */
export class Cleanup {
  #steps = [];
  #running;

  add(step) {
    this.#steps.push(step);
  }

  run() {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  /** Also when somebody ends the run by hand. */
  runOnSignals() {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ]) {
      process.once(signal, () => void this.run().finally(() => process.exit(code)));
    }
  }

  async #runAll() {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      await Promise.resolve(step()).catch((problem) => console.error(`Cleaning up: ${problem.message}`));
    }
  }
}
