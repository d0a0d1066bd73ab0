import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, optionalText, requireDate } from '../../domain/validate';
import type { MeasureUnit } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import type { VersionedRow } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { requireAmbition } from '../ambitions/require-ambition';
import { displayTarget } from './figure.rules';
import { MeasureEntity } from './measure.entity';
import { TargetEntity } from './target.entity';
import { requireMilestones, type Milestone } from './milestone.rules';
import { requireTarget, type TargetInput } from './target.rules';

export interface SetTarget extends CommandInput, TargetInput {
  /** The id of a measure. Either this or `ambition` is given. */
  readonly measure?: string | null;
  /** The reference of an ambition, for a composite over its measures. */
  readonly ambition?: string | null;
  readonly date?: string | null;
  readonly wordedDate?: string | null;
  readonly milestones?: readonly Milestone[] | null;
  readonly expectedVersion?: number | null;
}

interface Subject {
  readonly row: VersionedRow;
  readonly entity: new () => VersionedRow;
  readonly subjectType: 'Measure' | 'Ambition';
  readonly parent: { readonly measureId: string } | { readonly ambitionId: string };
  /** Null for an ambition. */
  readonly unit: MeasureUnit | null;
}

/** What a measure, or an ambition over its measures, is to reach. */
export class SetTargetService {
  constructor(private readonly commands: CommandRunner) {}

  /** The earlier target is superseded (N2). The id that comes back is that of the measure or the ambition. */
  async setTarget(access: Access, input: SetTarget): Promise<Applied<{ id: string }>> {
    return this.commands.apply('setTarget', access, input, async (tx) => {
      demand(access, 'writeMeasure');
      const subject = await this.#subject(tx, input);
      tx.expectVersion(subject.row, input.expectedVersion, subject.subjectType.toLowerCase());
      const description = optionalText(input.description, 'input.description') ?? null;
      const target = requireTarget({ ...input, description }, subject.unit);
      const [standing] = await tx.findWhere(TargetEntity, { ...subject.parent, supersededById: IsNull() });
      const id = newId();
      if (standing) await tx.update(TargetEntity, standing, { supersededById: id });
      await tx.insert(
        TargetEntity,
        {
          measureId: null,
          ambitionId: null,
          ...subject.parent,
          ...target,
          date: input.date == null ? null : requireDate(input.date, 'input.date'),
          milestones: requireMilestones(input),
          wordedDate: optionalText(input.wordedDate, 'input.wordedDate', LIMITS.title) ?? null,
          supersededById: null,
        },
        id,
      );
      await tx.update(subject.entity, subject.row, {});
      tx.log({
        kind: 'TargetSet',
        subjectType: subject.subjectType,
        subjectId: subject.row.id,
        from: standing ? displayTarget(standing) : null,
        to: displayTarget(target),
      });
      return { id: subject.row.id };
    });
  }

  async #subject(tx: Transaction, { measure, ambition }: SetTarget): Promise<Subject> {
    if (measure != null && ambition != null) {
      throw badInput('input.ambition', 'A target is on a measure or on an ambition, not on both.');
    }
    if (ambition != null) {
      const row = await requireAmbition(tx, ambition, 'input.ambition');
      const parent = { ambitionId: row.id };
      return { row, entity: AmbitionEntity, subjectType: 'Ambition', parent, unit: null };
    }
    if (measure == null) throw badInput('input.measure', 'A target is on a measure or on an ambition.');
    const row = await tx.lock(MeasureEntity, measure, 'input.measure', 'measure');
    const parent = { measureId: row.id };
    return { row, entity: MeasureEntity, subjectType: 'Measure', parent, unit: row.unit };
  }
}
