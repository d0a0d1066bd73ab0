import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { ListRelation } from '../persistence/list-relation';
import type { Reader } from '../persistence/reader';
import { worth } from './cost';
import {
  decodeListCursor,
  pageOf,
  PageInfo,
  requirePageSize,
  type Page,
  type PageArgs,
  type Paged,
} from './pagination';
import { CursorScalar } from './scalars';

interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/** What the fields of a connection draw on; page and total are fetched only where they are asked for. */
export class Connection<Row extends Paged> {
  #page: Promise<Page<Row>> | undefined;

  constructor(
    private readonly fetchPage: () => Promise<Page<Row>>,
    protected readonly fetchTotal: () => Promise<number>,
  ) {}

  page(): Promise<Page<Row>> {
    this.#page ??= this.fetchPage();
    return this.#page;
  }
}

/** Makes the GraphQL types of a Relay connection over `type`. Its size is counted where it is asked for: see cost.ts. */
export function connectionType<Row extends Paged>(name: string, type: () => ClassType<object>) {
  @ObjectType(`${name}Edge`, { description: 'An entry of a list with its cursor.', simpleResolvers: true })
  class EdgeType {
    @Field(() => CursorScalar, { description: 'Where this entry stands in the list.' })
    cursor: string;

    @Field(type, { description: 'The entry.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list that can grow.' })
  class ConnectionType extends Connection<Row> {
    @Field(() => [type()], { description: 'The entries of the page.', complexity: worth(1) })
    async nodes(): Promise<Row[]> {
      return (await this.page()).nodes;
    }

    @Field(() => [EdgeType], {
      description: 'The entries of the page, each with its cursor.',
      complexity: worth(0),
    })
    async edges(): Promise<Edge<Row>[]> {
      const page = await this.page();
      return page.nodes.map((node) => ({ cursor: page.cursorOf(node), node }));
    }

    @Field(() => PageInfo, { description: 'Where the page stands in the list.', complexity: 0 })
    async pageInfo(): Promise<PageInfo> {
      return (await this.page()).pageInfo;
    }

    @Field(() => Int, { description: 'How many entries the whole list has under the same filter.' })
    totalCount(): Promise<number> {
      return this.fetchTotal();
    }
  }
  return ConnectionType;
}

/** Opens a page of a list below `key`. */
export function connect<Row extends Paged, Args extends object, C extends Connection<Row>>(
  make: new (page: () => Promise<Page<Row>>, total: () => Promise<number>) => C,
  reader: Reader,
  list: ListRelation<object, Args>,
  key: string,
  page: Pick<PageArgs, 'first' | 'after'>,
  args: Args,
  /** Adds to each row what the opener of the list knows already. */
  known?: object,
): C {
  const first = requirePageSize(page.first);
  // The page is fetched once, by whichever of its fields comes first: for all of them, so with what all of them want.
  const { wanted } = reader;
  const after = page.after ? decodeListCursor(page.after, list.keyLength) : undefined;
  return new make(
    async () => {
      const request = { ...args, limit: first + 1, after };
      const rows = await reader.narrowed(wanted, () => reader.many(list.page, key, request));
      if (known) for (const row of rows) Object.assign(row, known);
      return pageOf(rows as unknown as Row[], first, page.after);
    },
    async () => (await reader.one(list.total, key, args))?.total ?? 0,
  );
}
