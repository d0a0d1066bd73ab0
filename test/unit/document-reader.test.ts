import { buildSchema } from 'graphql';
import { readConfig } from '../../src/app/config';
import { DocumentReader } from '../../src/graphql/guards/document-reader';
import { keptBytes } from '../support/garbage';

const MEGABYTE = 1_000_000;
const FIELDS = Array.from({ length: 190 }, (_, number) => `a${number}`);
const schema = buildSchema(
  `type Query { list: [Query!]! ${FIELDS.map((name) => `${name}: Int`).join(' ')} }`,
);
const newReader = (): DocumentReader => new DocumentReader(schema, readConfig({}).guards);

/** A set has about as many tokens as the document of a board. */
const TOKENS_OF_SET = FIELDS.length + 5;
const sets = (count: number): string =>
  Array.from({ length: count }, (_, at) => `l${at}: list { ${FIELDS.join(' ')} }`).join(' ');
/** The number makes each a text of its own. */
const documents = (count: number, ofSets: number): string[] =>
  Array.from({ length: count }, (_, number) => `{ ${sets(ofSets)} } # ${number}`);

/** How many of the latest are the same object when they come again. */
function keptOf(texts: readonly string[]): number {
  const reader = newReader();
  const latest = texts.map((text) => ({ text, read: reader.read(text) })).reverse();
  expect(latest[0]?.read).toHaveProperty('kind');
  const anew = latest.findIndex(({ text, read }) => reader.read(text) !== read);
  return anew < 0 ? texts.length : anew;
}

describe('documents that are kept', () => {
  it('are as many as councils have boards for, where they are of the usual size', () => {
    expect(keptOf(documents(505, 1))).toBe(500);
  });

  it('are fewer where they are long, since all of them together are bounded', () => {
    expect(keptOf(documents(110, 5))).toBe(Math.floor(100_000 / (5 * TOKENS_OF_SET + 5)));
  });

  it('leave those in place that come time and again', () => {
    const reader = newReader();
    const own = reader.read('{ list { a0 } }');
    for (const text of documents(80, 7)) {
      reader.read(text);
      expect(reader.read('{ list { a0 } }')).toBe(own);
    }
  });

  it('take no more memory than that, whatever strangers send', async () => {
    const reader = newReader();
    const before = await keptBytes();
    for (const text of documents(90, 7)) reader.read(text);
    expect((await keptBytes()) - before).toBeLessThan(70 * MEGABYTE);
    expect(reader.read('{ a0 }')).toHaveProperty('kind');
  });
});
