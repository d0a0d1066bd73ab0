const ROOM = 1_000_000;

/** Takes the time of every delivery since its entry was released. */
export class Stopwatch {
  #times = new Float64Array(ROOM);
  #taken = 0;
  #left = 0;
  #begun = 0;
  #done = () => undefined;

  clear() {
    this.#taken = 0;
  }

  /** One delivery. Runs for every message: it does as little as can be. */
  stroke() {
    if (this.#taken === this.#times.length) this.#grow();
    this.#times[this.#taken] = performance.now() - this.#begun;
    this.#taken += 1;
    this.#left -= 1;
    if (this.#left === 0) this.#done();
  }

  /** Starts with `begin` and resolves after so many strokes; `explain` says what is wrong when patience runs out. */
  until(strokes, patience, explain, begin) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(explain(this.#left))), patience);
      this.#done = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#left = strokes;
      this.#begun = performance.now();
      begin();
    });
  }

  /** Milliseconds that this share of all deliveries took at most. */
  at(share) {
    const sorted = this.#times.slice(0, this.#taken).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  #grow() {
    const grown = new Float64Array(this.#times.length * 2);
    grown.set(this.#times);
    this.#times = grown;
  }
}
