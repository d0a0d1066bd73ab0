import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { plainLine } from '../../src/features/clinics/minutes/markdown-text.rules';
import { minutesHtml } from '../../src/features/clinics/minutes/minutes-html';
import { minutesMarkdown } from '../../src/features/clinics/minutes/minutes-markdown.rules';
import { minutesOf, type ClosedClinic } from '../../src/features/clinics/minutes/minutes.rules';
import { closedClinic } from '../support/minutes-of';

const NASTY = [
  '# Heading', '## Decisions', '- item', '* item', '+ item', '1. item', '1) item', '12345. x', '> quote', '---', '***',
  '===', '```js', '~~~', '    code', '\tcode', '| a | b |', '|---|---|', '[link](https://example.org)', '![i](x)', '[x]: http://e',
  '[x]', '<script>alert(1)</script>', '<b onclick=x>', '</li></ul>', '<!-- c -->', '&lt;script&gt;', '&#35; x', '\\', '\\\\',
  'a\\', '`', '``', '**b**', '_e_', '__s__', '~~d~~', '\n\n# Heading', '\r\n- item', '\u2028# x', '\u2029', '\u0085', '\v', '\f',
  '\u202eevil', '\u200b', '\ufeff', 'https://example.org', 'www.example.org', 'a@b.org', '<https://e.org>', 'javascript:alert(1)',
  '- [ ] task', ': definition', '$x$', '[^1]', '[^1]: note', '😀', 'naïve', '=', ':', '!', '![', '](', '"><img src=x onerror=y>',
]; // prettier-ignore

const nasty = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.constantFrom(' ', '\n', '.', '1')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

/** Every text of a person replaced by the next of `texts`, words of the council's own kept. */
function withTexts(clinic: ClosedClinic, next: () => string): ClosedClinic {
  const own = new Set([
    'kind',
    'status',
    'dueDate',
    'heldOn',
    'addedAt',
    'enteredAt',
    'attendance',
    'id',
    'clinicId',
    'ownerId',
  ]);
  const replace = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return own.has(name) ? value : next();
    if (Array.isArray(value)) return value.map((each) => replace(each));
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, replace(each)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replace(each, key)]));
  };
  return replace(clinic) as ClosedClinic;
}

/** A reader that makes of Markdown whatever any of them does: tables, bare links, strike-through, clever quotes. */
const eager = new MarkdownIt({ html: true, linkify: true, typographer: false });

const structure = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const written = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('whatever people write', () => {
  const markdownOf = (next: () => string) =>
    minutesMarkdown(minutesOf(withTexts(closedClinic(), next), true));
  const plain = markdownOf(() => 'Text');

  test('the minutes have the same headings, lists and nothing else, for any reader of Markdown', () => {
    const property = fc.property(fc.array(nasty, { minLength: 1, maxLength: 12 }), (texts) => {
      const inTurn = (all: readonly string[]) => {
        let place = 0;
        return () => all[place++ % all.length] ?? '';
      };
      const markdown = markdownOf(inTurn(texts));
      // What is the same stays the same: an item is not repeated where what it is about is called so.
      const same = markdownOf(inTurn(texts.map((text) => `Text ${texts.indexOf(text)}`)));
      expect(markdown.split('\n')).toHaveLength(same.split('\n').length);
      expect(structure(minutesHtml(markdown))).toEqual(structure(minutesHtml(same)));
      expect(structure(eager.render(markdown))).toEqual(structure(eager.render(same)));
    });
    fc.assert(property, { numRuns: 100, examples: [[NASTY]] });
  });

  test('is read letter by letter, on one line', () => {
    const property = fc.property(nasty, (text) => {
      const html = minutesHtml(markdownOf(() => text));
      expect(written(html)).toContain(`\nMinutes of ${plainLine(text) || '…'}, held on 14 July 2026.\n`);
    });
    fc.assert(property, { numRuns: 200, examples: NASTY.map((text): [string] => [text]) });
  });

  test.each(NASTY)('%j', (text) => {
    const markdown = markdownOf(() => text);
    expect(structure(eager.render(markdown))).toEqual(structure(eager.render(plain)));
  });
});
