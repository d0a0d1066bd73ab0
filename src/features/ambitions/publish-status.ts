import { IsNull } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { optionalText } from '../../domain/validate';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { admit, requirePeriod } from '../rounds/round-gate';
import { AmbitionEntity } from './ambition.entity';
import { PublishedStatusEntity } from './published-status.entity';

/** What is published about an ambition for a quarter. */
export interface StatusToPublish {
  readonly period: string;
  readonly status: TrajectoryStatus;
  readonly reason?: string | null;
  readonly analysis?: string | null;
  readonly mitigations?: string | null;
}

/** What is computed for an ambition, for a status to be published beside. */
export interface Verdicts {
  verdictFor(tx: Transaction, ambitionId: string, quarter: Period): Promise<Verdict>;
}

interface Verdict {
  readonly id: string;
  readonly status: TrajectoryStatus;
  readonly explanation: string;
}

/**
 * What stood for the quarter is superseded, never overwritten (N2). `from` in the log is what stood for this
 * quarter, else what stood before it. A status that differs from the computed one must say why (N4). Whoever calls it has
 * asked whether the caller may; `find` locks the ambition.
 */
export async function publishStatus(
  tx: Transaction,
  verdicts: Verdicts,
  input: StatusToPublish,
  find: () => Promise<AmbitionEntity>,
): Promise<AmbitionEntity> {
  const quarter = requirePeriod(input.period, 'input.period');
  if (quarter.kind !== 'QUARTER') {
    throw badInput('input.period', 'A status is published for a quarter, as in "2025-26 Q4".');
  }
  // The round before the ambition, as whoever closes a round takes them: the other way they wait in a circle.
  const { period, afterLock } = await admit(tx, input.period, input.reason);
  const ambition = await find();
  const reason = optionalText(input.reason, 'input.reason') ?? null;
  const earlier = await tx.findWhere(PublishedStatusEntity, {
    ambitionId: ambition.id,
    supersededById: IsNull(),
  });
  const same = earlier.find((status) => status.period === period.label);
  // Logged first: a quarter that was never judged is judged because of it, and the log tells causes first.
  tx.log({
    kind: 'StatusPublished',
    subjectType: 'Ambition',
    subjectId: ambition.id,
    axis: 'TRAJECTORY',
    from: (same ?? newestBefore(earlier, period.endsOn))?.status ?? null,
    to: input.status,
    reason,
    period,
    afterLock,
  });
  const verdict = await verdicts.verdictFor(tx, ambition.id, quarter);
  requireReason(verdict, input.status, reason);
  const id = newId();
  if (same) await tx.update(PublishedStatusEntity, same, { supersededById: id });
  await tx.insert(
    PublishedStatusEntity,
    {
      ambitionId: ambition.id,
      period: period.label,
      periodEnd: period.endsOn,
      status: input.status,
      reason,
      computedStatusId: verdict.id,
      analysis: optionalText(input.analysis, 'input.analysis') ?? null,
      mitigations: optionalText(input.mitigations, 'input.mitigations') ?? null,
      supersededById: null,
    },
    id,
  );
  // The version grows, so that two people publishing at once are told of each other.
  await tx.update(AmbitionEntity, ambition, {});
  return ambition;
}

const newestBefore = (
  statuses: readonly PublishedStatusEntity[],
  day: string,
): PublishedStatusEntity | undefined =>
  statuses.filter(({ periodEnd }) => periodEnd < day).sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0];

function requireReason(computed: Verdict, status: TrajectoryStatus, reason: string | null): void {
  if (computed.status === status || reason !== null) return;
  throw badInput(
    'input.reason',
    `${status} differs from the computed ${computed.status}, so it needs a reason. Computed: ${computed.explanation}`,
  );
}
