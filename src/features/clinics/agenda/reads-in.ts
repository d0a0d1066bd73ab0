import type { Transaction } from '../../../changes/transaction';
import { readLevel } from '../../../persistence/read-level';
import type { Reader } from '../../../persistence/reader';
import type { Relation } from '../../../persistence/relation';

/** Reads as a request does, within a command: by the same relations and in its transaction. */
export type Reads = Pick<Reader, 'one' | 'many'>;

export function readsIn({ manager, organisationId }: Transaction): Reads {
  const many = async (
    relation: Relation<unknown, never>,
    key: string,
    args?: unknown,
  ): Promise<unknown[]> => {
    const [rows = []] = await readLevel(
      (text, values) => manager.query(text, values),
      { organisationId, publishedOnly: false },
      [{ relation, keys: [key], args }],
    );
    return rows;
  };
  const one = async (relation: Relation<unknown, never>, key: string, args?: unknown): Promise<unknown> =>
    (await many(relation, key, args))[0] ?? null;
  return { one, many } as Reads;
}

/** The rows of many keys at once. */
export async function readAllIn<Row>(
  { manager, organisationId }: Transaction,
  relation: Relation<Row>,
  keys: readonly string[],
): Promise<Row[]> {
  const [rows = []] = await readLevel(
    (text, values) => manager.query(text, values),
    { organisationId, publishedOnly: false },
    [{ relation, keys }],
  );
  return rows as Row[];
}
