import fc from 'fast-check';
import { Frame, prefixOf } from '../../src/live/frame';

interface Parsed {
  readonly first: number;
  readonly headerLength: number;
  readonly length: number;
  readonly text: string;
}

/** Reads a frame as RFC 6455, section 5.2 lays it out. */
function parse(latin1: string): Parsed {
  const bytes = Buffer.from(latin1, 'latin1');
  const second = bytes.readUInt8(1);
  const [headerLength, length] =
    second === 127
      ? [10, Number(bytes.readBigUInt64BE(2))]
      : second === 126
        ? [4, bytes.readUInt16BE(2)]
        : [2, second];
  return {
    first: bytes.readUInt8(0),
    headerLength,
    length,
    text: bytes.subarray(headerLength).toString('utf8'),
  };
}

const message = (id: string, payload: string): string =>
  `{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`;

/** A payload with which the whole message under this id is so many bytes long. */
const payloadFor = (id: string, bytes: number): string =>
  `"${'x'.repeat(bytes - Buffer.byteLength(message(id, '""')))}"`;

const ID = 'a';

describe('the header of a frame (RFC 6455, section 5.2)', () => {
  it.each([
    [60, 2],
    [124, 2],
    [125, 2],
    [126, 4],
    [127, 4],
    [255, 4],
    [256, 4],
    [65_535, 4],
    [65_536, 10],
    [65_537, 10],
    [1_000_000, 10],
  ])('a message of %i bytes has one of %i', (bytes, headerLength) => {
    const payload = payloadFor(ID, bytes);
    const frame = new Frame(7, payload);
    const parsed = parse(frame.framed(prefixOf(ID)));
    // 0x81: the last fragment, text; and no mask, as it comes from a server.
    expect(parsed).toEqual({ first: 0x81, headerLength, length: bytes, text: message(ID, payload) });
  });

  it('is right for each of several ids in turn, of whatever lengths', () => {
    const ids = ['a', 'b', 'c'.repeat(200), 'a', 'd'.repeat(70_000), 'e', 'c'.repeat(200)];
    const frame = new Frame(1, '{"data":null}');
    for (const id of ids) {
      const { text, length } = parse(frame.framed(prefixOf(id)));
      expect(text).toBe(message(id, '{"data":null}'));
      expect(length).toBe(Buffer.byteLength(text));
    }
  });
});

describe('ids and payloads beyond latin-1', () => {
  it.each(['ü', 'Ж', '日本', '🌍', 'a"b\\c', 'line\nbreak', '\u2028', '\u0000', ''])('%j', (word) => {
    const payload = JSON.stringify({ data: { word } });
    const frame = new Frame(1, payload);
    const prefix = prefixOf(word);
    const { text, length } = parse(frame.framed(prefix));
    expect(text).toBe(message(word, payload));
    expect(length).toBe(Buffer.byteLength(text));
    expect(frame.text(prefix)).toBe(text);
    expect(JSON.parse(text)).toEqual({ id: word, type: 'next', payload: { data: { word } } });
  });

  it('the framed bytes and the text are the same message, for any ids and payloads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        fc.integer({ min: 1, max: 3_000 }),
        (ids, value, times) => {
          const payload = JSON.stringify({ data: { value, padding: 'é…'.repeat(times) } });
          const frame = new Frame(1, payload);
          for (const id of ids) {
            const { text, length, first } = parse(frame.framed(prefixOf(id)));
            expect(first).toBe(0x81);
            expect(text).toBe(message(id, payload));
            expect(length).toBe(Buffer.byteLength(text));
            expect(frame.text(prefixOf(id))).toBe(text);
          }
        },
      ),
    );
  });

  it('a size is counted in bytes, not in characters', () => {
    expect(new Frame(1, '"…"').size).toBe(Buffer.byteLength('"…"}'));
  });
});
