import { DomainError } from '../../src/domain/errors';
import {
  LIMITS,
  optionalText,
  requireDate,
  requireId,
  requireOrder,
  requireText,
  requireTexts,
} from '../../src/domain/validate';

const refusalOf = (work: () => unknown): { code: string; field: string | undefined } => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof DomainError) return { code: problem.code, field: problem.details.field };
    throw problem;
  }
  throw new Error('It was taken');
};

const refused = (field: string) => ({ code: 'BAD_USER_INPUT', field });

test('text is trimmed, keeps its line breaks and every script', () => {
  expect(requireText('  A\n\tb  ', 'f')).toBe('A\n\tb');
  expect(requireText('ગુજરાતી 👩‍👧 ﷽', 'f')).toBe('ગુજરાતી 👩‍👧 ﷽');
  expect(requireText('x'.repeat(LIMITS.title), 'f')).toHaveLength(LIMITS.title);
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['one character too many', 'x'.repeat(LIMITS.title + 1)],
  ['NUL', 'a\u0000b'],
  ['escape', 'a\u001b[31mb'],
  ['delete', 'a\u007fb'],
])('text of %s is refused and named', (_what, text) => {
  expect(refusalOf(() => requireText(text, 'input.title'))).toEqual(refused('input.title'));
});

test('absent text stays absent, and empty text becomes none', () => {
  expect(optionalText(undefined, 'f')).toBeUndefined();
  expect(optionalText(null, 'f')).toBeNull();
  expect(optionalText('  ', 'f')).toBeNull();
  expect(optionalText(' a ', 'f')).toBe('a');
  expect(refusalOf(() => optionalText('abc', 'input.note', 2))).toEqual(refused('input.note'));
});

test('of several texts the one at fault is named', () => {
  expect(requireTexts([' a ', 'b'], 'f')).toEqual(['a', 'b']);
  expect(requireTexts([], 'f')).toEqual([]);
  expect(refusalOf(() => requireTexts(['a', ' '], 'input.response'))).toEqual(refused('input.response.1'));
  const many = Array<string>(LIMITS.list + 1).fill('a');
  expect(refusalOf(() => requireTexts(many, 'input.response'))).toEqual(refused('input.response'));
});

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s is a date', (date) => {
  expect(requireDate(date, 'f')).toBe(date);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '01/02/2026',
  '1899-12-31',
  '2201-01-01',
  '2026-01-01T00:00',
  '',
])('"%s" is no date', (date) => {
  expect(refusalOf(() => requireDate(date, 'input.dueDate'))).toEqual(refused('input.dueDate'));
});

test('two dates stand in order; either may be absent', () => {
  requireOrder('2026-01-01', '2026-01-01', 'f');
  requireOrder('2026-01-01', '2026-01-02', 'f');
  requireOrder(null, '2026-01-02', 'f');
  requireOrder('2026-01-01', undefined, 'f');
  expect(refusalOf(() => requireOrder('2026-01-02', '2026-01-01', 'input.endsOn'))).toEqual(
    refused('input.endsOn'),
  );
});

test('an id has the form of one', () => {
  const id = '01a202f5-372f-77bb-8906-2d56a2e6411f';
  expect(requireId(id, 'f')).toBe(id);
  expect(requireId(id.toUpperCase(), 'f')).toBe(id.toUpperCase());
  for (const text of ['', 'x', `{${id}}`, id.replaceAll('-', ''), `${id} `, `${id}\n`]) {
    expect(refusalOf(() => requireId(text, 'input.action'))).toEqual(refused('input.action'));
  }
});
