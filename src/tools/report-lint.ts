import 'reflect-metadata';
import { askOfSamples } from './report/sample-graph';
import { table, writeReport } from './report/write-report';

const DOCUMENT = `query Lint($slug: String!) { organisation(slug: $slug) {
  rounds { state period { label } findings { rule reference measure found expected } } } }`;

interface Answer {
  readonly organisation: {
    readonly rounds: readonly {
      readonly state: string;
      readonly period: { readonly label: string };
      readonly findings: readonly Finding[];
    }[];
  };
}

interface Finding {
  readonly rule: string;
  readonly reference: string | null;
  readonly measure: string | null;
  readonly found: string;
  readonly expected: string;
}

interface LintRow {
  readonly organisation: string;
  /** Of the ambition, or the round where it is about the round itself. */
  readonly reference: string;
  readonly rule: string;
  readonly found: string;
  readonly expected: string;
}

/** `npm run report:lint`: what contradicts itself in the papers of the sample. */
async function main(): Promise<void> {
  const answers = await askOfSamples<Answer>(DOCUMENT);
  const rows = [...answers].flatMap(([organisation, answer]) =>
    answer.organisation.rounds
      .filter(({ state }) => state === 'PUBLISHED')
      .flatMap(({ period, findings }) =>
        findings.map((finding) => rowOf(organisation, period.label, finding)),
      ),
  );
  await writeReport('docs/lint.md', 'report:lint', rows, pageOf(rows));
}

const rowOf = (
  organisation: string,
  round: string,
  { rule, reference, found, expected }: Finding,
): LintRow => ({
  organisation,
  reference: reference ?? round,
  rule,
  found,
  expected,
});

const pageOf = (rows: readonly LintRow[]): string => `# Contradictions in the papers of the sample

Written by \`npm run report:lint\` from the sample data; \`npm run check\` fails where it is out of date. The sample keeps what
the papers print, errors included. These are the ${rows.length} findings of the lint over the published rounds.

${table(
  ['Organisation', 'Reference', 'Rule', 'Found', 'Expected'],
  rows.map(({ organisation, reference, rule, found, expected }) => [
    organisation,
    reference,
    rule,
    found,
    expected,
  ]),
)}
`;

void main();
