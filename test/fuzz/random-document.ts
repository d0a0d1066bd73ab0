import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Dice } from '../faults/dice';
import { named, type Known } from './random-value';

export interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Publishing would show what is marked as unseen: then nobody could tell a leak from news. */
const NEVER = new Set(['publishRound']);

/** Draws operations from the schema: fields, aliases, directives, fragments and arguments as they come. */
export class DocumentMaker {
  readonly #variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  #aliases = 0;
  #fields = 0;

  constructor(
    private readonly dice: Dice,
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
  ) {}

  draw(operation: 'query' | 'mutation' | 'subscription'): Sent {
    const root = {
      query: this.schema.getQueryType(),
      mutation: this.schema.getMutationType(),
      subscription: this.schema.getSubscriptionType(),
    }[operation];
    if (!root) throw new Error(`The schema has no ${operation}`);
    this.#fields = this.known.wild && this.dice.roll() < 0.05 ? -200 : 0;
    const number = operation === 'query' ? this.dice.between(1, 3) : 1;
    const fields = Object.values(root.getFields()).filter(({ name }) => !NEVER.has(name));
    const depth = this.known.wild && this.dice.roll() < 0.1 ? 14 : this.dice.between(1, 6);
    const picked = Array.from({ length: number }, () => this.#field(this.dice.pick(fields), depth));
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    return { query: `${operation} Drawn${declared} { ${picked.join(' ')} }`, variables: this.#variables };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const alias = this.dice.roll() < (this.known.wild ? 0.3 : 0.05) ? `x${(this.#aliases += 1)}: ` : '';
    const asked = field.args.filter(
      (arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || this.dice.roll() < 0.4,
    );
    const args = asked.map((arg) => {
      const name = `v${this.#declared.length}`;
      this.#declared.push(`$${name}: ${String(arg.type)}`);
      this.#variables[name] = named(this.dice, arg.name, arg.type, this.known);
      return `${arg.name}: $${name}`;
    });
    const called = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
    return `${alias}${called}${this.#directive()}${this.#below(field.type, depth)}`;
  }

  #directive(): string {
    if (this.dice.roll() > (this.known.wild ? 0.05 : 0.005)) return '';
    if (!this.known.wild) return ' @include(if: true)';
    return this.dice.pick([
      ' @include(if: true)',
      ' @skip(if: false)',
      ' @skip(if: true)',
      ' @nothing',
      ' @include(if: true)'.repeat(20),
    ]);
  }

  #below(type: GraphQLOutputType, depth: number): string {
    const inner = getNamedType(type);
    if (isLeafType(inner)) return this.known.wild && this.dice.roll() < 0.01 ? ' { nothing }' : '';
    if (isAbstractType(inner)) {
      const options = this.schema.getPossibleTypes(inner);
      const parts = Array.from({ length: this.dice.between(1, 3) }, () => {
        const one = this.dice.pick(options);
        return `... on ${one.name} ${this.#selection(one, depth - 1)}`;
      });
      return ` { __typename ${parts.join(' ')} }`;
    }
    return isObjectType(inner) ? ` ${this.#selection(inner, depth - 1)}` : '';
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const fields =
      depth > 0 && this.#fields < 40 ? all : all.filter((field) => isLeafType(getNamedType(field.type)));
    if (fields.length === 0) return '{ __typename }';
    const some = this.dice
      .shuffled(fields)
      .slice(0, this.dice.between(1, 6))
      .filter(({ name }) => name !== 'nodes')
      .map((field) => this.#field(field, depth));
    const list = all.find(({ name }) => name === 'nodes');
    // What is in a list is what can leak.
    const nodes = list && depth > 0 ? ` ${this.#field(list, depth)}` : '';
    return `{ __typename ${some.join(' ')}${nodes} }`;
  }
}

/** A text of which something was taken away, doubled or put in. */
export function broken(dice: Dice, { query, variables }: Sent): Sent {
  const at = dice.between(0, query.length);
  const to = dice.between(at, query.length);
  const between = dice.pick([
    '{',
    '}',
    '...',
    '@',
    '$',
    '"',
    '"""',
    '\\u{110000}',
    '#',
    '\u0000',
    '(',
    ' fragment F on F { ...F } ',
    '&',
    '|',
    '!',
    '…',
  ]);
  const texts = [
    query.slice(0, at) + query.slice(to),
    query.slice(0, at) + between + query.slice(at),
    query.slice(0, to) + query.slice(at),
    query + query,
    `${query} fragment A on Query { ...B } fragment B on Query { ...A }`,
    '{ __schema { types { name fields { name type { name } } } } }',
    `{ ${'a { '.repeat(dice.between(1, 300))}`,
    between.repeat(dice.between(1, 2_000)),
  ];
  return { query: dice.pick(texts), variables };
}
