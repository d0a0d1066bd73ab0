import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { badInput } from '../domain/errors';
import { CursorScalar } from './scalars';

export const PAGE_LIMIT = 500;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `How many to give, from 0 to ${PAGE_LIMIT}.` })
  first: number;

  @Field(() => CursorScalar, { nullable: true, description: 'Give what comes after this cursor.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'True if more follows.' })
  hasNextPage: boolean;

  @Field({
    description: 'True if something comes before; known only when the page was asked for after a cursor.',
  })
  hasPreviousPage: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'The cursor of the first entry.' })
  startCursor: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the last entry; hand it to `after`.',
  })
  endCursor: string | null;
}

/** A page as the field resolvers of a connection need it. Rows carry the sort key that their cursor is made of. */
export interface Paged {
  /** Left out where no cursor is asked for. */
  readonly sortKey?: readonly (string | number | null)[];
}

export interface Page<Row extends Paged> {
  readonly nodes: Row[];
  cursorOf(row: Row): string;
  readonly pageInfo: PageInfo;
}

const encodeListCursor = ({ sortKey }: Paged): string =>
  Buffer.from(JSON.stringify(sortKey ?? null)).toString('base64url');

/** The sort key in a list cursor, or BAD_USER_INPUT naming `after` where it is not one of ours. */
export function decodeListCursor(
  cursor: string,
  length: number,
  field = 'after',
): (string | number | null)[] {
  const refused = badInput(field, 'This is not a cursor of this list.');
  if (cursor.length > 1000) throw refused;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => part === null || typeof part === 'string' || typeof part === 'number');
    if (fits) return key as (string | number | null)[];
  } catch {
    throw refused;
  }
  throw refused;
}

export function requirePageSize(first: number, field = 'first'): number {
  if (first < 0 || first > PAGE_LIMIT) throw badInput(field, `From 0 to ${PAGE_LIMIT}; this is ${first}.`);
  return first;
}

/** Makes a page of up to `first` rows from one row more than that. */
export function pageOf<Row extends Paged>(
  rows: readonly Row[],
  first: number,
  after: unknown,
  cursorOf: (row: Row) => string = encodeListCursor,
): Page<Row> {
  const nodes = rows.slice(0, first);
  const [head, tail] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    cursorOf,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      // Made when they are looked at, since rows know their place only where a cursor is asked for.
      get startCursor() {
        return head ? cursorOf(head) : null;
      },
      get endCursor() {
        return tail ? cursorOf(tail) : null;
      },
    },
  };
}
