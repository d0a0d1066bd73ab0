import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { LIMITS, optionalText, requireDate, requireText } from '../../domain/validate';
import type { Basis, ReadingFlag } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import type { Admission } from '../rounds/round-gate';
import { loggedBefore, loggedReading } from './figure.rules';
import { ReadingEntity } from './reading.entity';
import type { ComponentRecord } from './reading.repository';
import { requireBasis, requireFigure, type FigureInput, type Scale } from './reading.rules';

export interface ReadingEntry extends FigureInput {
  readonly measure: string;
  readonly period: string;
  readonly basis: Basis;
  readonly flags?: readonly ReadingFlag[] | null;
  readonly asAt?: string | null;
  readonly note?: string | null;
  readonly components?: readonly (FigureInput & { readonly name: string })[] | null;
}

export interface Placed {
  readonly measure: Scale & { readonly id: string };
  readonly period: Period;
  readonly admission: Admission;
  /** What stands for the same measure, period and basis. */
  readonly standing: ReadingEntity | undefined;
  readonly reason: string | null;
  /** The path of the entry in the input, as in "input.readings.3". */
  readonly at: string;
}

/** Appends a reading; what stood in its place is superseded and keeps its number in the series (N2). */
export async function appendReading(tx: Transaction, entry: ReadingEntry, placed: Placed): Promise<string> {
  const { measure, period, admission, standing, reason, at } = placed;
  requireBasis(entry.basis, period.kind, at);
  const figure = requireFigure(entry, measure, at);
  const id = newId();
  if (standing) await tx.update(ReadingEntity, standing, { supersededById: id });
  await tx.insert(
    ReadingEntity,
    {
      measureId: measure.id,
      period: period.label,
      periodEnd: period.endsOn,
      basis: entry.basis,
      revision: (standing?.revision ?? 0) + 1,
      ...figure,
      flags: [...new Set(entry.flags ?? [])],
      asAt: entry.asAt == null ? null : requireDate(entry.asAt, `${at}.asAt`),
      note: optionalText(entry.note, `${at}.note`) ?? null,
      components: componentsOf(entry, measure, at),
      supersededById: null,
    },
    id,
  );
  tx.log({
    kind: standing ? 'ReadingRevised' : 'ReadingRecorded',
    subjectType: 'Measure',
    subjectId: measure.id,
    from: standing ? loggedBefore(standing, figure) : null,
    to: loggedReading(figure),
    reason,
    ...admission,
    fields: {
      basis: { from: standing?.basis ?? null, to: entry.basis },
      reading: { from: standing?.id ?? null, to: id },
    },
  });
  return id;
}

function componentsOf({ components }: ReadingEntry, scale: Scale, at: string): ComponentRecord[] {
  const list = components ?? [];
  if (list.length > LIMITS.list) throw badInput(`${at}.components`, `At most ${LIMITS.list} parts.`);
  const names = new Set<string>();
  return list.map((component, index) => {
    const path = `${at}.components.${index}`;
    const name = requireText(component.name, `${path}.name`);
    if (names.has(name)) throw badInput(`${path}.name`, `There is a part "${name}" already.`);
    names.add(name);
    return { name, ...requireFigure(component, scale, path) };
  });
}
