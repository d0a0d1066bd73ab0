import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { committedSchema } from './mutation-document';
import { linkedTypes, listDocument } from './edges';
import type { World } from './world';

const PAGED = /Connection$/;
/** Differs from one who asks to the next by its nature. */
const OF_WHO_ASKS: ReadonlySet<string> = new Set(['isCaller']);

/** What tells the entries of a page apart: entries of the log have a cursor and no id. */
const nameOf = (page: GraphQLObjectType): string => {
  const entry = getNamedType(page.getFields()['nodes']?.type);
  return isObjectType(entry) && !entry.getFields()['id'] ? 'cursor' : 'id';
};

/** A field with all that hangs directly from it: its own values, or the ids of what it leads to. */
function selectionOf(field: GraphQLField<unknown, unknown>): string | undefined {
  if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return undefined;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isUnionType(type) || isInterfaceType(type)) return `${field.name} { ... on Node { id } }`;
  if (!isObjectType(type)) return undefined;
  if (PAGED.test(type.name)) return `${field.name}(first: 500) { totalCount nodes { ${nameOf(type)} } }`;
  const leaves = Object.values(type.getFields()).filter(
    (inner) =>
      isLeafType(getNamedType(inner.type)) && inner.args.length === 0 && !OF_WHO_ASKS.has(inner.name),
  );
  return leaves.length > 0 ? `${field.name} { ${leaves.map(({ name }) => name).join(' ')} }` : undefined;
}

/** The fields of a type, each as a selection of its own. */
export function fieldsOf(type: string): string[] {
  const found = committedSchema().getType(type);
  if (!isObjectType(found)) throw new Error(`${type} is not an object`);
  return Object.values(found.getFields())
    .map(selectionOf)
    .filter((selection) => selection !== undefined);
}

/** Every field of a type, as one selection. */
export const allFieldsOf = (type: string): string => fieldsOf(type).join(' ');

/** Nothing for those outside, whatever is published: what contradicts itself is for those who can put it right. */
const INSIDE_ONLY = /^(findings|printedFacts|email|notifications|clinics|clinicRecord|takeaways)\b/;

/** Of which nobody outside is even told that there are any. */
const INSIDE_TYPES: ReadonlySet<string> = new Set(['Clinic']);

const publicFieldsOf = (type: string): string =>
  fieldsOf(type)
    .filter((field) => !INSIDE_ONLY.test(field) && !OF_WHO_ASKS.has(field))
    .join(' ');

/**
 * All that somebody can read of an organisation: every object of every type with every field, as text. Each
 * type is a document of its own.
 */
export async function everythingSeen(
  world: World,
  persona: string | undefined,
  slug: string,
): Promise<string> {
  const caller = persona === undefined ? world.public : world.as(persona);
  const parts = [
    `query($slug: String!) { organisation(slug: $slug) { ${publicFieldsOf('Organisation')} } }`,
    ...linkedTypes
      .filter((type) => !INSIDE_TYPES.has(type))
      .map((type) => listDocument(type, publicFieldsOf(type))),
  ];
  const seen: string[] = [];
  for (const document of parts) seen.push(JSON.stringify(await caller.try(document, { slug })));
  return seen.join('\n');
}

/** The ids of every row of an organisation, in every table, whether the graph shows it or not. */
export async function rowIdsOf(world: World, slug: string): Promise<string[]> {
  const tables = await world.sql(`SELECT c.table_name AS name FROM information_schema.columns c
    JOIN information_schema.columns d USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'id' AND d.column_name = 'organisation_id'`);
  const union = tables.map(({ name }) => `SELECT id FROM "${name}" WHERE organisation_id = $1`);
  const rows = await world.sql(union.join(' UNION ALL '), [await world.organisationId(slug)]);
  return rows.map(({ id }) => id);
}

/** Which of these ids stand in a text. */
export function idsIn(text: string, ids: readonly string[]): string[] {
  const present = new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
  return ids.filter((id) => present.has(id));
}
