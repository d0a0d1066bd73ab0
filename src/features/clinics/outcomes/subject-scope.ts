import type { Transaction } from '../../../changes/transaction';
import { badInput, notFound } from '../../../domain/errors';
import { requireId } from '../../../domain/validate';
import type { ClinicSubjectType } from '../../../domain/vocabulary';
import type { ClinicEntity } from '../clinic.entity';
import { isAboutAll, liesWithin, type Scope } from './subject-scope.rules';

/** What an item or an outcome is about. */
export interface Subject {
  readonly type: ClinicSubjectType;
  readonly id: string;
}

/** From a subject `$1` to its ambitions, the posts that answer for it, and its priorities, each as a list of ids. */
interface Ways {
  readonly table: string;
  readonly what: string;
  readonly ambitions: string;
  readonly owners: string;
  readonly priorities: string;
}

const NONE = 'SELECT NULL::uuid WHERE FALSE';
const link = (table: string, from: string, to: string): string =>
  `SELECT ${to} FROM ${table} WHERE ${from} = $1 AND removed_at IS NULL`;

const WAYS: Readonly<Record<ClinicSubjectType, Ways>> = {
  Ambition: {
    table: 'ambition',
    what: 'ambition',
    ambitions: 'SELECT $1::uuid',
    owners: NONE,
    priorities: NONE,
  },
  Measure: {
    table: 'measure',
    what: 'measure',
    ambitions: 'SELECT ambition_id FROM measure WHERE id = $1',
    owners: NONE,
    priorities: NONE,
  },
  Action: {
    table: 'action',
    what: 'action',
    ambitions: link('action_ambition', 'action_id', 'ambition_id'),
    owners: `SELECT owner_id FROM action WHERE id = $1 UNION ${link('action_contributor', 'action_id', 'owner_id')}`,
    priorities: `SELECT r.priority_id FROM action_area l JOIN area_of_action r ON r.id = l.area_of_action_id
      WHERE l.action_id = $1 AND l.removed_at IS NULL`,
  },
  Recommendation: {
    table: 'recommendation',
    what: 'recommendation',
    ambitions: link('ambition_recommendation', 'recommendation_id', 'ambition_id'),
    owners: link('recommendation_lead', 'recommendation_id', 'owner_id'),
    priorities: NONE,
  },
  AreaOfAction: {
    table: 'area_of_action',
    what: 'area of action',
    ambitions: NONE,
    owners: 'SELECT owner_id FROM area_of_action WHERE id = $1',
    priorities: 'SELECT priority_id FROM area_of_action WHERE id = $1',
  },
  Priority: {
    table: 'priority',
    what: 'priority',
    ambitions: link('ambition_priority', 'priority_id', 'ambition_id'),
    owners: 'SELECT sponsor_id FROM priority WHERE id = $1',
    priorities: 'SELECT $1::uuid',
  },
};

/** Refuses what is no subject of this organisation, and what the clinic is not about. */
export async function requireWithin(
  tx: Transaction,
  clinic: ClinicEntity,
  { type, id }: Subject,
  field: string,
): Promise<void> {
  requireId(id, field);
  const about = await scopeOfSubject(tx, { type, id });
  if (!about) throw notFound(field, WAYS[type].what);
  if (isAboutAll(clinic) || liesWithin(clinic, about)) return;
  throw badInput(field, `The clinic is not about this ${WAYS[type].what}: it lies outside its scope.`);
}

/** What a subject belongs to: the divisions and themes of its ambitions, and of those who answer for it. */
async function scopeOfSubject(tx: Transaction, { type, id }: Subject): Promise<Scope | undefined> {
  const rows: Scope[] = await tx.manager.query(scopeStatement(WAYS[type]), [id, tx.organisationId]);
  return rows[0];
}

/** Put together of constants: who asks comes in as its two values. */
const scopeStatement = ({ table, ambitions, owners, priorities }: Ways): string =>
  `WITH aims AS (SELECT a.* FROM ambition a WHERE a.id IN (${ambitions}) AND a.organisation_id = $2),
    posts AS (SELECT o.* FROM owner o WHERE o.id IN (${owners}) AND o.organisation_id = $2)
  SELECT ARRAY(SELECT division_id FROM aims UNION SELECT division_id FROM posts WHERE division_id IS NOT NULL)
      AS "divisionIds",
    ARRAY(SELECT p.id FROM (${priorities}) p(id) UNION SELECT l.priority_id FROM ambition_priority l
      JOIN aims ON aims.id = l.ambition_id WHERE l.removed_at IS NULL) AS "priorityIds",
    ARRAY(SELECT DISTINCT theme FROM aims) AS themes,
    ARRAY(SELECT owner_id FROM aims UNION SELECT id FROM posts) AS "ownerIds"
  FROM ${table} s WHERE s.id = $1 AND s.organisation_id = $2`;
