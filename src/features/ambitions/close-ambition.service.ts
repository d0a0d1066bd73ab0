import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireDate, requireText } from '../../domain/validate';
import { recordEvidence, type EvidenceDraft } from '../evidence/record-evidence';
import { AmbitionEntity } from './ambition.entity';

export interface CloseAmbition extends CommandInput {
  readonly ambition: string;
  readonly closedOn: string;
  readonly evidence: EvidenceDraft;
  readonly expectedVersion?: number | null;
}

export interface ReopenAmbition extends CommandInput {
  readonly ambition: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

/** Closes what has been reached, with evidence, and opens it again where that was too early. */
export class CloseAmbitionService {
  constructor(private readonly commands: CommandRunner) {}

  async close(access: Access, input: CloseAmbition): Promise<Applied<{ id: string }>> {
    return this.commands.apply('closeAmbition', access, input, async (tx) => {
      demand(access, 'publishStatus');
      const ambition = await tx.lock(AmbitionEntity, input.ambition, 'input.ambition', 'ambition');
      tx.expectVersion(ambition, input.expectedVersion, 'ambition');
      if (ambition.closedOn !== null)
        throw badInput('input.ambition', `It was closed on ${ambition.closedOn} already.`);
      const closedOn = requireDate(input.closedOn, 'input.closedOn');
      if (closedOn > dayOf(tx.now)) throw badInput('input.closedOn', 'That day is still to come.');
      await recordEvidence(tx, { ambitionId: ambition.id }, input.evidence, 'input.evidence');
      await tx.update(AmbitionEntity, ambition, { closedOn });
      const subject = { subjectType: 'Ambition', subjectId: ambition.id } as const;
      tx.log({ kind: 'AmbitionClosed', ...subject, to: closedOn });
      return { id: ambition.id };
    });
  }

  async reopen(access: Access, input: ReopenAmbition): Promise<Applied<{ id: string }>> {
    return this.commands.apply('reopenAmbition', access, input, async (tx) => {
      demand(access, 'publishStatus');
      const ambition = await tx.lock(AmbitionEntity, input.ambition, 'input.ambition', 'ambition');
      tx.expectVersion(ambition, input.expectedVersion, 'ambition');
      const from = ambition.closedOn;
      if (from === null) throw badInput('input.ambition', 'It is open.');
      const reason = requireText(input.reason, 'input.reason');
      await tx.update(AmbitionEntity, ambition, { closedOn: null });
      const subject = { subjectType: 'Ambition', subjectId: ambition.id } as const;
      tx.log({ kind: 'AmbitionReopened', ...subject, from, reason });
      return { id: ambition.id };
    });
  }
}
