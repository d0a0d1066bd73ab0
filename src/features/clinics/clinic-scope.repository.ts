import { relation } from '../../persistence/relation';
import { divisionColumns, type DivisionRecord } from '../organisations/organisation.repository';
import { ownerColumns, type OwnerRecord } from '../owners/owner.repository';
import { priorityColumns, type PriorityRecord } from '../priorities/priority.repository';
import { insideOnly } from './inside-only';

// What a clinic is about. None of a sort means all of it.

export const divisionsOfClinic = relation<DivisionRecord>(
  'divisions of clinic',
  (sql) => `SELECT c.id AS key, ${sql.select(divisionColumns)} FROM clinic c
    JOIN division d ON d.id = ANY(c.division_ids)
    WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')} AND ${sql.visible('d')} ORDER BY d.code`,
);

export const prioritiesOfClinic = relation<PriorityRecord>(
  'priorities of clinic',
  (sql) => `SELECT c.id AS key, ${sql.select(priorityColumns)} FROM clinic c
    JOIN priority y ON y.id = ANY(c.priority_ids)
    JOIN plan p ON p.id = y.plan_id
    WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')} AND ${sql.visible('y')} AND ${sql.visible('p')}
    ORDER BY p.reference, y.number`,
);

export const ownersOfClinic = relation<OwnerRecord>(
  'owners of clinic',
  (sql) => `SELECT c.id AS key, ${sql.select(ownerColumns)} FROM clinic c
    JOIN owner w ON w.id = ANY(c.owner_ids)
    WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')} AND ${sql.visible('w')} ORDER BY w.post, w.id`,
);
