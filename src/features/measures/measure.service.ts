import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, optionalText, requireText } from '../../domain/validate';
import type { Basis, Cadence, MeasureUnit, Polarity } from '../../domain/vocabulary';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { MeasureEntity } from './measure.entity';
import { ReadingEntity } from './reading.entity';
import { compareDecimals, requireDecimal } from './decimal.rules';

interface MeasureWords {
  readonly description?: string | null;
  readonly source?: string | null;
  readonly numeratorName?: string | null;
  readonly denominatorName?: string | null;
}

export interface AddMeasure extends CommandInput, MeasureWords {
  readonly ambition: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly cadence: Cadence;
  readonly headlineBasis: Basis;
  readonly dueWithinDays?: number | null;
  readonly maximum?: string | null;
}

export interface UpdateMeasure extends CommandInput, MeasureWords {
  readonly measure: string;
  readonly name?: string | null;
  readonly unit?: MeasureUnit | null;
  readonly decimalPlaces?: number | null;
  readonly polarity?: Polarity | null;
  readonly cadence?: Cadence | null;
  readonly headlineBasis?: Basis | null;
  readonly dueWithinDays?: number | null;
  readonly maximum?: string | null;
  readonly expectedVersion?: number | null;
}

/** What is measured for an ambition. */
export class MeasureService {
  constructor(private readonly commands: CommandRunner) {}

  async addMeasure(access: Access, input: AddMeasure): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addMeasure', access, input, async (tx) => {
      demand(access, 'writeMeasure');
      const ambition = await tx.lock(AmbitionEntity, input.ambition, 'input.ambition', 'ambition');
      const siblings = await tx.findWhere(MeasureEntity, { ambitionId: ambition.id });
      const words = wordsOf(input);
      const measure = await tx.insert(MeasureEntity, {
        ambitionId: ambition.id,
        position: siblings.length + 1,
        name: await this.#freeName(tx, ambition.id, input.name),
        description: words.description ?? null,
        unit: input.unit,
        decimalPlaces: within(input.decimalPlaces, 6, 'input.decimalPlaces'),
        polarity: input.polarity,
        cadence: input.cadence,
        headlineBasis: input.headlineBasis,
        source: words.source ?? null,
        numeratorName: words.numeratorName ?? null,
        denominatorName: words.denominatorName ?? null,
        dueWithinDays:
          input.dueWithinDays == null ? null : within(input.dueWithinDays, 730, 'input.dueWithinDays'),
        maximum: requireMaximum(input.maximum) ?? null,
      });
      tx.log({ kind: 'MeasureAdded', subjectType: 'Measure', subjectId: measure.id, to: measure.name });
      return { id: measure.id };
    });
  }

  async updateMeasure(access: Access, input: UpdateMeasure): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateMeasure', access, input, async (tx) => {
      demand(access, 'writeMeasure');
      const measure = await tx.lock(MeasureEntity, input.measure, 'input.measure', 'measure');
      tx.expectVersion(measure, input.expectedVersion, 'measure');
      const { name, decimalPlaces, dueWithinDays } = input;
      const patch = {
        ...wordsOf(input),
        name:
          name == null || name.trim() === measure.name
            ? undefined
            : await this.#freeName(tx, measure.ambitionId, name),
        unit: await this.#unit(tx, measure, input.unit),
        decimalPlaces: decimalPlaces == null ? undefined : within(decimalPlaces, 6, 'input.decimalPlaces'),
        polarity: input.polarity ?? undefined,
        cadence: input.cadence ?? undefined,
        headlineBasis: input.headlineBasis ?? undefined,
        dueWithinDays: dueWithinDays == null ? undefined : within(dueWithinDays, 730, 'input.dueWithinDays'),
        maximum: requireMaximum(input.maximum),
      };
      await tx.edit(MeasureEntity, measure, patch, { kind: 'MeasureUpdated', subjectType: 'Measure' });
      return { id: measure.id };
    });
  }

  async #freeName(tx: Transaction, ambitionId: string, wanted: string): Promise<string> {
    const name = requireText(wanted, 'input.name');
    // Without a lock: the unique index guards the name, and the ambition is held by then, which others take last.
    const [taken] = await tx.findWhere(MeasureEntity, { ambitionId, name });
    if (taken) {
      throw badInput('input.name', `The ambition has a measure "${name}" already.`);
    }
    return name;
  }

  /** Readings carry no unit of their own, so another unit would give every one of them another meaning (N2). */
  async #unit(
    tx: Transaction,
    measure: MeasureEntity,
    wanted: MeasureUnit | null | undefined,
  ): Promise<MeasureUnit | undefined> {
    if (wanted == null || wanted === measure.unit) return undefined;
    const [reading] = await tx.manager.find(ReadingEntity, {
      where: { measureId: measure.id, organisationId: tx.organisationId },
      take: 1,
    });
    if (reading)
      throw badInput('input.unit', 'The unit is fixed once there are readings; add another measure.');
    return wanted;
  }
}

const wordsOf = (input: MeasureWords) => ({
  description: optionalText(input.description, 'input.description'),
  source: optionalText(input.source, 'input.source', LIMITS.title),
  numeratorName: optionalText(input.numeratorName, 'input.numeratorName', LIMITS.title),
  denominatorName: optionalText(input.denominatorName, 'input.denominatorName', LIMITS.title),
});

function within(number: number, most: number, field: string): number {
  if (number < 0 || number > most) throw badInput(field, `From 0 to ${most}.`);
  return number;
}

/** Undefined stays undefined: the field was left out. Null takes the limit away. */
function requireMaximum(maximum: string | null | undefined): string | null | undefined {
  if (maximum === undefined) return undefined;
  const limit = requireDecimal(maximum, 'input.maximum');
  if (limit !== null && compareDecimals(limit, '0') <= 0)
    throw badInput('input.maximum', 'The highest figure is above 0.');
  return limit;
}
