import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText } from '../../domain/validate';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { admit, requirePeriod } from '../rounds/round-gate';
import { AmbitionEntity } from './ambition.entity';
import { PublishedStatusEntity } from './published-status.entity';
import { requireAmbition } from './require-ambition';

export interface PublishAmbitionStatus extends CommandInput {
  readonly reference: string;
  readonly period: string;
  readonly status: TrajectoryStatus;
  readonly reason?: string | null;
  readonly analysis?: string | null;
  readonly mitigations?: string | null;
  readonly expectedVersion?: number | null;
}

/** The trajectory status that the council stands by, quarter by quarter. Never derived from a plan (N3). */
export class PublishStatusService {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * What stood for the quarter is superseded, never overwritten (N2). `from` in the log is what stood for this
   * quarter, else what stood before it.
   */
  async publish(access: Access, input: PublishAmbitionStatus): Promise<Applied<{ id: string }>> {
    return this.commands.apply('publishAmbitionStatus', access, input, async (tx) => {
      demand(access, 'publishStatus');
      const ambition = await requireAmbition(tx, input.reference, 'input.reference');
      tx.expectVersion(ambition, input.expectedVersion, 'ambition');
      if (requirePeriod(input.period, 'input.period').kind !== 'QUARTER') {
        throw badInput('input.period', 'A status is published for a quarter, as in "2025-26 Q4".');
      }
      const { period, afterLock } = await admit(tx, input.period, input.reason);
      const reason = optionalText(input.reason, 'input.reason') ?? null;
      const earlier = await tx.findWhere(PublishedStatusEntity, {
        ambitionId: ambition.id,
        supersededById: IsNull(),
      });
      const same = earlier.find((status) => status.period === period.label);
      const before = earlier
        .filter((status) => status.periodEnd < period.endsOn)
        .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0];
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
          analysis: optionalText(input.analysis, 'input.analysis') ?? null,
          mitigations: optionalText(input.mitigations, 'input.mitigations') ?? null,
          supersededById: null,
        },
        id,
      );
      // The version grows, so that two people publishing at once are told of each other.
      await tx.update(AmbitionEntity, ambition, {});
      tx.log({
        kind: 'StatusPublished',
        subjectType: 'Ambition',
        subjectId: ambition.id,
        axis: 'TRAJECTORY',
        from: (same ?? before)?.status ?? null,
        to: input.status,
        reason,
        period,
        afterLock,
      });
      return { id: ambition.id };
    });
  }
}
