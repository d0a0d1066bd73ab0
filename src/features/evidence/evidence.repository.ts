import { columns, relation } from '../../persistence/relation';

export interface EvidenceRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly actionId: string | null;
  readonly recommendationId: string | null;
  readonly ambitionId: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly note: string | null;
  readonly recordedOn: string | null;
  readonly createdAt: string;
}

const evidenceColumns = columns<EvidenceRecord>({
  id: 'e.id',
  organisationId: 'e.organisation_id',
  actionId: 'e.action_id',
  recommendationId: 'e.recommendation_id',
  ambitionId: 'e.ambition_id',
  title: 'e.title',
  url: 'e.url',
  note: 'e.note',
  recordedOn: 'e.recorded_on',
  createdAt: 'e.created_at',
});

const evidenceBy = (name: string, column: string) =>
  relation<EvidenceRecord>(
    name,
    (sql) => `SELECT e.${column} AS key, ${sql.select(evidenceColumns)} FROM evidence e
      WHERE e.${column} = ANY(${sql.keys}) AND ${sql.visible('e')} ORDER BY e.id`,
  );

export const evidenceById = evidenceBy('evidence by id', 'id');
export const evidenceOfAction = evidenceBy('evidence of action', 'action_id');
export const evidenceOfRecommendation = evidenceBy('evidence of recommendation', 'recommendation_id');
export const evidenceOfAmbition = evidenceBy('evidence of ambition', 'ambition_id');
