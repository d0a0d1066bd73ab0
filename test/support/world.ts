import { Client } from 'pg';
import type { Clock } from '../../src/domain/clock';
import { type Access, UNLIMITED } from '../../src/domain/access';
import { personaOf } from '../../src/app/personas';
import type { App } from '../../src/app/compose';
import { FeedWatcher, type Feed, type Following } from './feed-watcher';
import { freshDatabase } from './fresh-database';
import { request, type Answer } from './graphql-request';
import { mutationDocument } from './mutation-document';
import { Seeder } from './seeder';
import { startTestServer } from './test-server';
import { Watcher } from './watcher';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
type Json = any;

/** A database of its own with a whole server on it, and everybody who may speak to that server. */
export class World {
  readonly #followers: FeedWatcher[] = [];

  private constructor(
    readonly app: App,
    readonly url: string,
    readonly webSocketUrl: string,
    readonly databaseUrl: string,
    private readonly client: Client,
    private readonly shut: () => Promise<void>,
  ) {}

  static async open(
    contents: 'empty' | 'sample',
    clock?: Clock,
    env: Record<string, string> = {},
    directFrames?: boolean,
  ): Promise<World> {
    const database = await freshDatabase(contents);
    const server = await startTestServer(database.url, { env, directFrames, ...(clock && { clock }) });
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return new World(server.app, server.url, server.webSocketUrl, database.url, client, async () => {
      await client.end();
      await server.close();
      await database.drop();
    });
  }

  /** Somebody with a token, as in "lead@leicester". */
  as(persona: string): Caller {
    return new Caller(this, persona);
  }

  /** Somebody without a token. */
  get public(): Caller {
    return new Caller(this, undefined);
  }

  /** Rows straight from the tables, past every rule: what is really stored. */
  async sql(text: string, values: unknown[] = []): Promise<Json[]> {
    return (await this.client.query(text, values)).rows;
  }

  /** How many rows each table holds. Equal before and after means that nothing was left behind but a note for auditors. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.sql(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> 'audit_event' ORDER BY 1`,
    );
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`);
    const rows = await this.sql(counts.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  }

  async organisationId(slug: string): Promise<string> {
    const [row] = await this.sql('SELECT id FROM organisation WHERE slug = $1', [slug]);
    if (!row) throw new Error(`No organisation ${slug}`);
    return row.id;
  }

  /** The number of the newest entry of an organisation's log. */
  async head(slug: string): Promise<number> {
    const [row] = await this.sql(
      'SELECT head::int FROM stream s JOIN organisation o ON o.id = s.organisation_id WHERE o.slug = $1',
      [slug],
    );
    return row.head;
  }

  /** Who a persona is to the services, for writing past HTTP. */
  async accessOf(persona: string): Promise<Access> {
    const who = personaOf(persona);
    if (!who) throw new Error(`No persona ${persona}`);
    const organisationId = await this.organisationId(who.organisation);
    const [owner] = await this.sql('SELECT id FROM owner WHERE organisation_id = $1 AND post = $2', [
      organisationId,
      who.post,
    ]);
    return { subject: who.subject, role: who.role, organisationId, ownerId: owner?.id ?? null, ...UNLIMITED };
  }

  seed(slug: string): Promise<Seeder> {
    return Seeder.in(this, slug);
  }

  watch(query: string, variables: Record<string, unknown>, persona?: string): Watcher {
    return new Watcher(this.webSocketUrl, query, variables, persona);
  }

  /** Follows a feed; whoever is not named is the public. Closed with the world, if not before. */
  follow(feed: Feed, following: Following = {}): FeedWatcher {
    const watcher = new FeedWatcher(this.webSocketUrl, feed, following);
    this.#followers.push(watcher);
    return watcher;
  }

  async close(): Promise<void> {
    await Promise.all(this.#followers.map((watcher) => watcher.close()));
    await this.shut();
  }
}

/** One who asks and changes over HTTP. */
export class Caller {
  constructor(
    private readonly world: World,
    readonly persona: string | undefined,
  ) {}

  /** The whole answer, errors and all. */
  try(document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return request(this.world.url, document, variables, this.persona);
  }

  /** The data of an answer that must have no errors. */
  async ask(document: string, variables: Record<string, unknown> = {}): Promise<Json> {
    const { data, errors } = await this.try(document, variables);
    if (errors) throw new Error(`${this.persona ?? 'the public'}: ${JSON.stringify(errors, null, 1)}`);
    return data;
  }

  tryTo(mutation: string, input: object, selection?: string): Promise<Answer> {
    return this.try(mutationDocument(mutation, selection), { input });
  }

  /** The payload of a mutation that must succeed; `selection` beside its change. */
  async change(mutation: string, input: object, selection?: string): Promise<Json> {
    return (await this.ask(mutationDocument(mutation, selection), { input }))[mutation];
  }
}

/** What refuses an answer, in one word: the code and, where there is one, the reason behind it. */
export const codeOf = ({ errors }: Answer): string => {
  const [error] = errors ?? [];
  if (!error) return 'OK';
  return error.extensions.reason ?? error.extensions.code;
};
