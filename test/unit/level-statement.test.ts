import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import '../../src/app/entities';
import { levelStatement } from '../../src/persistence/level-statement';
import { tablesOf } from '../../src/persistence/past-tables';
import type { View } from '../../src/persistence/relation';
import { everyRelation, type Written } from '../support/relations';

const ORGANISATION = '01a202f5-0000-7000-8000-00000000000a';
const relations = everyRelation();
const byName = [...new Set(relations.map(({ name }) => name))].map((name): [string, Written[]] => [
  name,
  relations.filter((written) => written.name === name),
]);

const write = ({ relation, args }: Written, view: View) =>
  levelStatement([{ relation, args, keys: ['k'] }], view);

interface Source {
  readonly table: string;
  readonly alias: string;
  /** The text between the brackets that hold the table: where it must be narrowed. */
  readonly scope: string;
}

/** Every table that a statement reads, with its alias. */
function sourcesOf(text: string): Source[] {
  return [...text.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)\s+([a-z]\w*)/g)]
    .map((match) => ({
      table: match[1] ?? '',
      alias: match[2] ?? '',
      scope: bracketsAround(text, match.index),
    }))
    .filter(({ table, alias }) => table !== 'unnest' && alias !== 'shown');
}

function bracketsAround(text: string, index: number): string {
  let depth = 0;
  let start = index;
  while (start > 0 && !(text[start] === '(' && depth === 0)) {
    if (text[start] === ')') depth += 1;
    if (text[start] === '(') depth -= 1;
    start -= 1;
  }
  depth = 0;
  let end = index;
  while (end < text.length && !(text[end] === ')' && depth === 0)) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
    end += 1;
  }
  return text.slice(start, end);
}

/** Tables that follow a narrowed row by the organisation's id itself. */
const FOLLOWING: Record<string, RegExp> = { stream: /s\.organisation_id = c\.organisation_id/ };

test('every repository gives its relations to this test', () => {
  expect(byName.length).toBeGreaterThan(60);
  for (const name of ['organisation by slug', 'actions of organisation page', 'summary of ambitions']) {
    expect(byName.map(([known]) => known)).toContain(name);
  }
});

test.each(byName)('N6: "%s" for a caller of an organisation narrows every table to it', (_name, written) => {
  for (const one of written) {
    const { text, values } = write(one, { organisationId: ORGANISATION, publishedOnly: false });
    const bound = `$${values.indexOf(ORGANISATION) + 1}::uuid`;
    expect(values.filter((value) => value === ORGANISATION)).toHaveLength(1);
    const sources = sourcesOf(text);
    expect(sources.length).toBeGreaterThan(0);
    for (const { table, alias, scope } of sources) {
      const column = table === 'organisation' ? 'id' : 'organisation_id';
      const narrowed = scope.includes(`${alias}.${column} = ${bound}`) || FOLLOWING[table]?.test(scope);
      expect({ table, alias, narrowed }).toEqual({ table, alias, narrowed: true });
    }
  }
});

/** Rows with a period: shown as they are now, once the round of their period is published. */
const BY_PERIOD = new Set(['reading', 'published_status', 'plan_status_update', 'reporting_round']);
/** Always shown: a council is known by its name. */
// The name of an organisation and the epoch of its log are no secrets; what is to be hidden is hidden at once.
const ALWAYS = new Set(['organisation', 'stream', 'rule_choice']);
/** Reached by those who work there only: the resolver asks for the permission first. */
const LOG = new Set([
  'change by key',
  'last own change',
  'last entry by a moment',
  'changes of organisation page',
  'changes of organisation total',
  'area due date moves',
  'close of clinic',
]);

test.each(byName.filter(([name]) => !LOG.has(name)))(
  '"%s" for the public shows of every table what was published only',
  (_name, written) => {
    for (const one of written) {
      const { text } = write(one, { organisationId: undefined, publishedOnly: true });
      const body = text.slice(text.indexOf('SELECT (SELECT json_agg'));
      for (const { table, alias, scope } of sourcesOf(body)) {
        const published = BY_PERIOD.has(table)
          ? scope.includes(`shown.period_end >= ${alias}.period_end`) &&
            scope.includes("shown.state <> 'PUBLISHED'")
          : ALWAYS.has(table) || new RegExp(`\\b${table} AS MATERIALIZED \\(`).test(text);
        expect({ table, alias, published }).toEqual({ table, alias, published: true });
      }
    }
  },
);

test.each(byName)(
  'N6: "%s" for a viewer is narrowed to their organisation, its past too',
  (_name, written) => {
    for (const one of written) {
      const { text, values } = write(one, { organisationId: ORGANISATION, publishedOnly: true });
      const bound = `organisation_id = $${values.indexOf(ORGANISATION) + 1}::uuid`;
      const past = /as_published AS MATERIALIZED \((.*?)GROUP BY/s.exec(text)?.[1];
      if (past !== undefined) expect(past).toContain(bound);
      const body = text.slice(text.indexOf('SELECT (SELECT json_agg'));
      for (const { table, alias, scope } of sourcesOf(body)) {
        if (table === 'organisation') continue;
        expect({ table, ok: scope.includes(`${alias}.${bound}`) || FOLLOWING[table]?.test(scope) }).toEqual({
          table,
          ok: true,
        });
      }
    }
  },
);

describe('as at a moment', () => {
  const then: View = { organisationId: ORGANISATION, publishedOnly: false, asAt: { sequence: '4711' } };
  const tables = getMetadataArgsStorage().tables.map(({ name }) => String(name));

  /** The pasts that stand before a statement, and the statement itself. */
  const parts = (text: string): [pasts: string[], body: string] => {
    const start = text.indexOf('SELECT (SELECT json_agg');
    return [text.slice(0, start).split(/,\n(?=[a-z_]+ AS )/), text.slice(start)];
  };

  test.each(byName)('"%s" reads no table as it is now', (_name, written) => {
    for (const one of written) {
      const [pasts, body] = parts(write(one, then).text);
      const put = pasts
        .map((past) => /^(?:WITH )?([a-z_]+) AS /.exec(past)?.[1] ?? '')
        .filter((name) => !/^touched_later$|_then$/.test(name));
      // Found in another way than the statement finds them: by their names.
      const read = tables.filter((table) =>
        new RegExp(`(?:FROM|JOIN|,)\\s+(?:ONLY\\s+)?${table}\\b`).test(body),
      );
      expect(read.length).toBeGreaterThan(0);
      expect([...put].sort()).toEqual([...read].sort());
      expect(body).not.toContain('public.');
    }
  });

  test.each(byName)('N6: "%s" narrows every past to the organisation and to the moment', (_name, written) => {
    for (const one of written) {
      const { text, values } = write(one, then);
      expect(values.slice(0, 2)).toEqual([ORGANISATION, '4711']);
      expect(text).not.toContain('4711');
      for (const past of parts(text)[0]) {
        if (past.includes('WHERE FALSE')) continue;
        expect(past).toMatch(/\borganisation_id = \$1::uuid/);
        // Rows are read from a table itself only where none of the later entries touched them.
        expect(past).toMatch(
          /sequence (<=|>) \$2::bigint|least\(head, \$2::bigint|id NOT IN \(SELECT l.row_id FROM touched/,
        );
      }
    }
  });

  test('is for those inside an organisation only', () => {
    const [one] = relations as [Written];
    expect(() => write(one, { ...then, publishedOnly: true })).toThrow(/inside/);
    expect(() => write(one, { ...then, organisationId: undefined })).toThrow(/inside/);
  });
});

test('what stands behind FROM in a comparison is no table', () => {
  const text =
    'SELECT FROM measure e JOIN ambition m ON e.period IS NOT DISTINCT FROM m.period WHERE x IS DISTINCT FROM y';
  expect([...tablesOf(`${text} AND EXISTS (SELECT FROM unnest($1) k JOIN public.owner o ON TRUE)`)]).toEqual([
    'measure',
    'ambition',
  ]);
});

test('no value stands in the text of a statement', () => {
  for (const one of relations) {
    const { text } = write(one, { organisationId: ORGANISATION, publishedOnly: false });
    expect(text).not.toContain(ORGANISATION);
    expect(text).not.toMatch(/'(x|ASC|2026-01-01|2025|CQC|SNAPSHOT|ON_TRACK)'/);
  }
});

test('the relations of a level are one statement with one column for each, and the scope is bound once', () => {
  const batches = relations.slice(0, 5).map(({ relation, args }) => ({ relation, args, keys: ['a', 'b'] }));
  const { text, values } = levelStatement(batches, { organisationId: ORGANISATION, publishedOnly: false });
  for (const index of batches.keys()) expect(text).toContain(`AS r${index}`);
  expect(values.filter((value) => value === ORGANISATION)).toHaveLength(1);
});
