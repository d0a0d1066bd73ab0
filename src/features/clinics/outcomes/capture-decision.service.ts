import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { badInput, DomainError } from '../../../domain/errors';
import { LIMITS, optionalText, requireText } from '../../../domain/validate';
import { requireOwner } from '../../owners/require-owner';
import { capture } from './capture';
import { refuseSuperseding } from './capture.rules';
import type { ClinicResult } from '../clinic-result';
import { openItem } from '../agenda/open-item';
import { OutcomeEntity } from './outcome.entity';
import { requireSeenOutcome } from './require-outcome';

export interface CaptureDecision extends CommandInput {
  readonly item: string;
  readonly text: string;
  readonly by: string;
  readonly restsOn?: string | null;
  readonly supersedes?: string | null;
}

const SUPERSEDES = 'input.supersedes';

/** Decisions. One that no longer holds is superseded by another and stays as it was. */
export class CaptureDecisionService {
  constructor(private readonly commands: CommandRunner) {}

  async decide(access: Access, input: CaptureDecision): Promise<Applied<ClinicResult>> {
    return this.commands.apply('captureDecision', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      const old = input.supersedes == null ? null : await toSupersede(tx, input.supersedes);
      const { subjectType, subjectId, sensitive } = open.item;
      const captured = await capture(tx, open, {
        kind: 'DECISION',
        text: requireText(input.text, 'input.text', LIMITS.paragraph),
        byId: await requireOwner(tx, input.by, 'input.by'),
        restsOn: optionalText(input.restsOn, 'input.restsOn') ?? null,
        supersedesId: old?.id ?? null,
        subjectType,
        subjectId,
        sensitive,
      });
      if (old) logSuperseded(tx, old, captured);
      return captured;
    });
  }
}

/** The decision that another is to replace, locked: of two that would replace it at once only one does. */
async function toSupersede(tx: Transaction, id: string): Promise<OutcomeEntity> {
  const old = await requireSeenOutcome(tx, id, SUPERSEDES, 'decision');
  const [by] = await tx.findWhere(OutcomeEntity, { supersedesId: old.id });
  const refused = refuseSuperseding({ kind: old.kind, superseded: by !== undefined });
  if (refused === undefined) return old;
  if (by === undefined) throw badInput(SUPERSEDES, refused);
  throw new DomainError('CONFLICT', refused, {
    field: SUPERSEDES,
    current: { id: old.id, supersededBy: by.id },
  });
}

/** Told to those who follow the clinic that took the old decision; its row stays as it was. */
function logSuperseded(tx: Transaction, old: OutcomeEntity, by: ClinicResult): void {
  tx.log({
    kind: 'DecisionSuperseded',
    subjectType: 'Clinic',
    subjectId: old.clinicId,
    fields: {
      item: { from: null, to: old.itemId },
      outcome: { from: null, to: old.id },
      supersededBy: { from: null, to: by.outcome ?? null },
    },
  });
}
