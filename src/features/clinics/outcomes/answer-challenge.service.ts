import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Access } from '../../../domain/access';
import { badInput, DomainError } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { LIMITS, requireText } from '../../../domain/validate';
import type { ClinicResult } from '../clinic-result';
import { OutcomeEntity } from './outcome.entity';
import { peopleOf, requireSeenOutcome } from './require-outcome';

export interface AnswerChallenge extends CommandInput {
  readonly outcome: string;
  readonly answer: string;
  readonly expectedVersion?: number | null;
}

const FIELD = 'input.outcome';

/** Answers to what was asked, in the room or afterwards: the record of a closed clinic says what was asked, and by when. */
export class AnswerChallengeService {
  constructor(private readonly commands: CommandRunner) {}

  async answer(access: Access, input: AnswerChallenge): Promise<Applied<ClinicResult>> {
    return this.commands.apply('answerChallenge', access, input, async (tx) => {
      const outcome = await requireSeenOutcome(tx, input.outcome, FIELD, 'challenge');
      demand(access, 'captureOutcome', [...(await peopleOf(tx, outcome)), outcome.toId]);
      if (outcome.kind !== 'CHALLENGE') throw badInput(FIELD, 'Only a challenge is answered.');
      if (outcome.answer !== null) throw answeredBefore(outcome);
      tx.expectVersion(outcome, input.expectedVersion, 'challenge');
      const answer = requireText(input.answer, 'input.answer', LIMITS.paragraph);
      await tx.update(OutcomeEntity, outcome, { answer, answeredAt: tx.now });
      tx.log({
        kind: 'ChallengeAnswered',
        subjectType: 'Clinic',
        subjectId: outcome.clinicId,
        fields: { item: { from: null, to: outcome.itemId }, outcome: { from: null, to: outcome.id } },
      });
      return { id: outcome.clinicId, item: outcome.itemId, outcome: outcome.id };
    });
  }
}

const answeredBefore = ({ id, answeredAt, version }: OutcomeEntity): DomainError =>
  new DomainError('CONFLICT', 'This challenge was answered before; an answer is not edited.', {
    field: FIELD,
    current: { id, answeredAt: answeredAt?.toISOString() ?? null, version },
  });
