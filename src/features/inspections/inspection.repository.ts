import type { Inspectorate } from '../../domain/vocabulary';
import { columns, relation } from '../../persistence/relation';
import { ownerColumns, type OwnerRecord } from '../owners/owner.repository';

export interface InspectionRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly inspectorate: Inspectorate;
  readonly framework: string;
  readonly title: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly publishedOn: string | null;
  readonly note: string | null;
  readonly version: number;
}

export interface JudgementRecord {
  readonly id: string;
  readonly inspectionId: string;
  readonly criterion: string;
  readonly judgement: string;
  readonly score: string | null;
}

const inspectionColumns = columns<InspectionRecord>(
  {
    id: 'i.id',
    organisationId: 'i.organisation_id',
    reference: 'i.reference',
    inspectorate: 'i.inspectorate',
    framework: 'i.framework',
    title: 'i.title',
    startedOn: 'i.started_on',
    endedOn: 'i.ended_on',
    publishedOn: 'i.published_on',
    note: 'i.note',
    version: 'i.version',
  },
  [
    'framework',
    'title',
    'startedOn',
    'endedOn',
    'publishedOn',
    'note',
    'version',
    ['organisationId', 'organisation'],
  ],
);

const judgementColumns = columns<JudgementRecord>({
  id: 'j.id',
  inspectionId: 'j.inspection_id',
  criterion: 'j.criterion',
  judgement: 'j.judgement',
  score: 'j.score',
});

export const inspectionById = relation<InspectionRecord>(
  'inspection by id',
  (sql) => `SELECT i.id AS key, ${sql.select(inspectionColumns)} FROM inspection i
    WHERE i.id = ANY(${sql.keys}) AND ${sql.visible('i')}`,
);

export const inspectionsOfOrganisation = relation<InspectionRecord>(
  'inspections of organisation',
  (sql) => `SELECT i.organisation_id AS key, ${sql.select(inspectionColumns)} FROM inspection i
    WHERE i.organisation_id = ANY(${sql.keys}) AND ${sql.visible('i')} ORDER BY i.started_on DESC, i.reference`,
);

/**
 * The judgements that stand. A correction keeps the place that its criterion had, since reports list their criteria
 * in an order that means something.
 */
export const judgementsOfInspection = relation<JudgementRecord>(
  'judgements of inspection',
  (sql) => `SELECT j.inspection_id AS key, ${sql.select(judgementColumns)} FROM judgement j
    WHERE j.inspection_id = ANY(${sql.keys}) AND j.superseded_by_id IS NULL AND ${sql.visible('j')}
    ORDER BY (SELECT min(f.id::text) FROM judgement f
      WHERE f.inspection_id = j.inspection_id AND f.criterion = j.criterion AND ${sql.visible('f')})`,
);

export const leadOwnersOfRecommendation = relation<OwnerRecord>(
  'lead owners of recommendation',
  (sql) => `SELECT l.recommendation_id AS key, ${sql.select(ownerColumns)} FROM recommendation_lead l
    JOIN owner w ON w.id = l.owner_id
    WHERE l.recommendation_id = ANY(${sql.keys}) AND l.removed_at IS NULL
      AND ${sql.visible('l')} AND ${sql.visible('w')} ORDER BY w.post`,
);
