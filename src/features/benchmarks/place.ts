import { In } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import { dayOf } from '../../domain/clock';
import { badInput, notFound } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { requireId } from '../../domain/validate';
import { MeasureEntity } from '../measures/measure.entity';
import { requirePeriod } from '../rounds/round-gate';

interface Entry {
  readonly measure: string;
  readonly period: string;
}

/** An entry of a command with the measure and the period that it is for. */
export interface Placed<E extends Entry> {
  readonly entry: E;
  readonly measure: MeasureEntity;
  readonly period: Period;
  /** The path of the entry, as in "input.sets.3". */
  readonly at: string;
}

/**
 * Finds the measures and the periods of the entries. Measures are locked in the order of their ids, so that two
 * commands that overlap wait for each other and never in a circle. No round is asked for leave: what others
 * released does not belong to a round of one's own.
 */
export async function place<E extends Entry>(
  tx: Transaction,
  entries: readonly E[],
  pathOf: (index: number) => string,
): Promise<Placed<E>[]> {
  // PostgreSQL writes ids in small letters.
  const ids = entries.map(({ measure }, index) =>
    requireId(measure, `${pathOf(index)}.measure`).toLowerCase(),
  );
  const rows = await tx.manager.find(MeasureEntity, {
    where: { id: In([...new Set(ids)]), organisationId: tx.organisationId },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const measures = new Map(rows.map((row) => [row.id, row]));
  return entries.map((entry, index) => {
    const at = pathOf(index);
    const measure = measures.get(ids[index] ?? '');
    if (!measure) throw notFound(`${at}.measure`, 'measure');
    const period = requirePeriod(entry.period, `${at}.period`);
    if (period.startsOn > dayOf(tx.now)) throw badInput(`${at}.period`, `${period.label} has not begun.`);
    return { entry, measure, period, at };
  });
}

/** Two entries for the same thing in one command would supersede one another by chance. */
export function refuseRepeats(places: readonly { readonly key: string; readonly at: string }[]): void {
  const first = new Map<string, string>();
  for (const { key, at } of places) {
    const earlier = first.get(key);
    if (earlier) throw badInput(at, `The same as ${earlier}.`);
    first.set(key, at);
  }
}
