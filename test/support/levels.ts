import { Kind, parse, visit } from 'graphql';
import type { World } from './world';

/** Runs `work` and gives the tables that each of its read statements touched, a line for each statement. */
export async function levelsOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const before = world.app.reads.statements;
  const texts: string[] = [];
  // Passes through: it only listens to what is about to be sent.
  const spy = jest.spyOn(world.app.reads.plans, 'of');
  try {
    await work();
    texts.push(...textsOf(spy));
  } finally {
    spy.mockRestore();
  }
  if (world.app.reads.statements - before !== texts.length) throw new Error('A statement went unseen');
  return texts.map(tablesOf);
}

/** The statements that were about to be sent while `spy` listened to the plans of a server. */
export const textsOf = (spy: jest.SpyInstance<{ text: string }>): string[] =>
  spy.mock.results.map(({ value }) => (value as { text: string }).text);

function tablesOf(text: string): string {
  const tables = new Set<string>();
  for (const [, table] of text.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)\b/g)) {
    if (table !== 'unnest' && table !== undefined) tables.add(table);
  }
  return [...tables].sort().join(' ');
}

/** How many levels of objects a document nests: a field without a selection of its own is no level. */
export function depthOf(document: string): number {
  let depth = 0;
  let deepest = 0;
  visit(parse(document), {
    Field: {
      enter: (field) => {
        if (field.selectionSet?.kind === Kind.SELECTION_SET) deepest = Math.max(deepest, ++depth);
      },
      leave: (field) => {
        if (field.selectionSet?.kind === Kind.SELECTION_SET) depth -= 1;
      },
    },
  });
  return deepest;
}
