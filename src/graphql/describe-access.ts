import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { whoMay } from '../domain/policy-words';
import { asked } from './access';
import { accessOfField, accessOfType, type FieldAccess } from './object-access';

type Described = { description?: string | null | undefined };

/** The three types whose fields are what can be asked for. */
export const rootsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );

/** The object types of the graph below the roots. */
export const objectTypesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !rootsOf(schema).includes(type));

export const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

/**
 * Ends each description with who may, from the policy: of each operation, of each type, and of those fields that differ
 * from their type. So the manual cannot say another thing than the table that decides.
 */
export function describeAccess(schema: GraphQLSchema): void {
  for (const root of rootsOf(schema)) {
    for (const field of fieldsOf(root)) {
      const permissions = asked(field);
      if (permissions) add(field, wordsOfRoot(permissions));
    }
  }
  for (const type of objectTypesOf(schema)) {
    const ofType = accessOfType(type.name);
    if (ofType !== undefined) add(type, wordsOf(ofType));
    for (const field of fieldsOf(type)) {
      const ofField = accessOfField(type.name, field.name);
      if (ofField !== undefined && ofField !== ofType) add(field, wordsOf(ofField));
    }
  }
}

const add = (described: Described, words: string): void => {
  described.description = `${described.description ?? ''}\n\n@access ${words}`.trimStart();
};

const AS_PUBLISHED = ', of what is published';

function wordsOfRoot(permissions: NonNullable<ReturnType<typeof asked>>): string {
  const words = whoMay(permissions);
  return permissions.includes('readPublished') ? `${words}${AS_PUBLISHED}` : words;
}

export function wordsOf(access: FieldAccess): string {
  if (access === 'parent') return 'whoever may read what it is a part of';
  if (access === 'writer') return 'whoever ran the mutation';
  if (access === 'caller') return 'everybody, each about themselves';
  return wordsOfRoot([access]);
}
