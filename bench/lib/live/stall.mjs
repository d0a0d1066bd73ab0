/** Screens that have stopped reading, and what they will have missed when they read on. */
export class Stall {
  #screens = new Set();
  #missed = new Map();

  has(screen) {
    return this.#screens.size > 0 && this.#screens.has(screen);
  }

  begin(screens) {
    this.#missed.clear();
    for (const screen of screens) {
      this.#screens.add(screen);
      screen.clear();
      screen.socket.pause();
    }
  }

  /** So many entries were released to each of these streams. */
  note(entries, streams) {
    for (const stream of streams) this.#missed.set(stream, (this.#missed.get(stream) ?? 0) + entries);
  }

  /** Those that were stalled, and how many messages they are still to have. */
  end() {
    const screens = [...this.#screens];
    this.#screens.clear();
    const due = (screen) =>
      screen.subscriptions.reduce((sum, { stream }) => sum + (this.#missed.get(stream) ?? 0), 0);
    return { screens, missing: screens.reduce((sum, screen) => sum + due(screen) - screen.count, 0) };
  }
}
