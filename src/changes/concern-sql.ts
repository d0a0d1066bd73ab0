import { SUBJECT_TYPES, type ChangeDraft, type SubjectType } from './catalogue';

/** One way in which an entry `e` concerns something, as SQL. */
interface Part {
  readonly joins?: string;
  readonly ambition?: string;
  readonly owner?: string;
  readonly division?: string;
  readonly theme?: string;
}

const AMBITION: Part = { ambition: 'a.id', owner: 'a.owner_id', division: 'a.division_id', theme: 'a.theme' };
/** Of an ambition that something else is linked with, the owner does not answer for that. */
const LINKED: Part = { ambition: 'a.id', division: 'a.division_id', theme: 'a.theme' };
const OWNER: Part = { owner: 'o.id', division: 'o.division_id' };

const ownerOf = (table: string, column: string): Part => ({
  ...OWNER,
  joins: `JOIN ${table} s ON s.id = e.subject_id JOIN owner o ON o.id = s.${column}`,
});

/** A link that stands, from the entry's subject to what it is linked with. */
const link = (table: string, subject: string): string =>
  `JOIN ${table} l ON l.${subject} = e.subject_id AND l.removed_at IS NULL`;

/** By the type of the subject. What a whole council shares, and who is let in, concerns nobody in particular. */
const PARTS: Readonly<Record<SubjectType, readonly Part[]>> = {
  Organisation: [],
  ReportingRound: [],
  Plan: [],
  Inspection: [],
  Membership: [],
  ServiceToken: [],
  Clinic: [],
  Division: [{ division: 'e.subject_id' }],
  Owner: [{ ...OWNER, joins: 'JOIN owner o ON o.id = e.subject_id' }],
  Priority: [ownerOf('priority', 'sponsor_id')],
  AreaOfAction: [ownerOf('area_of_action', 'owner_id')],
  Ambition: [{ ...AMBITION, joins: 'JOIN ambition a ON a.id = e.subject_id' }],
  Measure: [
    { ...AMBITION, joins: 'JOIN measure s ON s.id = e.subject_id JOIN ambition a ON a.id = s.ambition_id' },
  ],
  Action: [
    ownerOf('action', 'owner_id'),
    { owner: 'l.owner_id', joins: link('action_contributor', 'action_id') },
    { ...LINKED, joins: `${link('action_ambition', 'action_id')} JOIN ambition a ON a.id = l.ambition_id` },
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
  ],
};

const OWNER_FIELDS = ['ownerId', 'sponsorId', 'leadOwners', 'contributors'];
const LOSABLE = [...OWNER_FIELDS, 'ambitionId', 'divisionId', 'theme'];
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * What a command took from a subject, as its entries tell: each of its entries on that subject concerns that too. Links
 * that it ended are found here and not in their tables, whose indexes hold only what stands.
 */
const LOST = `lost AS (
  SELECT w.subject_id, f.key, v.value FROM entry w CROSS JOIN jsonb_each(w.fields) f
  CROSS JOIN jsonb_array_elements_text(CASE jsonb_typeof(f.value -> 'from')
    WHEN 'array' THEN f.value -> 'from' WHEN 'string' THEN jsonb_build_array(f.value -> 'from') ELSE '[]' END) v
  WHERE f.key IN (${list(LOSABLE)}))`;

const fromLost = (fields: readonly string[], sql: string): string =>
  `CASE WHEN l.key IN (${list(fields)}) THEN ${sql} END`;
const LOSSES = 'JOIN lost l ON l.subject_id = e.subject_id';
const LOST_PARTS: readonly Part[] = [
  {
    joins: `${LOSSES} JOIN owner o ON o.id = ${fromLost(OWNER_FIELDS, 'l.value::uuid')}`,
    owner: 'o.id',
    division: `CASE WHEN e.subject_type <> 'Ambition' AND l.key <> 'contributors' THEN o.division_id END`,
  },
  { ...LINKED, joins: `${LOSSES} JOIN ambition a ON a.id = ${fromLost(['ambitionId'], 'l.value::uuid')}` },
  {
    division: fromLost(['divisionId'], 'l.value::uuid'),
    theme: fromLost(['theme'], 'l.value'),
    joins: LOSSES,
  },
];

const rows = ({ joins, ambition, owner, division, theme }: Part, where = ''): string =>
  `SELECT e.place, ${ambition ?? 'NULL::uuid'}, ${owner ?? 'NULL::uuid'}, ${division ?? 'NULL::uuid'},
    ${theme ?? 'NULL'} FROM entry e ${joins ?? ''} ${where}`;

const distinct = (column: string): string =>
  `coalesce(array_agg(DISTINCT ${column} ORDER BY ${column}) FILTER (WHERE ${column} IS NOT NULL), '{}')`;

const loses = ({ fields, subjectType }: ChangeDraft): boolean =>
  fields !== undefined && PARTS[subjectType].length > 0 && LOSABLE.some((name) => fields[name]?.from != null);

const CONCERNED = SUBJECT_TYPES.filter((type) => PARTS[type].length > 0);
const LOSES = 1 << CONCERNED.length;

/** Which parts of the statement these drafts need, as bits; 0 where they concern nobody in particular. */
export function concernBits(drafts: readonly ChangeDraft[]): number {
  let bits = 0;
  for (const draft of drafts) {
    const index = CONCERNED.indexOf(draft.subjectType);
    if (index >= 0) bits |= 1 << index;
    if (loses(draft)) bits |= LOSES;
  }
  return bits;
}

/**
 * Common table expressions that end in `concern`: for each `place` of an `entry` the ambitions, owners, divisions and
 * themes that it concerns, each once and in order. They read the tables as the command left them. What somebody else
 * commits while it waits for its numbers is not seen, but for the subject itself, which commands lock beforehand.
 */
export function concernSql(bits: number): string {
  const parts = CONCERNED.filter((_, index) => bits & (1 << index)).flatMap((type) =>
    PARTS[type].map((part) => rows(part, `WHERE e.subject_type = '${type}'`)),
  );
  const lost = (bits & LOSES) > 0;
  if (lost) parts.push(...LOST_PARTS.map((part) => rows(part)));
  return `${lost ? `${LOST}, ` : ''}concern AS (
  SELECT x.place, ${distinct('x.ambition_id')} AS ambition_ids, ${distinct('x.owner_id')} AS owner_ids,
    ${distinct('x.division_id')} AS division_ids, ${distinct('x.theme COLLATE "C"')} AS themes
  FROM (${parts.join('\n  UNION ALL ')}) x(place, ambition_id, owner_id, division_id, theme) GROUP BY x.place)`;
}
