import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { snakeCase } from '../../persistence/naming';
import { relation } from '../../persistence/relation';
import { Node } from '../../graphql/node.type';
import type { RequestContext } from '../../graphql/request-context';
import { anySubjectOf, NODE_TYPES } from './subjects';

/** Ids are unique among all tables, so one statement finds out what sort of thing an id stands for. */
const typeOfId = relation<{ type: (typeof NODE_TYPES)[number] }>('type of id', (sql) =>
  NODE_TYPES.map(
    (type) => `SELECT t.id AS key, '${type}' AS type FROM ${snakeCase(type)} t
      WHERE t.id = ANY(${sql.keys}) AND ${sql.organisation('t.organisation_id')}`,
  ).join(' UNION ALL '),
);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Resolver()
export class NodeResolver {
  @Access('readPublished')
  @AsAt()
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null where there is nothing that the caller may see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id of anything that implements Node.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    if (!UUID.test(id)) return null;
    const found = await context.reader.one(typeOfId, id.toLowerCase());
    return found && anySubjectOf(context, found.type, id.toLowerCase());
  }
}
