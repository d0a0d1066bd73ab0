import { In, IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { appendNationalSet, type NationalSetEntry } from './append-national-set';
import { NationalSetEntity } from './national-set.entity';
import { place, refuseRepeats } from './place';

export interface LoadNationalSet extends CommandInput, NationalSetEntry {}

export interface LoadNationalSets extends CommandInput {
  readonly sets: readonly NationalSetEntry[];
}

const MOST_SETS = 20;
const MOST_FIGURES = 5_000;

/** What a national release gives for all councils. */
export class LoadNationalSetService {
  constructor(private readonly commands: CommandRunner) {}

  /** A later release for the same measure and period supersedes the earlier one. */
  async load(access: Access, input: LoadNationalSet): Promise<Applied<{ id: string }>> {
    return this.commands.apply('loadNationalSet', access, input, async (tx) => {
      demand(access, 'writeBenchmark');
      const [id = ''] = await this.#append(tx, [input], () => 'input');
      return { id };
    });
  }

  /** All of them or none. The path of a refused entry names its place in the lists. */
  async loadMany(access: Access, input: LoadNationalSets): Promise<Applied<{ ids: string[] }>> {
    return this.commands.apply('loadNationalSets', access, input, async (tx) => {
      demand(access, 'writeBenchmark');
      const { sets } = input;
      if (sets.length < 1 || sets.length > MOST_SETS)
        throw badInput('input.sets', `From 1 to ${MOST_SETS} sets; these are ${sets.length}.`);
      const figures = sets.reduce((sum, { councils }) => sum + councils.length, 0);
      if (figures > MOST_FIGURES)
        throw badInput('input.sets', `At most ${MOST_FIGURES} councils in all; these are ${figures}.`);
      return { ids: await this.#append(tx, sets, (index) => `input.sets.${index}`) };
    });
  }

  async #append(
    tx: Transaction,
    entries: readonly NationalSetEntry[],
    pathOf: (index: number) => string,
  ): Promise<string[]> {
    const placed = (await place(tx, entries, pathOf)).map((set) => ({
      ...set,
      key: keyOf(set.measure.id, set.period.label),
    }));
    refuseRepeats(placed);
    const rows = await tx.findWhere(NationalSetEntity, {
      measureId: In([...new Set(placed.map(({ measure }) => measure.id))]),
      period: In([...new Set(placed.map(({ period }) => period.label))]),
      supersededById: IsNull(),
    });
    const standing = new Map(rows.map((row) => [keyOf(row.measureId, row.period), row]));
    const ids: string[] = [];
    for (const set of placed) ids.push(await appendNationalSet(tx, set, standing.get(set.key)));
    return ids;
  }
}

const keyOf = (measure: string, period: string): string => `${measure} ${period}`;
