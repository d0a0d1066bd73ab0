import type { StatusAxis, SubjectType } from '../../changes/catalogue';
import type { Transaction } from '../../changes/transaction';
import { IsNull } from 'typeorm';
import { optionalText, LIMITS, requireText } from '../../domain/validate';
import type { PlanStatus } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import type { VersionedRow } from '../../persistence/row';
import { admit } from '../rounds/round-gate';
import { PlanStatusUpdateEntity } from './plan-status-update.entity';

export interface PlanStatusReport {
  readonly period: string;
  readonly planStatus: PlanStatus;
  readonly narrative: string;
  readonly progress?: string | null;
  readonly obstacles?: string | null;
  readonly mitigation?: string | null;
  readonly reason?: string | null;
}

export interface PlanStatusSubject {
  readonly row: VersionedRow;
  readonly entity: new () => VersionedRow;
  readonly parent: { readonly areaOfActionId: string } | { readonly recommendationId: string };
  readonly subjectType: SubjectType;
  readonly axis: StatusAxis;
  readonly kind: 'PlanStatusRecorded' | 'RecommendationStatusRecorded';
}

/**
 * Appends a plan status to an area of action or a recommendation. What stood for the period is superseded, never
 * overwritten (N2). `from` in the log is what stood for this period, else what stood before it.
 */
export async function recordPlanStatus(
  tx: Transaction,
  subject: PlanStatusSubject,
  report: PlanStatusReport,
): Promise<void> {
  const { period, afterLock } = await admit(tx, report.period, report.reason);
  const earlier = await tx.findWhere(PlanStatusUpdateEntity, { ...subject.parent, supersededById: IsNull() });
  const same = earlier.find((update) => update.period === period.label);
  const before = earlier
    .filter((update) => update.periodEnd <= period.endsOn)
    .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0];
  const id = newId();
  if (same) await tx.update(PlanStatusUpdateEntity, same, { supersededById: id });
  await tx.insert(
    PlanStatusUpdateEntity,
    {
      areaOfActionId: null,
      recommendationId: null,
      ...subject.parent,
      period: period.label,
      periodEnd: period.endsOn,
      planStatus: report.planStatus,
      narrative: requireText(report.narrative, 'input.narrative', LIMITS.paragraph),
      progress: optionalText(report.progress, 'input.progress') ?? null,
      obstacles: optionalText(report.obstacles, 'input.obstacles') ?? null,
      mitigation: optionalText(report.mitigation, 'input.mitigation') ?? null,
      supersededById: null,
    },
    id,
  );
  // The parent's version grows, so that two people reporting on it at once are told of each other.
  await tx.update(subject.entity, subject.row, {});
  tx.log({
    kind: subject.kind,
    subjectType: subject.subjectType,
    subjectId: subject.row.id,
    axis: subject.axis,
    from: (same ?? before)?.planStatus ?? null,
    to: report.planStatus,
    reason: optionalText(report.reason, 'input.reason') ?? null,
    period,
    afterLock,
  });
}
