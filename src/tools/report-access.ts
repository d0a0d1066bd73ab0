import 'reflect-metadata';
import { resolverClasses } from '../app/resolvers';
import { buildSchema } from '../graphql/build-schema';
import { accessPage, accessRows } from './report/access-page';
import { writeReport } from './report/write-report';

/** `npm run report:access`: who may do what, from the policy and the schema. It needs no database. */
async function main(): Promise<void> {
  const schema = buildSchema(resolverClasses, { get: () => ({}) });
  const rows = accessRows(schema);
  await writeReport('docs/access.md', 'report:access', rows, accessPage(schema, rows));
}

void main();
