const SMALL = 125;
const MEDIUM = 65_535;
/** RFC 6455, section 5.2: the last fragment of a message, of the sort text. */
const TEXT = '\x81';

/**
 * One message to many subscribers, serialised once. Each gets it under the id that their client chose, so the bytes
 * before the shared part differ; everything is kept as latin-1 text, one character for each byte, which Node joins
 * and writes faster than buffers.
 */
export class Frame {
  readonly #bytes: string;
  #head = '';
  #headFor = -1;

  /** `payload` is JSON; `sequence` is the number in the log up to which it tells everything. */
  constructor(
    readonly sequence: number,
    payload: string,
    private readonly inside?: Inside,
  ) {
    this.#bytes = `${Buffer.from(payload).toString('latin1')}}`;
  }

  /** In bytes. */
  get size(): number {
    return this.#bytes.length + (this.inside?.frame.size ?? 0);
  }

  /** What whoever holds this post is told. */
  shownTo(post: string | null): Frame {
    return post !== null && this.inside?.posts.has(post) ? this.inside.frame : this;
  }

  /** The whole WebSocket frame in latin-1, for who has this prefix. */
  framed(prefix: Prefix): string {
    const length = prefix.bytes.length + this.#bytes.length;
    if (this.#headFor !== length) {
      this.#head = headOf(length);
      this.#headFor = length;
    }
    return this.#head + prefix.bytes + this.#bytes;
  }

  /** The message as text, for who sends it through the library. */
  text(prefix: Prefix): string {
    return prefix.text + Buffer.from(this.#bytes, 'latin1').toString();
  }
}

/** What those are told in place of a message who have a seat in the room that it is about. */
interface Inside {
  readonly frame: Frame;
  readonly posts: ReadonlySet<string>;
}

/** What stands before the shared part of a message for one subscriber. */
export interface Prefix {
  readonly text: string;
  /** The same in latin-1. */
  readonly bytes: string;
}

export function prefixOf(id: string): Prefix {
  const text = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return { text, bytes: Buffer.from(text).toString('latin1') };
}

/** A server's frames are not masked. */
function headOf(length: number): string {
  if (length <= SMALL) return TEXT + String.fromCharCode(length);
  if (length <= MEDIUM) return TEXT + String.fromCharCode(126, length >> 8, length & 255);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return `${TEXT}\x7f${bytes.toString('latin1')}`;
}
