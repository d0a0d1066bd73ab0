import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolverClasses } from '../app/resolvers';
import { buildSchema, printSorted } from '../graphql/build-schema';

/** `--check` fails where the committed schema is not the one that the code gives. */
async function main(): Promise<void> {
  const file = join(process.cwd(), 'schema', 'schema.graphql');
  // Resolvers are made when a request comes; printing needs none.
  const emitted = printSorted(buildSchema(resolverClasses, { get: () => ({}) }));
  if (!process.argv.includes('--check')) return writeFile(file, emitted);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === emitted) return;
  process.stderr.write('schema/schema.graphql is stale: run `npm run schema:emit` and commit it\n');
  process.exitCode = 1;
}

void main();
