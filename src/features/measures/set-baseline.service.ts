import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText } from '../../domain/validate';
import type { Basis, MeasureUnit } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { requirePeriod } from '../rounds/round-gate';
import { BaselineEntity } from './baseline.entity';
import { displayStated } from './figure.rules';
import { MeasureEntity } from './measure.entity';
import { readFigure, requireBasis, requireCounts } from './reading.rules';

export interface SetBaseline extends CommandInput {
  readonly measure: string;
  readonly value: string;
  readonly unit?: MeasureUnit | null;
  readonly basis?: Basis | null;
  readonly period: string;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly note?: string | null;
  readonly expectedVersion?: number | null;
}

/** Where a measure starts from. */
export class SetBaselineService {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * The earlier baseline is superseded (N2). A unit other than the measure's is kept as stated: the papers print
   * such baselines, and the lint over a round finds them. No round is asked for leave, since a baseline belongs to
   * the measure and not to the round that covers its period.
   */
  async setBaseline(access: Access, input: SetBaseline): Promise<Applied<{ id: string }>> {
    return this.commands.apply('setBaseline', access, input, async (tx) => {
      demand(access, 'writeMeasure');
      const measure = await tx.lock(MeasureEntity, input.measure, 'input.measure', 'measure');
      tx.expectVersion(measure, input.expectedVersion, 'measure');
      const period = requirePeriod(input.period, 'input.period');
      if (period.startsOn > dayOf(tx.now)) throw badInput('input.period', `${period.label} has not begun.`);
      const unit = input.unit ?? measure.unit;
      const basis = input.basis ?? measure.headlineBasis;
      requireBasis(basis, period.kind, 'input');
      const { value, numerator, denominator } = readFigure(input, 'input');
      if (value === null) throw badInput('input.value', 'A baseline is a figure.');
      const maximum = unit === measure.unit ? measure.maximum : null;
      requireCounts({ value, numerator, denominator }, { unit, maximum }, 'input');
      const [standing] = await tx.findWhere(BaselineEntity, {
        measureId: measure.id,
        supersededById: IsNull(),
      });
      const id = newId();
      if (standing) await tx.update(BaselineEntity, standing, { supersededById: id });
      await tx.insert(
        BaselineEntity,
        {
          measureId: measure.id,
          value,
          unit,
          basis,
          period: period.label,
          periodEnd: period.endsOn,
          numerator,
          denominator,
          note: optionalText(input.note, 'input.note') ?? null,
          supersededById: null,
        },
        id,
      );
      await tx.update(MeasureEntity, measure, {});
      tx.log({
        kind: 'BaselineSet',
        subjectType: 'Measure',
        subjectId: measure.id,
        from: standing ? displayStated(standing.value, standing.unit) : null,
        to: displayStated(value, unit),
        period,
      });
      return { id: measure.id };
    });
  }
}
