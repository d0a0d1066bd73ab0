// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
type Row = any;

/** Rows straight from the tables. */
interface Tables {
  sql(text: string, values?: unknown[]): Promise<Row[]>;
}

export interface Concerned {
  readonly ambitions: string[];
  readonly owners: string[];
  readonly divisions: string[];
  readonly themes: string[];
}

/** What entries of the log concern as it is stored, after a number of the log. */
export async function storedAfter(world: Tables, slug: string, sequence: number): Promise<Row[]> {
  return world.sql(
    `SELECT c.sequence::int, c.kind, c.subject_type, c.subject_id, c.command_id, c.fields, c.ambition_ids AS ambitions,
       c.owner_ids AS owners, c.division_ids AS divisions, c.themes
     FROM change c JOIN organisation o ON o.id = c.organisation_id WHERE o.slug = $1 AND c.sequence > $2 ORDER BY 1`,
    [slug, sequence],
  );
}

export const concerned = ({ ambitions, owners, divisions, themes }: Row): Concerned => ({
  ambitions,
  owners,
  divisions,
  themes,
});

/** What is to be stored with an entry, walked link by link from the tables as they stand. */
export async function concernedNow(world: Tables, entry: Row, command: readonly Row[]): Promise<Concerned> {
  const row = async (table: string, id: string): Promise<Row> =>
    (await world.sql(`SELECT * FROM ${table} WHERE id = $1`, [id]))[0];
  const linked = (table: string, column: string, target: string): Promise<Row[]> =>
    world.sql(`SELECT ${target} AS id FROM ${table} WHERE ${column} = $1 AND removed_at IS NULL`, [
      entry.subject_id,
    ]);
  const seen = { ambitions: new Set<string>(), owners: new Set<string>(), divisions: new Set<string>() };
  const themes = new Set<string>();
  const answering = async (id: string | null): Promise<void> => {
    if (id === null) return;
    const { division_id } = await row('owner', id);
    seen.owners.add(id);
    if (division_id !== null) seen.divisions.add(division_id);
  };
  const ambition = async (id: string, withOwner: boolean): Promise<void> => {
    const { owner_id, division_id, theme } = await row('ambition', id);
    seen.ambitions.add(id);
    if (withOwner) seen.owners.add(owner_id);
    seen.divisions.add(division_id);
    themes.add(theme);
  };
  const before = command
    .filter(({ subject_id }) => subject_id === entry.subject_id)
    .flatMap(({ fields }) => Object.entries<Row>(fields ?? {}))
    .flatMap(([name, { from }]) => [from].flat().map((value): [string, Row] => [name, value]))
    .filter(([, value]) => value !== null);
  const lost = (name: string): Row[] => before.filter(([field]) => field === name).map(([, value]) => value);

  const rules: Record<string, () => Promise<void>> = {
    Division: async () => void seen.divisions.add(entry.subject_id),
    Owner: async () => {
      await answering(entry.subject_id);
      for (const id of lost('divisionId')) seen.divisions.add(id);
    },
    Priority: async () => {
      await answering((await row('priority', entry.subject_id)).sponsor_id);
      for (const id of lost('sponsorId')) await answering(id);
    },
    AreaOfAction: async () => {
      await answering((await row('area_of_action', entry.subject_id)).owner_id);
      for (const id of lost('ownerId')) await answering(id);
    },
    Ambition: async () => {
      await ambition(entry.subject_id, true);
      for (const id of lost('ownerId')) seen.owners.add(id);
      for (const id of lost('divisionId')) seen.divisions.add(id);
      for (const theme of lost('theme')) themes.add(theme);
    },
    Measure: async () => ambition((await row('measure', entry.subject_id)).ambition_id, true),
    Action: async () => {
      await answering((await row('action', entry.subject_id)).owner_id);
      for (const id of lost('ownerId')) await answering(id);
      const contributors = await linked('action_contributor', 'action_id', 'owner_id');
      for (const { id } of contributors) seen.owners.add(id);
      for (const id of lost('contributors')) seen.owners.add(id);
      const ambitions = await linked('action_ambition', 'action_id', 'ambition_id');
      for (const { id } of ambitions) await ambition(id, false);
      for (const id of lost('ambitionId')) await ambition(id, false);
    },
    Recommendation: async () => {
      const leads = await linked('recommendation_lead', 'recommendation_id', 'owner_id');
      for (const { id } of leads) await answering(id);
      for (const id of lost('leadOwners')) await answering(id);
      const ambitions = await linked('ambition_recommendation', 'recommendation_id', 'ambition_id');
      for (const { id } of ambitions) await ambition(id, false);
    },
  };
  await rules[entry.subject_type]?.();
  return {
    ambitions: [...seen.ambitions].sort(),
    owners: [...seen.owners].sort(),
    divisions: [...seen.divisions].sort(),
    themes: [...themes].sort(),
  };
}
