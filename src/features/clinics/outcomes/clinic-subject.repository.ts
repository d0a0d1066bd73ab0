import type { ClinicSubjectType } from '../../../domain/vocabulary';
import { relation, type SqlWriter } from '../../../persistence/relation';

export interface SubjectTitle {
  readonly type: ClinicSubjectType;
  readonly id: string;
  /** Its reference, where it has one, and what it says. */
  readonly title: string;
}

const titles = (sql: SqlWriter, type: ClinicSubjectType, table: string, title: string): string =>
  `SELECT s.id AS key, s.id, '${type}' AS type, ${title} AS title FROM ${table} s
    WHERE s.id = ANY(${sql.keys}) AND ${sql.visible('s')}`;

/** What is called how, of everything that an item of an agenda can be about. */
export const subjectTitle = relation<SubjectTitle>('title of clinic subject', (sql) =>
  [
    titles(sql, 'Ambition', 'ambition', `s.reference || ' ' || s.descriptor`),
    titles(sql, 'Measure', 'measure', 's.name'),
    titles(sql, 'Action', 'action', `s.reference || ' ' || s.title`),
    titles(sql, 'Recommendation', 'recommendation', `s.reference || ' ' || s.title`),
    titles(sql, 'AreaOfAction', 'area_of_action', `s.reference || ' ' || s.title`),
    titles(sql, 'Priority', 'priority', `s.number || ' ' || s.title`),
  ].join(' UNION ALL '),
);
