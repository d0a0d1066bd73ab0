import { In, IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput, notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireId } from '../../domain/validate';
import { appendBenchmark, type BenchmarkEntry } from './append-benchmark';
import { BenchmarkEntity } from './benchmark.entity';
import { requireComparator } from './comparator.rules';
import { NeighbourSetEntity } from './neighbour-set.entity';
import { place, refuseRepeats, type Placed } from './place';

export interface RecordBenchmark extends CommandInput, BenchmarkEntry {}

export interface RecordBenchmarks extends CommandInput {
  readonly benchmarks: readonly BenchmarkEntry[];
}

const BULK_LIMIT = 500;

/** Comparators' figures, one at a time or a whole release at once. */
export class RecordBenchmarkService {
  constructor(private readonly commands: CommandRunner) {}

  /** A second figure for the same measure, period, comparator and name supersedes the first. */
  async record(access: Access, input: RecordBenchmark): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordBenchmark', access, input, async (tx) => {
      demand(access, 'writeBenchmark');
      const [id = ''] = await this.#append(tx, [input], () => 'input');
      return { id };
    });
  }

  /** All of them or none. The path of a refused entry names its place in the list. */
  async recordMany(access: Access, input: RecordBenchmarks): Promise<Applied<{ ids: string[] }>> {
    return this.commands.apply('recordBenchmarks', access, input, async (tx) => {
      demand(access, 'writeBenchmark');
      const { length } = input.benchmarks;
      if (length < 1 || length > BULK_LIMIT)
        throw badInput('input.benchmarks', `From 1 to ${BULK_LIMIT} benchmarks; these are ${length}.`);
      const ids = await this.#append(tx, input.benchmarks, (index) => `input.benchmarks.${index}`);
      return { ids };
    });
  }

  async #append(
    tx: Transaction,
    entries: readonly BenchmarkEntry[],
    pathOf: (index: number) => string,
  ): Promise<string[]> {
    const placed = await place(tx, entries, pathOf);
    const sets = await this.#sets(tx, placed);
    const named = placed.map((benchmark) => {
      const set = sets.get(benchmark.entry.neighbourSet?.toLowerCase() ?? '') ?? null;
      const name = requireComparator(benchmark.entry, set?.name ?? null, benchmark.at);
      const { measure, period, entry } = benchmark;
      const key = keyOf(measure.id, period.label, entry.comparator, name);
      return { ...benchmark, name, key, neighbourSetId: set?.id ?? null };
    });
    refuseRepeats(named);
    const rows = await tx.findWhere(BenchmarkEntity, {
      measureId: In([...new Set(named.map(({ measure }) => measure.id))]),
      period: In([...new Set(named.map(({ period }) => period.label))]),
      supersededById: IsNull(),
    });
    const standing = new Map(
      rows.map((row) => [keyOf(row.measureId, row.period, row.comparator, row.name), row]),
    );
    const ids: string[] = [];
    for (const benchmark of named)
      ids.push(await appendBenchmark(tx, { ...benchmark, standing: standing.get(benchmark.key) }));
    return ids;
  }

  /** Sets never change, so they need no lock. */
  async #sets(
    tx: Transaction,
    placed: readonly Placed<BenchmarkEntry>[],
  ): Promise<Map<string, NeighbourSetEntity>> {
    const asked = placed.flatMap(({ entry: { neighbourSet }, at }) => {
      if (neighbourSet == null) return [];
      const field = `${at}.neighbourSet`;
      return [{ id: requireId(neighbourSet, field).toLowerCase(), field }];
    });
    if (asked.length === 0) return new Map();
    const rows = await tx.findWhere(NeighbourSetEntity, { id: In([...new Set(asked.map(({ id }) => id))]) });
    const sets = new Map(rows.map((row) => [row.id, row]));
    for (const { id, field } of asked) if (!sets.has(id)) throw notFound(field, 'set of neighbours');
    return sets;
  }
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
