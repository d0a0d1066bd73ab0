import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');

/** The checks, by number. What has no number goes beyond the list. */
const FILES = readdirSync(__dirname).filter((file) => /^\d\d-.*\.test\.ts$/.test(file));
const NUMBERS = Array.from({ length: 41 }, (_, index) => index + 1);
/** Checks that hold on HTTP and WebSocket alike. */
const ON_BOTH = NUMBERS.filter((number) => number >= 8 && number <= 24);
/** Where a check says for itself why it does not go through the same questions on both. */
const IN_ITS_OWN_WORDS: ReadonlyMap<number, string> = new Map([
  [17, 'What a page can send unasked is of HTTP; on WebSocket its upgrade is refused.'],
  [16, 'A list of requests is another thing in a body than in a message: each has cases of its own.'],
]);

const fileOf = (number: number): string | undefined =>
  FILES.find((file) => file.startsWith(`${String(number).padStart(2, '0')}-`));
const textOf = (number: number): string => readFileSync(join(__dirname, fileOf(number) ?? ''), 'utf8');

describe('0: the suite can be read by number', () => {
  it('has one file for each, and no other', () => {
    expect(NUMBERS.filter((number) => fileOf(number) === undefined)).toEqual([]);
    expect(FILES).toHaveLength(NUMBERS.length + 1);
  });

  it.each(NUMBERS)('%i says its number, and leaves nothing out', (number) => {
    const text = textOf(number);
    const titles = [...text.matchAll(/^(?:describe|it)(?:\.each\([^\n]*\))?\(\s*['`]([^'`]*)/gm)].map(
      ([, title]) => title,
    );
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toMatch(new RegExp(`^${number}: `));
    expect(text).not.toMatch(/\.(skip|only|todo)\b|\bx(it|describe)\(/);
  });

  it.each(ON_BOTH)('%i is checked on both transports', (number) => {
    if (IN_ITS_OWN_WORDS.has(number)) {
      expect(textOf(number)).toMatch(/over HTTP/);
      expect(textOf(number)).toMatch(/over WebSocket/);
    } else expect(textOf(number)).toMatch(/describe\.each\(BOTH\)/);
  });

  it('is told in SECURITY.md, each by its file', () => {
    const told = readFileSync(join(PROJECT, 'SECURITY.md'), 'utf8');
    const missing = NUMBERS.filter((number) => !told.includes(fileOf(number)?.replace('.test.ts', '') ?? ''));
    expect(missing).toEqual([]);
  });
});
