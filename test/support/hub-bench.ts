import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogEntry } from '../../src/changes/log-entry';
import type { LogReader, StreamHead } from '../../src/changes/log-reader';
import { Tailer } from '../../src/changes/tailer';
import { type Access, UNLIMITED } from '../../src/domain/access';
import type { Role } from '../../src/domain/vocabulary';
import type { RequestContext } from '../../src/graphql/request-context';
import { FeedPlan, type FeedDefinition } from '../../src/live/feed-plan';
import type { Follower } from '../../src/live/follower';
import type { Frame, Prefix } from '../../src/live/frame';
import { Hub } from '../../src/live/hub';
import type { Outlet } from '../../src/live/outlet';
import { encodeCursor, type Position } from '../../src/changes/cursor';

const ORGANISATION = '01a202f5-372f-77bb-8906-2d56a2e6411f';
const EPOCH = '01a202f5-372f-77bb-8906-2d56a2e64120';

/** A log without a database. Whatever is asked of it is answered at once, so that stories run tick by tick. */
class MemoryLog {
  reads = 0;
  readonly entries: LogEntry[] = [];

  heads(): Promise<StreamHead[]> {
    return Promise.resolve([
      { organisationId: ORGANISATION, epoch: EPOCH, head: this.entries.length, floor: 0 },
    ]);
  }

  after(_organisationId: string, sequence: number, limit: number): Promise<LogEntry[]> {
    this.reads += 1;
    return Promise.resolve(this.entries.slice(sequence, sequence + limit));
  }

  published(_organisationId: string, sequences: readonly number[]): Promise<ReadonlySet<number>> {
    return Promise.resolve(new Set(sequences));
  }
}

/**
 * `mine` depends on who asks, for changes and for the opening; `mineIfAsked` for those changes only that say so, and
 * `mineIfNew` where the graph is read anew.
 */
function tinySchema(): GraphQLSchema {
  const schema = buildSchema(`type Query { unused: Boolean }
    type Subscription { told: Told }
    type Told { cursor: String mine: String mineIfAsked: String mineIfNew: String role: String }`);
  const field = (
    type: string,
    name: string,
    resolve: (message: never, args: object, context: RequestContext) => unknown,
  ): void => {
    const found = schema.getType(type) as
      { getFields?: () => Record<string, { resolve?: unknown }> } | undefined;
    const place = found?.getFields?.()[name];
    if (place) place.resolve = resolve;
  };
  field('Subscription', 'told', (message) => message);
  field('Told', 'mine', (_message, _args, { access }) => access.subject);
  field('Told', 'role', (_message, _args, { access }) => access.role);
  field('Told', 'mineIfAsked', ({ kind }: LogEntry, _args, { access }) =>
    (kind as string) === 'Asks' ? access.subject : null,
  );
  field(
    'Told',
    'mineIfNew',
    ({ organisationId, kind }: { organisationId: string | null; kind?: string }, _args, { access }) =>
      kind === undefined && organisationId !== null ? access.subject : null,
  );
  return schema;
}

const DEFINITION: FeedDefinition = {
  wants: () => true,
  showsOutsiders: () => true,
  movesSight: ({ kind }) => kind === 'RoundPublished',
  message: (entry) => ({ ...entry, __typename: 'StatusChange', cursor: encodeCursor(entry) }),
};

type Told = Readonly<Record<string, string | null>>;

/** Where the messages of one subscriber end up. */
class MemoryOutlet implements Outlet {
  blocked = false;
  closed = false;
  sentAway = false;
  /** What was told, without all that is around it. */
  readonly heard: Told[] = [];

  send(prefix: Prefix, frame: Frame): void {
    const { payload } = JSON.parse(frame.text(prefix)) as { payload: { data: { told: Told } } };
    this.heard.push(payload.data.told);
  }

  tryLater(): void {
    this.sentAway = true;
  }

  onceFree(resume: () => void): void {
    setImmediate(resume);
  }
}

interface Bench {
  readonly hub: Hub;
  readonly problems: Error[];
  readonly follow: (
    person: string,
    fields: string,
    more?: { after?: number; coalesceMilliseconds?: number; role?: Role },
  ) => { follower: Follower; outlet: MemoryOutlet };
  /** Something is logged, and the server is told. */
  readonly log: (kind?: 'Asks' | 'Plain' | 'RoundPublished') => void;
  /** Until nothing moves any more. */
  readonly quiet: () => Promise<void>;
}

/** The hub alone: a log, a schema and sockets that take no time. */
export function hubBench(): Bench {
  const log = new MemoryLog();
  const problems: Error[] = [];
  const tailer = new Tailer(log as unknown as LogReader, (problem) => problems.push(problem), 0);
  const position = (sequence: number): Position => ({ organisationId: ORGANISATION, epoch: EPOCH, sequence });
  const reader = { one: () => Promise.resolve(position(log.entries.length)), close: () => Promise.resolve() };
  const documents = new Map<string, ReturnType<typeof parse>>();
  const hub = new Hub({
    onFollowing: () => undefined,
    stage: {
      schema: tinySchema(),
      context: (access) => ({ access, reader }) as unknown as RequestContext,
      format: ({ message }) => ({ message }),
    },
    tailer,
    now: () => performance.now(),
    checkpointMilliseconds: 60_000,
    lingerMilliseconds: 60_000,
    memory: 1_000_000,
    recheckAccess: () => Promise.resolve(),
    onProblem: (problem) => problems.push(problem),
  });
  const follow: Bench['follow'] = (person, fields, { after, coalesceMilliseconds, role = 'LEAD' } = {}) => {
    const text = `subscription { told { ${fields} } }`;
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const definition = { ...DEFINITION, ...(coalesceMilliseconds !== undefined && { coalesceMilliseconds }) };
    const cursor = after === undefined ? null : encodeCursor(position(after));
    const plan = new FeedPlan(ORGANISATION, definition, () => true, cursor);
    const access: Access = {
      subject: person,
      role,
      organisationId: ORGANISATION,
      ownerId: null,
      ...UNLIMITED,
    };
    const outlet = new MemoryOutlet();
    const asked = { document, operationName: undefined, variables: undefined };
    const follower = hub.follow({ plan, asked, access, outlet, id: '1', onEnd: () => undefined });
    void follower.next();
    return { follower, outlet };
  };
  const append: Bench['log'] = (kind = 'Plain') => {
    log.entries.push({ ...position(log.entries.length + 1), kind } as unknown as LogEntry);
    tailer.wake(ORGANISATION);
  };
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  };
  return { hub, problems, follow, log: append, quiet };
}
