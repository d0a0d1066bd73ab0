import type { TrajectoryStatus } from '../../domain/vocabulary';
import { table } from './write-report';

export interface StatusRow {
  readonly organisation: string;
  readonly reference: string;
  /** The measures that decided, by name. */
  readonly measure: string | null;
  readonly published: TrajectoryStatus | null;
  readonly computed: TrajectoryStatus | null;
  readonly clause: string | null;
  /** Why it is computed so; where the two differ, also why the other was published. */
  readonly reason: string;
}

const count = (rows: readonly StatusRow[], what: (row: StatusRow) => boolean): number =>
  rows.filter(what).length;
const isPublished = ({ published }: StatusRow): boolean => published !== null;
const differs = (row: StatusRow): boolean => isPublished(row) && row.published !== row.computed;

/** Computed against published, one section for each organisation of the sample. */
export function statusPage(rows: readonly StatusRow[]): string {
  const slugs = [...new Set(rows.map(({ organisation }) => organisation))];
  const sections = slugs.map((slug) =>
    section(
      slug,
      rows.filter(({ organisation }) => organisation === slug),
    ),
  );
  return `# Computed and published statuses of the sample

Written by \`npm run report:statuses\` from the sample data; \`npm run check\` fails where it is out of date. Each status is
judged at the end of the published quarter by the rule set of its organisation. The clauses are those of the rule sets,
which the graph lists under \`ruleSets\`.

${sections.join('\n\n')}
`;
}

function section(slug: string, rows: readonly StatusRow[]): string {
  const [published, different] = [count(rows, isPublished), count(rows, differs)];
  const all = rows.map(({ reference, measure, published: stated, computed, clause }) => [
    reference,
    measure ?? '',
    stated ?? 'none',
    computed ?? 'none',
    clause ?? '',
  ]);
  const reasons = rows
    .filter(differs)
    .map(({ reference, published: stated, computed, reason }) => [
      reference,
      stated ?? '',
      computed ?? '',
      reason,
    ]);
  return `## ${slug}

${rows.length} ambitions, ${published} of them with a published status; ${different} of these differ from what is computed.

${table(['Reference', 'Measures that decide', 'Published', 'Computed', 'Clause'], all)}

### Why they differ

${reasons.length === 0 ? 'None does.' : table(['Reference', 'Published', 'Computed', 'Reason'], reasons)}`;
}
