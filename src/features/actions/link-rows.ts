import { In, type FindOptionsWhere } from 'typeorm';
import type { ChangeDraft } from '../../changes/catalogue';
import type { Transaction } from '../../changes/transaction';
import { badInput, notFound } from '../../domain/errors';
import { LIMITS, requireId } from '../../domain/validate';
import type { Row, VersionedRow } from '../../persistence/row';

interface LinkRow extends Row {
  removedAt: Date | null;
}

type Values<E> = Omit<E, 'id' | 'organisationId' | 'createdAt' | 'version'>;

/** A table of links between two sorts of row. A link that is taken away keeps its row and says when (N2). */
export interface LinkTable<L extends LinkRow> {
  readonly entity: new () => L;
  /** The links of one parent that stand. */
  readonly standing: (parent: string) => FindOptionsWhere<L>;
  readonly targetOf: (link: L) => string;
  readonly make: (parent: string, target: string) => Values<L>;
}

export interface Links {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The rows of some ids in their order, each once, or NOT_FOUND naming the entry that is none. */
export async function requireRows<E extends Row>(
  tx: Transaction,
  entity: new () => E,
  ids: readonly string[],
  field: string,
  what: string,
  most: number = LIMITS.list,
): Promise<E[]> {
  if (ids.length > most) throw badInput(field, `At most ${most} entries.`);
  if (ids.length === 0) return [];
  for (const [index, id] of ids.entries()) requireId(id, `${field}.${index}`);
  const found = await tx.findWhere(entity, { id: In([...new Set(ids)]) } as FindOptionsWhere<E>);
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.map((id, index) => {
    const row = byId.get(id.toLowerCase());
    if (!row) throw notFound(`${field}.${index}`, what);
    return row;
  });
  return [...new Set(rows)];
}

/** Adds the links that are not there yet and gives the targets that are new. */
export async function addLinks<L extends LinkRow>(
  tx: Transaction,
  table: LinkTable<L>,
  parent: string,
  targets: readonly string[],
): Promise<string[]> {
  if (targets.length === 0) return [];
  const standing = new Set((await tx.findWhere(table.entity, table.standing(parent))).map(table.targetOf));
  const added = targets.filter((target) => !standing.has(target));
  for (const target of added) await tx.insert(table.entity, table.make(parent, target));
  return added;
}

/** Takes away the links to some targets and gives those that had one. */
export async function removeLinks<L extends LinkRow>(
  tx: Transaction,
  table: LinkTable<L>,
  parent: string,
  targets: readonly string[],
): Promise<string[]> {
  if (targets.length === 0) return [];
  const standing = await tx.findWhere(table.entity, table.standing(parent));
  const removed = standing.filter((link) => targets.includes(table.targetOf(link)));
  const removal = { removedAt: tx.now } as Partial<Values<L>>;
  for (const link of removed) await tx.update(table.entity, link, removal);
  return removed.map(table.targetOf);
}

/** Makes the links of a parent exactly those of `wanted`; undefined where they are already. */
export async function setLinks<L extends LinkRow>(
  tx: Transaction,
  table: LinkTable<L>,
  parent: string,
  wanted: readonly string[],
): Promise<Links | undefined> {
  const from = (await tx.findWhere(table.entity, table.standing(parent))).map(table.targetOf).sort();
  const to = [...wanted].sort();
  if (JSON.stringify(from) === JSON.stringify(to)) return undefined;
  const gone = from.filter((target) => !to.includes(target));
  await removeLinks(tx, table, parent, gone);
  await addLinks(tx, table, parent, to);
  return { from, to };
}

/** An edit of a row together with one of its sets of links; refused where neither would change. */
export async function editWithLinks<E extends VersionedRow>(
  tx: Transaction,
  entity: new () => E,
  row: E,
  patch: { [K in keyof Values<E>]?: Values<E>[K] | undefined },
  links: Readonly<Record<string, Links>>,
  entry: Omit<ChangeDraft, 'subjectId' | 'fields'>,
): Promise<void> {
  const before = row as unknown as Record<string, unknown>;
  const differs = Object.entries(patch).some(
    ([name, to]) => to !== undefined && JSON.stringify(before[name]) !== JSON.stringify(to),
  );
  const relinked = Object.keys(links).length > 0;
  if (differs || !relinked) await tx.edit(entity, row, patch, entry);
  else await tx.update(entity, row, {});
  if (relinked) tx.log({ ...entry, subjectId: row.id, fields: links });
}
