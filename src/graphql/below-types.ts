import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from './request-context';

type Plain = Record<string, unknown>;

interface Below {
  /** Whether any field of it, or of what hangs from it, is worked out by a resolver. */
  readonly resolves: boolean;
  /** Properties that hold records and that no resolver gives. */
  readonly plain: readonly (readonly [property: string, type: GraphQLNamedType])[];
}

/** Marks records with the context that they were read in, so that what is below them is read in it too. */
export class BelowTypes {
  readonly #known = new Map<string, Below>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * Plain records are copied first: one that two moments, or two requests, have in common would carry the mark of either
   * to the other.
   */
  mark(given: unknown, type: GraphQLNamedType, then: RequestContext): unknown {
    return this.#of(type).resolves ? this.#mark(given, type, then) : given;
  }

  #mark(given: unknown, type: GraphQLNamedType, then: RequestContext): unknown {
    if (typeof given !== 'object' || given === null) return given;
    if (given instanceof Promise) return given.then((value: unknown) => this.#mark(value, type, then));
    if (Array.isArray(given)) return given.map((each: unknown) => this.#mark(each, type, then));
    const record = (isPlain(given) ? { ...given } : given) as Plain;
    // What a resolver read as at another moment itself stays with that.
    const own = then.moments.of(given) ?? then;
    then.moments.mark(record, own);
    for (const [property, below] of this.#of(type).plain) {
      if (record[property] != null) record[property] = this.#mark(record[property], below, own);
    }
    return record;
  }

  #of(type: GraphQLNamedType): Below {
    const known = this.#known.get(type.name);
    if (known) return known;
    // Entered before it is known: types lead back to each other.
    this.#known.set(type.name, { resolves: true, plain: [] });
    const found = this.#look(type);
    this.#known.set(type.name, found);
    return found;
  }

  #look(type: GraphQLNamedType): Below {
    const types: readonly GraphQLObjectType[] = isAbstractType(type)
      ? this.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    const fields = types.flatMap((each) => Object.values(each.getFields()));
    const plain = fields
      .filter((field) => !field.resolve && !isLeafType(getNamedType(field.type)))
      .map(({ name, type: below }) => [name, getNamedType(below)] as const)
      .filter(([, below]) => this.#of(below).resolves);
    const distinct = new Map(plain.map((entry) => [`${entry[0]} ${entry[1].name}`, entry]));
    return {
      resolves: plain.length > 0 || fields.some(({ resolve }) => resolve !== undefined),
      plain: [...distinct.values()],
    };
  }
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
