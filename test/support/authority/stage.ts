import { createSourceEventStream, execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { containerOf } from '../../../src/app/container';
import { contextsFrom, type ContextFactory } from '../../../src/app/contexts';
import { resolverClasses } from '../../../src/app/resolvers';
import { createDataSource } from '../../../src/app/database';
import { systemClock } from '../../../src/app/system-clock';
import type { Access } from '../../../src/domain/access';
import { silentAudit } from '../../../src/domain/audit';
import { DomainError } from '../../../src/domain/errors';
import { FeedService } from '../../../src/features/changes/feed.service';
import { TenantDirectory } from '../../../src/features/organisations/tenant-directory';
import { buildSchema } from '../../../src/graphql/build-schema';
import { Executor } from '../../../src/graphql/executor';
import type { World } from '../world';

/** What the code gives, whether it is committed already or not. */
export const builtSchema = (): GraphQLSchema => buildSchema(resolverClasses, { get: () => ({}) });

/** The graph of a world as somebody meets it who has signed in already, whatever way people sign in. */
export class Stage {
  private constructor(
    readonly schema: GraphQLSchema,
    private readonly executor: Executor,
    private readonly context: ContextFactory,
    readonly close: () => Promise<void>,
  ) {}

  static async on({ app, databaseUrl }: World): Promise<Stage> {
    const dataSource = await createDataSource(databaseUrl, 1).initialize();
    const feeds = new FeedService(new TenantDirectory(dataSource));
    const schema = buildSchema(resolverClasses, containerOf(Object.values(app.services)));
    const context = contextsFrom({ reads: app.reads, feeds, clock: systemClock, audit: silentAudit });
    return new Stage(schema, new Executor(schema), context, () => dataSource.destroy());
  }

  run(access: Access, document: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
    const context = this.context({ access, address: null }, 'snapshot');
    return this.executor.run({ document: parse(document), variables }, context);
  }

  /** What a feed makes of a message for somebody whom it tells. */
  async tell(access: Access, document: string, message: object): Promise<ExecutionResult> {
    const contextValue = this.context({ access, address: null }, 'latest');
    const { schema } = this;
    try {
      return await execute({ schema, document: parse(document), rootValue: message, contextValue });
    } finally {
      void contextValue.reader.close();
    }
  }

  /** Whether a feed opens, as OK or the code of the refusal. */
  async open(access: Access, document: string): Promise<string> {
    const contextValue = this.context({ access, address: null }, 'latest');
    const opened = await createSourceEventStream({
      schema: this.schema,
      document: parse(document),
      contextValue,
    });
    void contextValue.reader.close();
    return 'errors' in opened ? outcomeOf(opened) : 'OK';
  }
}

/** OK, or what refuses: the code of a typed error, or else the message, which no test expects. */
export function outcomeOf({ errors }: ExecutionResult): string {
  const [error] = errors ?? [];
  if (!error) return 'OK';
  return error.originalError instanceof DomainError ? error.originalError.code : error.message;
}
