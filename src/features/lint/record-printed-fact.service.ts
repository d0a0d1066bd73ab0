import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { demand } from '../../domain/policy';
import type { Basis } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { MeasureEntity } from '../measures/measure.entity';
import { ReportingRoundEntity } from '../rounds/reporting-round.entity';
import { requirePeriod } from '../rounds/round-gate';
import { PrintedFactEntity } from './printed-fact.entity';
import { requirePrintedFact, type PrintedFactInput } from './printed-fact.rules';

export interface RecordPrintedFact extends CommandInput, PrintedFactInput {
  /** The measure that it is said of; left out, it is said of the round of the period. */
  readonly measure?: string | null;
  readonly period: string;
  readonly basis?: Basis | null;
}

type Place =
  | { readonly measureId: string; readonly roundId: null }
  | { readonly measureId: null; readonly roundId: string };

/** What papers print, kept beside the data. */
export class RecordPrintedFactService {
  constructor(private readonly commands: CommandRunner) {}

  /** What the same place printed of the same fact before is superseded. */
  async record(access: Access, input: RecordPrintedFact): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordPrintedFact', access, input, async (tx) => {
      demand(access, 'writeMeasure');
      const period = requirePeriod(input.period, 'input.period');
      const place = await this.#place(tx, input.measure, period);
      const [subjectType, subjectId] =
        place.measureId === null
          ? (['ReportingRound', place.roundId] as const)
          : (['Measure', place.measureId] as const);
      const fact = requirePrintedFact(input, subjectType);
      const { kind, source } = fact;
      const standing = await tx.lockWhere(PrintedFactEntity, {
        measureId: place.measureId ?? IsNull(),
        roundId: place.roundId ?? IsNull(),
        period: period.label,
        kind,
        source,
        supersededById: IsNull(),
      });
      const id = newId();
      if (standing) await tx.update(PrintedFactEntity, standing, { supersededById: id });
      const when = { period: period.label, periodEnd: period.endsOn, basis: input.basis ?? null };
      await tx.insert(PrintedFactEntity, { ...place, ...when, ...fact, supersededById: null }, id);
      const shown = fact.text ?? fact.value;
      tx.log({ kind: 'PrintedFactRecorded', subjectType, subjectId, to: `${kind}: ${shown ?? ''}`, period });
      return { id };
    });
  }

  async #place(tx: Transaction, measure: string | null | undefined, period: Period): Promise<Place> {
    if (measure != null) {
      const { id } = await tx.lock(MeasureEntity, measure, 'input.measure', 'measure');
      return { measureId: id, roundId: null };
    }
    const round = await tx.lockWhere(ReportingRoundEntity, { period: period.label });
    if (!round) throw badInput('input.period', `No round ${period.label} has been opened.`);
    return { measureId: null, roundId: round.id };
  }
}
