import type { Transaction } from '../../changes/transaction';
import { dayOf } from '../../domain/clock';
import { badInput, DomainError } from '../../domain/errors';
import { parsePeriod, type Period } from '../../domain/period';
import { demand } from '../../domain/policy';
import { ReportingRoundEntity } from './reporting-round.entity';

export interface Admission {
  readonly period: { readonly label: string; readonly endsOn: string };
  /** True where the round was no longer open: the log says so. */
  readonly afterLock: boolean;
}

/** The period of a label, or BAD_USER_INPUT naming `field`. */
export function requirePeriod(label: string, field: string): Period {
  const period = parsePeriod(label);
  if (!period) {
    throw badInput(
      field,
      `"${label}" is not a period; write "2025-26 Q4", "2025-26", "2024/25", "2024", "2026-03" or a date.`,
    );
  }
  return period;
}

/**
 * Lets a change into a period. An open round, or a period that no round covers, admits everybody that may write;
 * a locked or published one asks for the role that may change it and for a reason. The round is held to the end
 * of the transaction, so that a lock waits for changes on their way and no change slips in behind it.
 */
export async function admit(
  tx: Transaction,
  label: string,
  reason: string | null | undefined,
  field = 'input.period',
): Promise<Admission> {
  const period = requirePeriod(label, field);
  if (period.startsOn > dayOf(tx.now)) throw badInput(field, `${label} has not begun.`);
  const rounds = await tx.manager
    .createQueryBuilder(ReportingRoundEntity, 'round')
    .setLock('pessimistic_read')
    .where('round.organisationId = :organisation', { organisation: tx.organisationId })
    .andWhere('round.periodStart <= :end AND round.periodEnd >= :end', { end: period.endsOn })
    .getMany();
  const closed = rounds.find((round) => round.state !== 'OPEN');
  const admission = { label, endsOn: period.endsOn };
  if (!closed) return { period: admission, afterLock: false };
  demand(tx.access, 'changeAfterLock');
  if (!reason || reason.trim() === '') {
    throw new DomainError(
      'ROUND_LOCKED',
      `The round ${closed.period} is ${closed.state.toLowerCase()}: a change to it needs a reason.`,
      { field: 'input.reason' },
    );
  }
  return { period: admission, afterLock: true };
}
