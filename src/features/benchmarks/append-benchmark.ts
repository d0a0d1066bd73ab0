import type { Transaction } from '../../changes/transaction';
import { LIMITS, optionalText, requireDate } from '../../domain/validate';
import type { Comparator } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { loggedReading } from '../measures/figure.rules';
import { BenchmarkEntity } from './benchmark.entity';
import type { Placed } from './place';
import { requirePublishedFigure, type PublishedFigureInput } from './published-figure.rules';

export interface BenchmarkEntry extends PublishedFigureInput {
  readonly measure: string;
  readonly period: string;
  readonly comparator: Comparator;
  readonly name?: string | null;
  readonly neighbourSet?: string | null;
  readonly release?: string | null;
  readonly releasedOn?: string | null;
}

export interface NamedBenchmark extends Placed<BenchmarkEntry> {
  readonly name: string;
  readonly neighbourSetId: string | null;
  /** What stands for the same measure, period, comparator and name. */
  readonly standing: BenchmarkEntity | undefined;
}

/** Appends a comparator's figure; what stood in its place is superseded (N2). */
export async function appendBenchmark(tx: Transaction, benchmark: NamedBenchmark): Promise<string> {
  const { entry, measure, period, name, neighbourSetId, standing, at } = benchmark;
  const figure = requirePublishedFigure(entry, measure, at);
  const release = optionalText(entry.release, `${at}.release`, LIMITS.title) ?? null;
  const id = newId();
  if (standing) await tx.update(BenchmarkEntity, standing, { supersededById: id });
  await tx.insert(
    BenchmarkEntity,
    {
      measureId: measure.id,
      period: period.label,
      periodEnd: period.endsOn,
      comparator: entry.comparator,
      name,
      neighbourSetId,
      ...figure,
      release,
      releasedOn: entry.releasedOn == null ? null : requireDate(entry.releasedOn, `${at}.releasedOn`),
      supersededById: null,
    },
    id,
  );
  tx.log({
    kind: 'BenchmarkRecorded',
    subjectType: 'Measure',
    subjectId: measure.id,
    from: standing ? loggedReading(standing) : null,
    to: loggedReading(figure),
    period: { label: period.label, endsOn: period.endsOn },
    fields: {
      comparator: { from: standing?.comparator ?? null, to: entry.comparator },
      name: { from: standing?.name ?? null, to: name },
      release: { from: standing?.release ?? null, to: release },
      benchmark: { from: standing?.id ?? null, to: id },
    },
  });
  return id;
}
