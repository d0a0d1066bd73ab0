import type { ChangeKind } from '../../changes/catalogue';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText } from '../../domain/validate';
import type { RoundState } from '../../domain/vocabulary';
import { ReportingRoundEntity } from './reporting-round.entity';
import { requirePeriod } from './round-gate';

export interface OpenRound extends CommandInput {
  readonly period: string;
}

export interface MoveRound extends CommandInput {
  readonly period: string;
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}

interface Move {
  readonly mutation: string;
  readonly from: readonly RoundState[];
  readonly to: RoundState;
  readonly kind: ChangeKind;
  readonly needsReason: boolean;
}

const LOCK: Move = {
  mutation: 'lockRound',
  from: ['OPEN'],
  to: 'LOCKED',
  kind: 'RoundLocked',
  needsReason: false,
};

// A published round can be published again: what is bound to no period and was added since becomes public with it.
const PUBLISH: Move = {
  mutation: 'publishRound',
  from: ['LOCKED', 'PUBLISHED'],
  to: 'PUBLISHED',
  kind: 'RoundPublished',
  needsReason: false,
};

const REOPEN: Move = {
  mutation: 'reopenRound',
  from: ['LOCKED', 'PUBLISHED'],
  to: 'OPEN',
  kind: 'RoundReopened',
  needsReason: true,
};

/** Opens, locks, publishes and reopens an organisation's reporting rounds. */
export class RoundService {
  constructor(private readonly commands: CommandRunner) {}

  async open(access: Access, input: OpenRound): Promise<Applied<{ id: string }>> {
    return this.commands.apply('openRound', access, input, async (tx) => {
      demand(access, 'writeRound');
      const period = requirePeriod(input.period, 'input.period');
      if (period.kind !== 'QUARTER')
        throw badInput('input.period', 'A round is a quarter, as in "2025-26 Q4".');
      if (await tx.lockWhere(ReportingRoundEntity, { period: period.label })) {
        throw badInput('input.period', `The round ${period.label} is there already.`);
      }
      const round = await tx.insert(ReportingRoundEntity, {
        period: period.label,
        periodStart: period.startsOn,
        periodEnd: period.endsOn,
        state: 'OPEN',
        lockedAt: null,
        publishedAt: null,
      });
      tx.log({ kind: 'RoundOpened', subjectType: 'ReportingRound', subjectId: round.id, to: 'OPEN', period });
      return { id: round.id };
    });
  }

  lock(access: Access, input: MoveRound): Promise<Applied<{ id: string }>> {
    return this.#move(access, input, LOCK);
  }

  publish(access: Access, input: MoveRound): Promise<Applied<{ id: string }>> {
    return this.#move(access, input, PUBLISH);
  }

  reopen(access: Access, input: MoveRound): Promise<Applied<{ id: string }>> {
    return this.#move(access, input, REOPEN);
  }

  async #move(access: Access, input: MoveRound, move: Move): Promise<Applied<{ id: string }>> {
    return this.commands.apply(move.mutation, access, input, async (tx) => {
      demand(access, 'writeRound');
      if (move.to === 'OPEN') demand(access, 'changeAfterLock');
      const period = requirePeriod(input.period, 'input.period');
      const round = await tx.lockWhere(ReportingRoundEntity, { period: period.label });
      if (!round) throw badInput('input.period', `No round ${period.label} has been opened.`);
      tx.expectVersion(round, input.expectedVersion, 'round');
      if (!move.from.includes(round.state)) {
        throw badInput(
          'input.period',
          `The round ${period.label} is ${round.state}; this asks for ${move.from.join(' or ')}.`,
        );
      }
      const reason = optionalText(input.reason, 'input.reason') ?? null;
      if (move.needsReason && !reason) throw badInput('input.reason', 'Reopening a round needs a reason.');
      const from = round.state;
      await tx.update(ReportingRoundEntity, round, {
        state: move.to,
        ...(move.to === 'LOCKED' ? { lockedAt: tx.now } : {}),
        ...(move.to === 'PUBLISHED' ? { publishedAt: tx.now } : {}),
      });
      tx.log({
        kind: move.kind,
        subjectType: 'ReportingRound',
        subjectId: round.id,
        from,
        to: move.to,
        reason,
        period,
      });
      return { id: round.id };
    });
  }
}
