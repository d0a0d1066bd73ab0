import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

let emitted: GraphQLSchema | undefined;

/** The schema as it is committed; `npm run check` proves that the server has the same. */
export const committedSchema = (): GraphQLSchema =>
  (emitted ??= buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8')));

export const mutationNames = (): string[] =>
  Object.keys(committedSchema().getMutationType()?.getFields() ?? {});

/** A document that runs one mutation with its input as `$input`. */
export function mutationDocument(
  mutation: string,
  selection = 'change { sequence kind from to reason afterLock cursor }',
): string {
  const field = committedSchema().getMutationType()?.getFields()[mutation];
  const type = field?.args.find(({ name }) => name === 'input')?.type;
  if (!type) throw new Error(`No mutation ${mutation}`);
  return `mutation Change($input: ${String(type)}) { ${mutation}(input: $input) { ${selection} } }`;
}
