import type { Frame } from './frame';

/** A frame in the making; undefined for what makes no message. */
type Making = Promise<Frame>;

interface Kept {
  readonly shelf: Map<string, Making>;
  readonly key: string;
  readonly bytes: number;
}

/**
 * Keeps frames for those who come back, within one budget of memory for the whole server: after a cut a thousand
 * screens ask for the same few messages again, and those should cost neither the database nor an execution. The
 * oldest go first.
 */
export class FrameStore {
  #kept: Kept[] = [];
  #dropped = 0;
  #bytes = 0;

  constructor(private readonly budget: number) {}

  /** A place for the frames of one group. */
  shelf(): Map<string, Making> {
    return new Map();
  }

  /** Notes a frame that was made, and lets go of the oldest beyond the budget. */
  keep(shelf: Map<string, Making>, key: string, { size }: Frame): void {
    this.#kept.push({ shelf, key, bytes: size });
    this.#bytes += size;
    while (this.#bytes > this.budget) {
      const oldest = this.#kept[this.#dropped];
      if (!oldest) break;
      this.#dropped += 1;
      oldest.shelf.delete(oldest.key);
      this.#bytes -= oldest.bytes;
    }
    if (this.#dropped > 1_000 && this.#dropped * 2 > this.#kept.length) {
      this.#kept = this.#kept.slice(this.#dropped);
      this.#dropped = 0;
    }
  }
}
