import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import { badInput, notFound } from '../../domain/errors';
import { LIMITS, requireId } from '../../domain/validate';
import type { Row } from '../../persistence/row';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { PriorityEntity } from '../priorities/priority.entity';
import { AmbitionPriorityEntity } from './ambition-priority.entity';
import { AmbitionRecommendationEntity } from './ambition-recommendation.entity';

interface LinkRow extends Row {
  readonly ambitionId: string;
  readonly priorityId?: string;
  readonly recommendationId?: string;
  readonly removedAt: Date | null;
}

/** What an ambition can be linked with, and through which table. */
interface LinkSort<Target extends Row> {
  readonly table: new () => LinkRow;
  readonly target: new () => Target;
  readonly column: 'priorityId' | 'recommendationId';
  readonly field: string;
  readonly what: string;
  readonly label: (target: Target) => string;
}

export const PRIORITIES: LinkSort<PriorityEntity> = {
  table: AmbitionPriorityEntity,
  target: PriorityEntity,
  column: 'priorityId',
  field: 'input.priorities',
  what: 'priority',
  label: ({ number }) => `Priority ${number}`,
};

export const RECOMMENDATIONS: LinkSort<RecommendationEntity> = {
  table: AmbitionRecommendationEntity,
  target: RecommendationEntity,
  column: 'recommendationId',
  field: 'input.recommendations',
  what: 'recommendation',
  label: ({ reference }) => `Recommendation ${reference}`,
};

/** Makes the links that are not there yet, each with its entry in the log, and says how many it made. */
export async function addLinks<Target extends Row>(
  tx: Transaction,
  ambitionId: string,
  sort: LinkSort<Target>,
  ids: readonly string[],
): Promise<number> {
  const standing = await standingLinks(tx, ambitionId, sort);
  return eachTarget(tx, sort, ids, async (id, label) => {
    if (standing.has(id)) return false;
    await tx.insert(sort.table, { ambitionId, removedAt: null, [sort.column]: id });
    tx.log({
      kind: 'AmbitionLinked',
      subjectType: 'Ambition',
      subjectId: ambitionId,
      to: label,
      fields: { [sort.column]: { from: null, to: id } },
    });
    return true;
  });
}

/** Ends the links that are there, and says how many it ended. Their rows stay, with the time of their end (N2). */
export async function removeLinks<Target extends Row>(
  tx: Transaction,
  ambitionId: string,
  sort: LinkSort<Target>,
  ids: readonly string[],
): Promise<number> {
  const standing = await standingLinks(tx, ambitionId, sort);
  return eachTarget(tx, sort, ids, async (id, label) => {
    const link = standing.get(id);
    if (!link) return false;
    await tx.update(sort.table, link, { removedAt: tx.now });
    tx.log({
      kind: 'AmbitionUnlinked',
      subjectType: 'Ambition',
      subjectId: ambitionId,
      from: label,
      fields: { [sort.column]: { from: id, to: null } },
    });
    return true;
  });
}

async function standingLinks<Target extends Row>(
  tx: Transaction,
  ambitionId: string,
  sort: LinkSort<Target>,
): Promise<Map<string | undefined, LinkRow>> {
  const links = await tx.findWhere(sort.table, { ambitionId, removedAt: IsNull() });
  return new Map(links.map((link) => [link[sort.column], link]));
}

/** Walks the ids once each; one that leads nowhere in this organisation is refused by its place in the list. */
async function eachTarget<Target extends Row>(
  tx: Transaction,
  sort: LinkSort<Target>,
  ids: readonly string[],
  change: (id: string, label: string) => Promise<boolean>,
): Promise<number> {
  if (ids.length > LIMITS.list) throw badInput(sort.field, `At most ${LIMITS.list} entries.`);
  const seen = new Set<string>();
  let changed = 0;
  for (const [index, id] of ids.entries()) {
    const field = `${sort.field}.${index}`;
    const where = { id: requireId(id, field) } as FindOptionsWhere<Target>;
    const [target] = await tx.findWhere(sort.target, where);
    if (!target) throw notFound(field, sort.what);
    if (seen.has(target.id)) continue;
    seen.add(target.id);
    if (await change(target.id, sort.label(target))) changed += 1;
  }
  return changed;
}
