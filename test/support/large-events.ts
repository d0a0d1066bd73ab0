import type { LiveSocket } from './live-socket';
import { largeStatuses } from './live-documents';
import { StatusWriter } from './status-writer';

/** A message of about this many bytes is large: a few dozen of them fill every buffer on the way to a client. */
export const LARGE_BYTES = 200_000;
const TIMES = 20;

/** Follows with messages that are large. */
export function followLargely(socket: LiveSocket, after?: string): void {
  socket.subscribe('1', largeStatuses(TIMES), { slug: 'leicester', ...(after !== undefined && { after }) });
}

/** Writes changes that are told in large messages, and numbers them. */
export class LargeEvents {
  written = 0;
  readonly #writer: StatusWriter;

  constructor(url: string) {
    this.#writer = new StatusWriter(url);
  }

  async write(count: number): Promise<void> {
    const filling = 'x'.repeat(LARGE_BYTES / (TIMES + 1) - 10);
    for (const end = this.written + count; this.written < end; this.written += 1)
      await this.#writer.ambition('ASC1a', 'ON_TARGET', `${this.written} ${filling}`);
  }
}

/** The numbers of the changes that somebody was told of, in order. */
export const numbersTold = (socket: LiveSocket): number[] =>
  socket
    .told('1')
    .filter((message) => message.__typename === 'StatusChange')
    .map(({ reason }) => Number.parseInt(reason as string, 10));

export const upTo = (count: number, from = 0): number[] =>
  Array.from({ length: count - from }, (_, index) => from + index);
