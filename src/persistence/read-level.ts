import { levelStatement } from './level-statement';
import type { Relation, View } from './relation';

/** Runs a statement and gives its rows: a pool's or a transaction's. */
export type RunStatement = (text: string, values: unknown[]) => Promise<unknown>;

interface Asked {
  readonly relation: Relation<unknown, never>;
  readonly keys: readonly string[];
  readonly args?: unknown;
}

/** What a step reads outside of a request, by the same relations that requests read by and as one statement. */
export async function readLevel(
  run: RunStatement,
  view: View,
  asked: readonly Asked[],
): Promise<unknown[][]> {
  const batches = asked.map(({ relation, keys, args }) => ({
    relation: relation as Relation<unknown, unknown>,
    keys,
    args,
  }));
  const { text, values } = levelStatement(batches, view);
  const rows = (await run(text, values)) as Record<string, unknown[] | null>[];
  return batches.map((_, index) => rows[0]?.[`r${index}`] ?? []);
}
