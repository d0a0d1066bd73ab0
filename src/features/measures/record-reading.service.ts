import { In, IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput, notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireId } from '../../domain/validate';
import { admit, requirePeriod, type Admission } from '../rounds/round-gate';
import { appendReading, type ReadingEntry } from './append-reading';
import { MeasureEntity } from './measure.entity';
import { ReadingEntity } from './reading.entity';

export interface RecordReading extends CommandInput, ReadingEntry {
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}

export interface RecordReadings extends CommandInput {
  readonly readings: readonly ReadingEntry[];
  readonly reason?: string | null;
}

const BULK_LIMIT = 500;

/** Readings, one at a time or a whole return at once. */
export class RecordReadingService {
  constructor(private readonly commands: CommandRunner) {}

  /** A second reading for the same measure, period and basis is a revision. */
  async recordReading(access: Access, input: RecordReading): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordReading', access, input, async (tx) => {
      demand(access, 'recordReadings');
      const entries = [placeable(input, 'input')];
      const measures = await this.#lockMeasures(tx, entries);
      for (const measure of measures.values()) tx.expectVersion(measure, input.expectedVersion, 'measure');
      const [id = ''] = await this.#append(tx, entries, measures, input.reason);
      return { id };
    });
  }

  /** All of them or none. The path of a refused entry names its place in the list. */
  async recordReadings(access: Access, input: RecordReadings): Promise<Applied<{ ids: string[] }>> {
    return this.commands.apply('recordReadings', access, input, async (tx) => {
      demand(access, 'recordReadings');
      const { length } = input.readings;
      if (length < 1 || length > BULK_LIMIT) {
        throw badInput('input.readings', `From 1 to ${BULK_LIMIT} readings; these are ${length}.`);
      }
      const entries = input.readings.map((entry, index) => placeable(entry, `input.readings.${index}`));
      refuseRepeats(entries);
      const measures = await this.#lockMeasures(tx, entries);
      return { ids: await this.#append(tx, entries, measures, input.reason) };
    });
  }

  /** In the order of their ids, so that two returns that overlap wait for each other and never deadlock. */
  async #lockMeasures(tx: Transaction, entries: readonly Placeable[]): Promise<Map<string, MeasureEntity>> {
    const ids = [...new Set(entries.map(({ entry }) => entry.measure))];
    const rows = await tx.manager.find(MeasureEntity, {
      where: { id: In(ids), organisationId: tx.organisationId },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const measures = new Map(rows.map((row) => [row.id, row]));
    for (const { entry, at } of entries) {
      if (!measures.has(entry.measure)) throw notFound(`${at}.measure`, 'measure');
    }
    return measures;
  }

  async #append(
    tx: Transaction,
    entries: readonly Placeable[],
    measures: ReadonlyMap<string, MeasureEntity>,
    reason: string | null | undefined,
  ): Promise<string[]> {
    const standing = await tx.findWhere(ReadingEntity, {
      measureId: In([...measures.keys()]),
      period: In([...new Set(entries.map(({ entry }) => entry.period))]),
      supersededById: IsNull(),
    });
    const byPlace = new Map(standing.map((row) => [placeOf(row.measureId, row.period, row.basis), row]));
    const admissions = new Map<string, Admission>();
    const ids: string[] = [];
    for (const { entry, at } of entries) {
      const measure = measures.get(entry.measure);
      if (!measure) throw notFound(`${at}.measure`, 'measure');
      const period = requirePeriod(entry.period, `${at}.period`);
      const admission =
        admissions.get(period.label) ?? (await admit(tx, period.label, reason, `${at}.period`));
      admissions.set(period.label, admission);
      const placed = {
        measure,
        period,
        admission,
        standing: byPlace.get(placeOf(entry.measure, entry.period, entry.basis)),
        reason: optionalText(reason, 'input.reason') ?? null,
        at,
      };
      ids.push(await appendReading(tx, entry, placed));
    }
    // The versions grow, so that two people reporting on a measure at once are told of each other.
    for (const measure of measures.values()) await tx.update(MeasureEntity, measure, {});
    return ids;
  }
}

interface Placeable {
  readonly entry: ReadingEntry;
  readonly at: string;
}

/** Ids are compared as text here, and PostgreSQL writes them in small letters. */
const placeable = (entry: ReadingEntry, at: string): Placeable => ({
  entry: { ...entry, measure: requireId(entry.measure, `${at}.measure`).toLowerCase() },
  at,
});

const placeOf = (measure: string, period: string, basis: string): string => `${measure} ${basis} ${period}`;

function refuseRepeats(entries: readonly Placeable[]): void {
  const first = new Map<string, string>();
  for (const { entry, at } of entries) {
    const place = placeOf(entry.measure, entry.period, entry.basis);
    const earlier = first.get(place);
    if (earlier) throw badInput(at, `The same measure, period and basis as ${earlier}.`);
    first.set(place, at);
  }
}
