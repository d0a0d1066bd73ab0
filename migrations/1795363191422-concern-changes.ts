import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One way in which an entry `e` concerns something, as SQL. */
interface Part {
  readonly joins?: string;
  readonly ambition?: string;
  readonly owner?: string;
  readonly division?: string;
  readonly theme?: string;
}

const AMBITION: Part = { ambition: 'a.id', owner: 'a.owner_id', division: 'a.division_id', theme: 'a.theme' };
const LINKED: Part = { ambition: 'a.id', division: 'a.division_id', theme: 'a.theme' };
const OWNER: Part = { owner: 'o.id', division: 'o.division_id' };

const ownerOf = (table: string, column: string): Part => ({
  ...OWNER,
  joins: `JOIN ${table} s ON s.id = e.subject_id JOIN owner o ON o.id = s.${column}`,
});

const link = (table: string, subject: string): string =>
  `JOIN ${table} l ON l.${subject} = e.subject_id AND l.removed_at IS NULL`;

const LOST = `JOIN change w ON w.organisation_id = e.organisation_id AND w.subject_id = e.subject_id
    AND w.command_id = e.command_id AND jsonb_typeof(w.fields) = 'object'
  CROSS JOIN jsonb_each(w.fields) f CROSS JOIN jsonb_array_elements_text(CASE jsonb_typeof(f.value -> 'from')
    WHEN 'array' THEN f.value -> 'from' WHEN 'string' THEN jsonb_build_array(f.value -> 'from') ELSE '[]' END) v`;

const lostOwner = (field: string, part: Part): Part => ({
  ...part,
  joins: `${LOST} JOIN owner o ON o.id = CASE WHEN f.key = '${field}' THEN v.value::uuid END`,
});
const lost = (field: string, type: string): string =>
  `CASE WHEN f.key = '${field}' THEN v.value::${type} END`;

/** What entries on each type of subject concern, by the links of today and by what the entries say was taken away. */
const RULES: Readonly<Record<string, readonly Part[]>> = {
  Division: [{ division: 'e.subject_id' }],
  Owner: [
    { ...OWNER, joins: 'JOIN owner o ON o.id = e.subject_id' },
    { division: lost('divisionId', 'uuid'), joins: LOST },
  ],
  Priority: [ownerOf('priority', 'sponsor_id'), lostOwner('sponsorId', OWNER)],
  AreaOfAction: [ownerOf('area_of_action', 'owner_id'), lostOwner('ownerId', OWNER)],
  Ambition: [
    { ...AMBITION, joins: 'JOIN ambition a ON a.id = e.subject_id' },
    {
      owner: lost('ownerId', 'uuid'),
      division: lost('divisionId', 'uuid'),
      theme: lost('theme', 'text'),
      joins: LOST,
    },
  ],
  Measure: [
    { ...AMBITION, joins: 'JOIN measure s ON s.id = e.subject_id JOIN ambition a ON a.id = s.ambition_id' },
  ],
  Action: [
    ownerOf('action', 'owner_id'),
    { owner: 'l.owner_id', joins: link('action_contributor', 'action_id') },
    { ...LINKED, joins: `${link('action_ambition', 'action_id')} JOIN ambition a ON a.id = l.ambition_id` },
    lostOwner('ownerId', OWNER),
    lostOwner('contributors', { owner: 'o.id' }),
    { ...LINKED, joins: `${LOST} JOIN ambition a ON a.id = ${lost('ambitionId', 'uuid')}` },
  ],
  Recommendation: [
    {
      ...OWNER,
      joins: `${link('recommendation_lead', 'recommendation_id')} JOIN owner o ON o.id = l.owner_id`,
    },
    {
      ...LINKED,
      joins: `${link('ambition_recommendation', 'recommendation_id')} JOIN ambition a ON a.id = l.ambition_id`,
    },
    lostOwner('leadOwners', OWNER),
  ],
};

const rows = ({ joins, ambition, owner, division, theme }: Part, type: string): string =>
  `SELECT e.organisation_id, e.sequence, ${ambition ?? 'NULL::uuid'}, ${owner ?? 'NULL::uuid'},
    ${division ?? 'NULL::uuid'}, ${theme ?? 'NULL'} FROM change e ${joins ?? ''} WHERE e.subject_type = '${type}'`;

const distinct = (column: string): string =>
  `coalesce(array_agg(DISTINCT ${column} ORDER BY ${column}) FILTER (WHERE ${column} IS NOT NULL), '{}')`;

/** The whole log in one statement for each type of subject, whatever its length. */
const backfill = (type: string, parts: readonly Part[]): string => `UPDATE change c SET
  ambition_ids = k.ambition_ids, owner_ids = k.owner_ids, division_ids = k.division_ids, themes = k.themes
  FROM (SELECT x.organisation_id, x.sequence, ${distinct('x.ambition_id')} AS ambition_ids,
      ${distinct('x.owner_id')} AS owner_ids, ${distinct('x.division_id')} AS division_ids,
      ${distinct('x.theme COLLATE "C"')} AS themes
    FROM (${parts.map((part) => rows(part, type)).join('\n    UNION ALL ')})
      x(organisation_id, sequence, ambition_id, owner_id, division_id, theme) GROUP BY 1, 2) k
  WHERE c.organisation_id = k.organisation_id AND c.sequence = k.sequence`;

export class ConcernChanges1795363191422 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "change" ADD "ambition_ids" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "change" ADD "owner_ids" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "change" ADD "division_ids" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "change" ADD "themes" text array NOT NULL DEFAULT '{}'`);
    for (const [type, parts] of Object.entries(RULES)) await runner.query(backfill(type, parts));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "change" DROP COLUMN "themes"');
    await runner.query('ALTER TABLE "change" DROP COLUMN "division_ids"');
    await runner.query('ALTER TABLE "change" DROP COLUMN "owner_ids"');
    await runner.query('ALTER TABLE "change" DROP COLUMN "ambition_ids"');
  }
}
