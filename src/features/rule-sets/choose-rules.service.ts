import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText } from '../../domain/validate';
import { newId } from '../../persistence/new-id';
import type { VersionedRow } from '../../persistence/row';
import { MeasureEntity } from '../measures/measure.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { changedRules, requireChoice, type RulesInput } from './choice.rules';
import { RuleChoiceEntity } from './rule-choice.entity';

export interface ChooseRules extends CommandInput, RulesInput {
  /** The measure that the choice is for; left out, it is the organisation's. */
  readonly measure?: string | null;
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}

interface Subject {
  readonly row: VersionedRow;
  readonly entity: new () => VersionedRow;
  readonly type: 'Measure' | 'Organisation';
  readonly measureId: string | null;
}

/** How an organisation and its measures are judged. */
export class ChooseRulesService {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * The earlier choice is superseded (N2). What was published keeps the status and the verdict that it was
   * published with; the newest quarter and those still being worked on are judged again.
   */
  async choose(access: Access, input: ChooseRules): Promise<Applied<{ id: string; type: string }>> {
    return this.commands.apply('chooseRules', access, input, async (tx) => {
      demand(access, 'writeRules');
      const subject = await this.#subject(tx, input.measure);
      tx.expectVersion(subject.row, input.expectedVersion, subject.type.toLowerCase());
      const { measureId } = subject;
      const standing = await tx.lockWhere(RuleChoiceEntity, {
        measureId: measureId ?? IsNull(),
        supersededById: IsNull(),
      });
      const choice = requireChoice(input, standing, subject.type);
      const fields = changedRules(standing, choice);
      if (Object.keys(fields).length === 0)
        throw badInput('input', 'Nothing here differs from what is there.');
      const id = newId();
      if (standing) await tx.update(RuleChoiceEntity, standing, { supersededById: id });
      await tx.insert(RuleChoiceEntity, { ...choice, measureId, supersededById: null }, id);
      await tx.update(subject.entity, subject.row, {});
      tx.log({
        kind: 'RulesChosen',
        subjectType: subject.type,
        subjectId: subject.row.id,
        reason: optionalText(input.reason, 'input.reason') ?? null,
        fields,
      });
      return { id: subject.row.id, type: subject.type };
    });
  }

  async #subject(tx: Transaction, measure: string | null | undefined): Promise<Subject> {
    if (measure != null) {
      const row = await tx.lock(MeasureEntity, measure, 'input.measure', 'measure');
      return { row, entity: MeasureEntity, type: 'Measure', measureId: row.id };
    }
    const row = await tx.lock(OrganisationEntity, tx.organisationId, 'input.organisation', 'organisation');
    return { row, entity: OrganisationEntity, type: 'Organisation', measureId: null };
  }
}
