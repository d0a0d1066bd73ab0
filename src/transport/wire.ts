import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Frame, Prefix } from '../live/frame';

/** How frames reach a socket. */
export interface Wire {
  /** Bytes that wait to be taken. */
  readonly waiting: number;
  /** Bytes that have been taken so far; it grows only when something was taken. */
  readonly taken: number;
  add(prefix: Prefix, frame: Frame): void;
  /** Sends what was added, as one write. */
  flush(): void;
  clear(): void;
  onceFree(resume: () => void): void;
}

/**
 * Writes whole frames to the stream beneath the library, all that a moment brought as one write. It is right as long
 * as the library, too, writes whole frames and compresses none, which is tried out at every start.
 */
export class StreamWire implements Wire {
  #text = '';

  constructor(private readonly stream: Socket) {}

  get waiting(): number {
    return this.stream.writableLength + this.#text.length;
  }

  get taken(): number {
    return this.stream.bytesWritten - this.stream.writableLength;
  }

  add(prefix: Prefix, frame: Frame): void {
    this.#text += frame.framed(prefix);
  }

  flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '' && this.stream.writable) this.stream.write(text, 'latin1');
  }

  clear(): void {
    this.#text = '';
  }

  onceFree(resume: () => void): void {
    if (this.stream.writableNeedDrain) this.stream.once('drain', resume);
    else setImmediate(resume);
  }
}

/** Sends each message through the library: what is left where the other way does not work. */
export class LibraryWire implements Wire {
  #texts: string[] = [];
  #size = 0;
  #taken = 0;
  readonly #resume: (() => void)[] = [];

  constructor(private readonly socket: WebSocket) {}

  get waiting(): number {
    return this.socket.bufferedAmount + this.#size;
  }

  get taken(): number {
    return this.#taken;
  }

  add(prefix: Prefix, frame: Frame): void {
    const text = frame.text(prefix);
    this.#texts.push(text);
    this.#size += text.length;
  }

  flush(): void {
    const texts = this.#texts;
    this.clear();
    if (this.socket.readyState !== this.socket.OPEN) return;
    for (const text of texts) this.socket.send(text, () => this.#took(text.length));
  }

  clear(): void {
    this.#texts = [];
    this.#size = 0;
  }

  onceFree(resume: () => void): void {
    if (this.socket.bufferedAmount === 0) setImmediate(resume);
    else this.#resume.push(resume);
  }

  #took(bytes: number): void {
    this.#taken += bytes;
    if (this.socket.bufferedAmount > 0) return;
    for (const resume of this.#resume.splice(0)) resume();
  }
}
