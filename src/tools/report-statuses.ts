import 'reflect-metadata';
import type { TrajectoryStatus } from '../domain/vocabulary';
import { askOfSamples } from './report/sample-graph';
import { statusPage, type StatusRow } from './report/status-page';
import { writeReport } from './report/write-report';

const DOCUMENT = `query Statuses($slug: String!) { organisation(slug: $slug) { name
  rounds { state period { label } }
  ambitions(first: 100) { nodes { reference
    published { status reason period { label } }
    computedStatuses { status clause explanation period { label } }
    measures { name computedStatuses { status period { label } } } } } } }`;

interface Dated {
  readonly period: { readonly label: string };
}

interface Answer {
  readonly organisation: {
    readonly name: string;
    readonly rounds: readonly (Dated & { readonly state: string })[];
    readonly ambitions: { readonly nodes: readonly Ambition[] };
  };
}

interface Ambition {
  readonly reference: string;
  readonly published: (Dated & { readonly status: TrajectoryStatus; readonly reason: string | null }) | null;
  readonly computedStatuses: readonly (Dated & {
    readonly status: TrajectoryStatus;
    readonly clause: string;
    readonly explanation: string;
  })[];
  readonly measures: readonly {
    readonly name: string;
    readonly computedStatuses: readonly (Dated & { readonly status: TrajectoryStatus })[];
  }[];
}

/** `npm run report:statuses`: every ambition of the sample, computed against published. */
async function main(): Promise<void> {
  const answers = await askOfSamples<Answer>(DOCUMENT);
  const rows = [...answers].flatMap(([slug, { organisation }]) => {
    const quarter = organisation.rounds.find(({ state }) => state === 'PUBLISHED')?.period.label ?? '';
    return organisation.ambitions.nodes.map((ambition) => rowOf(slug, ambition, quarter));
  });
  await writeReport('docs/statuses.md', 'report:statuses', rows, statusPage(rows));
}

function rowOf(organisation: string, ambition: Ambition, quarter: string): StatusRow {
  const of = <Thing extends Dated>(things: readonly Thing[]): Thing | undefined =>
    things.find(({ period }) => period.label === quarter);
  const computed = of(ambition.computedStatuses);
  const published = ambition.published?.period.label === quarter ? ambition.published : null;
  const deciding = ambition.measures
    .filter(({ computedStatuses }) => of(computedStatuses)?.status === computed?.status)
    .map(({ name }) => name);
  const differs = published !== null && published.status !== computed?.status;
  return {
    organisation,
    reference: ambition.reference,
    measure: deciding.length === 0 ? null : deciding.join('; '),
    published: published?.status ?? null,
    computed: computed?.status ?? null,
    clause: computed?.clause ?? null,
    reason: [
      computed?.explanation ?? 'Nothing was judged.',
      ...(differs ? [`Published because: ${published.reason ?? 'no reason was given.'}`] : []),
    ].join(' '),
  };
}

void main();
