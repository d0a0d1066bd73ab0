/** The cursors that came last, so that a message that is repeated is known. A cursor is opaque: it is only compared. */
export class RecentCursors {
  readonly #known = new Set<string>();

  constructor(private readonly limit: number) {}

  has(cursor: string): boolean {
    return this.#known.has(cursor);
  }

  add(cursor: string): void {
    this.#known.delete(cursor);
    this.#known.add(cursor);
    if (this.#known.size <= this.limit) return;
    for (const oldest of this.#known) {
      this.#known.delete(oldest);
      return;
    }
  }

  clear(): void {
    this.#known.clear();
  }
}
