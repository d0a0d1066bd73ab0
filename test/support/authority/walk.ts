import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { DomainError } from '../../../src/domain/errors';

type Field = GraphQLField<unknown, unknown>;

/** One step from an object type along a field; over a union it says which type it goes on with. */
export interface Step {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly on: GraphQLObjectType | undefined;
}

/** What arguments are given: all of a field by "Type.field", or else the required ones by their own names. */
export type Arguments = Readonly<Record<string, string>>;

/** Pages are long; what need not be said is left out. */
function argumentsOf(type: string, field: Field, given: Arguments): string {
  const said = given[`${type}.${field.name}`];
  if (said !== undefined) return said;
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const written = required.map(({ name }) => {
    const value = given[name];
    if (value === undefined) throw new Error(`Say in the test what ${type}.${field.name}(${name}) is given`);
    return `${name}: ${value}`;
  });
  if (field.args.some(({ name }) => name === 'first')) written.push('first: 100');
  return written.length > 0 ? `(${written.join(', ')})` : '';
}

/** A document with one field at its root, of which as little is asked as can be. */
export function documentOfRoot(
  kind: 'query' | 'subscription',
  type: GraphQLObjectType,
  field: Field,
  given: Arguments,
): string {
  const least = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind} { ${field.name}${argumentsOf(type.name, field, given)}${least} }`;
}

const reached = (type: GraphQLNamedType): [GraphQLObjectType, boolean][] => {
  if (isObjectType(type)) return [[type, false]];
  return isUnionType(type) ? type.getTypes().map((each) => [each, true]) : [];
};

/**
 * The shortest way from the root of all queries to each object type that can be reached; `last` are fields that are gone
 * along only where no other way leads there.
 */
export const waysFrom = (start: GraphQLObjectType, last: ReadonlySet<string>): Map<string, Step[]> =>
  new Map([...shortest(start, new Set()), ...shortest(start, last)]);

function shortest(start: GraphQLObjectType, without: ReadonlySet<string>): Map<string, Step[]> {
  const ways = new Map<string, Step[]>([[start.name, []]]);
  const queue = [start];
  for (let type = queue.shift(); type; type = queue.shift()) {
    for (const field of Object.values(type.getFields())) {
      if (without.has(`${type.name}.${field.name}`)) continue;
      for (const [next, over] of reached(getNamedType(field.type))) {
        if (ways.has(next.name)) continue;
        ways.set(next.name, [...(ways.get(type.name) ?? []), { type, field, on: over ? next : undefined }]);
        queue.push(next);
      }
    }
  }
  return ways;
}

/** Every field of a type under an alias of its own, at the end of the way to it. */
export function selectionOf(type: GraphQLObjectType, given: Arguments): string {
  return Object.values(type.getFields())
    .map((field) => {
      const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      return `told_${field.name}: ${field.name}${argumentsOf(type.name, field, given)}${below}`;
    })
    .join(' ');
}

export const documentOf = (way: readonly Step[], type: GraphQLObjectType, given: Arguments): string =>
  way.reduceRight(
    (inner, { type: { name }, field, on }) => {
      const below = on ? `... on ${on.name} { ${inner} }` : inner;
      return `${field.name}${argumentsOf(name, field, given)} { ${below} }`;
    },
    selectionOf(type, given),
  );

const TOLD = 'told_';

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  else if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    if (Object.keys(record).some((key) => key.startsWith(TOLD))) yield record;
    else for (const item of Object.values(record)) yield* objectsIn(item);
  }
}

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * Of each field whether any object of the type says something: ANSWERED, EMPTY, or the code of what refuses the field or
 * the way to it.
 */
export function fieldsTold(
  type: GraphQLObjectType,
  { data, errors }: ExecutionResult,
): Record<string, string> {
  const objects = [...objectsIn(data)];
  const refusals = new Map<string, string>();
  for (const { path, originalError, message } of errors ?? []) {
    const field = path?.find((part) => typeof part === 'string' && part.startsWith(TOLD));
    refusals.set(
      typeof field === 'string' ? field.slice(TOLD.length) : '',
      originalError instanceof DomainError ? originalError.code : message,
    );
  }
  return Object.fromEntries(
    Object.keys(type.getFields()).map((field) => {
      const answered = objects.some((object) => says(object[TOLD + field]));
      return [field, refusals.get('') ?? refusals.get(field) ?? (answered ? 'ANSWERED' : 'EMPTY')];
    }),
  );
}
