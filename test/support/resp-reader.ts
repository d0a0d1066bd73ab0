/** Takes commands apart as clients of Redis send them: arrays of bulk strings, cut anywhere. */
export class RespReader {
  #rest = Buffer.alloc(0);

  /** The commands that are complete with this chunk. */
  read(chunk: Buffer): string[][] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const commands: string[][] = [];
    for (let next = this.#command(); next; next = this.#command()) commands.push(next);
    return commands;
  }

  #command(): string[] | undefined {
    const words: string[] = [];
    const count = this.#line(0);
    if (!count) return undefined;
    let at = count.end;
    for (let left = Number(count.text.slice(1)); left > 0; left -= 1) {
      const length = this.#line(at);
      if (!length) return undefined;
      const end = length.end + Number(length.text.slice(1));
      if (this.#rest.length < end + 2) return undefined;
      words.push(this.#rest.toString('utf8', length.end, end));
      at = end + 2;
    }
    this.#rest = this.#rest.subarray(at);
    return words;
  }

  #line(start: number): { text: string; end: number } | undefined {
    const end = this.#rest.indexOf('\r\n', start);
    return end < 0 ? undefined : { text: this.#rest.toString('utf8', start, end), end: end + 2 };
  }
}

export const simple = (text: string): string => `+${text}\r\n`;
export const refusal = (text: string): string => `-${text}\r\n`;
export const bulk = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
export const whole = (number: number): string => `:${number}\r\n`;
/** What comes without having been asked for (RESP 3). */
export const push = (...parts: string[]): string => `>${parts.length}\r\n${parts.join('')}`;
export const map = (entries: [string, string][]): string =>
  `%${entries.length}\r\n${entries.map(([name, value]) => bulk(name) + value).join('')}`;
