import type { Caller, World } from './world';

export interface SeenItem {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly title: string;
  readonly why: string;
  readonly plannedMinutes: number;
  readonly sensitive: boolean;
  readonly kept: readonly string[];
  readonly version: number;
  readonly exceptions: readonly { readonly severity: string; readonly explanation: string }[];
  readonly subject: { readonly __typename: string; readonly id: string; readonly reference?: string } | null;
}

const ITEM = `id position kind title why plannedMinutes sensitive kept version exceptions { severity explanation }
  subject { __typename ... on Node { id } ... on Ambition { reference } }`;

/** What somebody sees of an agenda. */
export async function agendaOf(caller: Caller, clinic: string): Promise<SeenItem[]> {
  const document = `query($clinic: ID!) { node(id: $clinic) { ... on Clinic { agenda { ${ITEM} } } } }`;
  return (await caller.ask(document, { clinic })).node.agenda;
}

export const titles = (items: readonly SeenItem[]): string[] => items.map(({ title }) => title);

/** What the last build said in the log: how many came, changed and went. */
export async function lastBuild(world: World, clinic: string): Promise<Record<string, number>> {
  const [{ fields }] = await world.sql(
    `SELECT fields FROM change WHERE kind = 'AgendaBuilt' AND subject_id = $1 ORDER BY sequence DESC LIMIT 1`,
    [clinic],
  );
  return Object.fromEntries(
    Object.entries(fields as Record<string, { to: number }>).map(([name, { to }]) => [name, to]),
  );
}
