import {
  createSourceEventStream,
  execute,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { App } from '../../src/app/compose';
import { containerOf } from '../../src/app/container';
import { resolverClasses } from '../../src/app/resolvers';
import { decodeCursor, encodeCursor } from '../../src/changes/cursor';
import type { Access } from '../../src/domain/access';
import { silentAudit } from '../../src/domain/audit';
import { FeedService } from '../../src/features/changes/feed.service';
import { buildSchema } from '../../src/graphql/build-schema';
import { Moments } from '../../src/graphql/moments';
import type { RequestContext } from '../../src/graphql/request-context';
import { SeenFigures } from '../../src/graphql/seen-figures';
import { FeedPlan, type FeedMessage } from '../../src/live/feed-plan';
import { formatError } from '../../src/transport/format-error';

/** What somebody sends to subscribe. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What they have to hear, and whether anything in it depends on who they are. */
interface Payloads {
  readonly texts: readonly string[];
  readonly personal: boolean;
}

const FEED: Record<string, string> = {
  FeedReady: 'ready',
  FeedCheckpoint: 'checkpoint',
  ResyncRequired: 'resync',
};
const PAGE = 64;
const SIGHT_MOVED = 'A round was published or reopened, or a figure hidden: what can be seen has changed.';

/**
 * The live feeds as they would be if nobody shared anything: for each person and message a schema of its own, a
 * context of its own and the plain `execute` of graphql-js. Right while nothing is being written.
 */
export class Unshared {
  readonly #schema: GraphQLSchema;

  constructor(
    private readonly app: App,
    private readonly organisations: ReadonlyMap<string, string>,
    private readonly today: string,
  ) {
    this.#schema = buildSchema(resolverClasses, containerOf(Object.values(app.services)));
  }

  /** What they may follow, or undefined where they are refused. */
  async plan(asked: Asked, access: Access): Promise<FeedPlan | undefined> {
    const faults = validate(this.#schema, documentOf(asked));
    if (faults[0]) throw faults[0];
    const { context, done } = this.#context(access, 'latest');
    const plan: unknown = await createSourceEventStream({
      schema: this.#schema,
      document: documentOf(asked),
      operationName: asked.operationName ?? null,
      variableValues: asked.variables ?? {},
      contextValue: context,
    });
    await done();
    return plan instanceof FeedPlan ? plan : undefined;
  }

  async head(organisationId: string): Promise<{ epoch: string; sequence: number }> {
    const [stream] = await this.app.live.log.heads([organisationId]);
    if (!stream) throw new Error('No stream');
    return { epoch: stream.epoch, sequence: stream.head };
  }

  /** What a subscription starts with, and what it has missed since its cursor. */
  async opening(asked: Asked, access: Access, plan: FeedPlan): Promise<Payloads> {
    const { organisationId, after } = plan;
    if (after === null) {
      const cursor = await this.#end(organisationId);
      return this.#run(asked, access, 'snapshot', [opening('FeedReady', cursor, organisationId)]);
    }
    const place = decodeCursor(after);
    const ready = await this.#run(asked, access, 'latest', [opening('FeedReady', after, null)]);
    const rest =
      place?.organisationId === organisationId
        ? await this.since(asked, access, plan, place.sequence)
        : await this.#anew(asked, access, plan, 'This is not a cursor of this log.');
    return { texts: [...ready.texts, ...rest.texts], personal: ready.personal || rest.personal };
  }

  /** What the entries after a number make for them. */
  async since(asked: Asked, access: Access, plan: FeedPlan, after: number): Promise<Payloads> {
    const { log } = this.app.live;
    const { definition, organisationId } = plan;
    const entries = await log.after(organisationId, after, PAGE + 1);
    if (entries.length > PAGE) throw new Error('More than the hub reads in one go');
    if (outsider(access) && definition.movesSight && entries.some(definition.movesSight))
      return this.#anew(asked, access, plan, SIGHT_MOVED);
    const wanted = entries.filter(plan.wants);
    const published = await log.published(
      organisationId,
      wanted.map(({ sequence }) => sequence),
    );
    const shown = outsider(access)
      ? wanted.filter((entry) => definition.showsOutsiders(entry, published.has(entry.sequence)))
      : wanted;
    const told = definition.coalesceMilliseconds === undefined ? shown : shown.slice(-1);
    return this.#run(asked, access, 'latest', told.map(definition.message));
  }

  /** What somebody hears who cannot go on from where they are. */
  async #anew(
    asked: Asked,
    access: Access,
    { organisationId }: FeedPlan,
    explanation: string,
  ): Promise<Payloads> {
    const cursor = await this.#end(organisationId);
    const resync = { ...opening('ResyncRequired', cursor, organisationId), explanation };
    return this.#run(asked, access, 'snapshot', [resync]);
  }

  async #end(organisationId: string): Promise<string> {
    return encodeCursor({ organisationId, ...(await this.head(organisationId)) });
  }

  async #run(
    asked: Asked,
    access: Access,
    mode: 'snapshot' | 'latest',
    messages: readonly FeedMessage[],
  ): Promise<Payloads> {
    const made = [];
    for (const message of messages) made.push(await this.#payload(asked, access, mode, message));
    return { texts: made.map(({ text }) => text), personal: made.some(({ personal }) => personal) };
  }

  async #payload(
    asked: Asked,
    access: Access,
    mode: 'snapshot' | 'latest',
    message: FeedMessage,
  ): Promise<{ text: string; personal: boolean }> {
    const { context, done, watched } = this.#context(access, mode);
    const { data, errors } = await execute({
      schema: this.#schema,
      document: documentOf(asked),
      operationName: asked.operationName ?? null,
      variableValues: asked.variables ?? {},
      rootValue: message,
      contextValue: context,
    });
    await done();
    const formatted = errors?.map((error) => formatError(error, () => undefined));
    const feed = FEED[message.__typename];
    const text = JSON.stringify({
      data: data ?? null,
      ...(formatted && { errors: formatted }),
      extensions: { cursor: message.cursor, ...(feed && { feed }) },
    });
    return { text, personal: watched.person };
  }

  #context(
    access: Access,
    mode: 'snapshot' | 'latest',
  ): { context: RequestContext; watched: { person: boolean }; done: () => Promise<void> } {
    const watched = { person: false };
    const asking: Access = {
      role: access.role,
      organisationId: access.organisationId,
      scopes: access.scopes,
      get divisions() {
        watched.person = true;
        return access.divisions;
      },
      get subject() {
        watched.person = true;
        return access.subject;
      },
      get ownerId() {
        watched.person = true;
        return access.ownerId;
      },
    };
    const view = { organisationId: access.organisationId ?? undefined, publishedOnly: outsider(access) };
    const reader = this.app.reads.reader(view, mode);
    const idOf = (slug: string): Promise<string | undefined> => Promise.resolve(this.organisations.get(slug));
    const feeds = new FeedService({ idOf });
    return {
      context: {
        access: asking,
        expiresAt: null,
        reader,
        feeds,
        now: new Date(`${this.today}T12:00:00Z`),
        today: this.today,
        moments: new Moments<RequestContext>(),
        address: null,
        audit: silentAudit,
        seen: new SeenFigures(),
      },
      watched,
      done: () => reader.close(),
    };
  }
}

const outsider = ({ role }: Access): boolean => role === 'PUBLIC' || role === 'VIEWER';

const opening = (__typename: string, cursor: string, organisationId: string | null): FeedMessage =>
  ({ __typename, cursor, organisationId }) as FeedMessage;

/** A fresh one each time: nothing that is kept for a document can come in between. */
const documentOf = ({ query }: Asked): DocumentNode => parse(query);
