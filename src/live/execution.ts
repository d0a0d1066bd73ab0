import {
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Access } from '../domain/access';
import type { RequestContext } from '../graphql/request-context';
import type { Reader } from '../persistence/reader';
import { isPassingFault } from '../persistence/passing-fault';
import type { LiveCounters } from './counters';
import type { FeedMessage } from './feed-plan';
import { SharedAccess } from './shared-access';
import type { Subscribed } from './subscribed';

/** What running a document for the live feeds takes. */
export interface Stage {
  readonly schema: GraphQLSchema;
  /** With a reader: over that one, whatever the mode. */
  readonly context: (access: Access, mode: 'snapshot' | 'latest', reader?: Reader) => RequestContext;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
}

/** A result that was to be shared depends on the person, and so may not go to others. */
export class DependsOnPerson extends Error {}

/** What clients find beside the data of each message, whatever their document selects. */
interface MessageExtensions {
  readonly cursor: string;
  /** Set on messages that are not about a change. */
  readonly feed?: 'ready' | 'checkpoint' | 'resync';
}

const FEED: Readonly<Record<string, MessageExtensions['feed']>> = {
  FeedReady: 'ready',
  FeedCheckpoint: 'checkpoint',
  ResyncRequired: 'resync',
};

/** The payload of a message, as JSON. */
export interface Payload {
  readonly text: string;
  /** What those are told instead who hold these posts. */
  readonly inside?: { readonly text: string; readonly posts: ReadonlySet<string> };
}

/** Runs a subscriber's document on messages. One is shared by all who asked the same and may see the same. */
export class Execution {
  constructor(
    private readonly stage: Stage,
    private readonly asked: Subscribed,
    private readonly access: Access,
    /** True for one person alone. */
    readonly personal: boolean,
    private readonly counters: Pick<LiveCounters, 'executions'>,
  ) {}

  /** Whether somebody's seat was asked for the last time: then both are made at once, and read together. */
  #seated = false;

  /** The payloads of these messages. They read together, level by level, as one document would. */
  async latest(messages: readonly FeedMessage[]): Promise<Payload[]> {
    return this.#within('latest', () => Promise.resolve(messages));
  }

  /** The same at one moment, of which `messages` is told by way of the reader. */
  async snapshot(messages: (context: RequestContext) => Promise<readonly FeedMessage[]>): Promise<Payload[]> {
    return this.#within('snapshot', messages);
  }

  async #within(
    mode: 'snapshot' | 'latest',
    messages: (context: RequestContext) => Promise<readonly FeedMessage[]>,
  ): Promise<Payload[]> {
    const shared = new SharedAccess(this.access);
    const context = this.stage.context(this.personal ? this.access : shared, mode);
    try {
      const made = await messages(context);
      const inside = (): Promise<Inside> => this.#inside(made, context);
      const early = this.#seated ? inside() : Promise.resolve(undefined);
      const runs = [this.#texts(made, context), early] as const;
      // Neither is to read on once the reader is closed.
      await Promise.allSettled(runs);
      const [texts, ready] = await Promise.all(runs);
      if (shared.askedForPerson) throw new DependsOnPerson();
      this.#seated = shared.seated !== undefined;
      return this.#seated ? both(texts, ready ?? (await inside())) : texts.map((text) => ({ text }));
    } finally {
      void context.reader.close();
    }
  }

  /** The same for those who have a seat in the room that is asked about, over the same reader. */
  async #inside(messages: readonly FeedMessage[], { reader }: RequestContext): Promise<Inside> {
    const shared = new SharedAccess(this.access, true);
    const texts = await this.#texts(messages, this.stage.context(shared, 'latest', reader));
    if (shared.askedForPerson) throw new DependsOnPerson();
    return { texts, posts: shared.seated };
  }

  #texts(messages: readonly FeedMessage[], context: RequestContext): Promise<string[]> {
    this.counters.executions += messages.length;
    return Promise.all(messages.map((message) => this.#payload(message, context)));
  }

  async #payload(message: FeedMessage, contextValue: RequestContext): Promise<string> {
    const { document, operationName, variables } = this.asked;
    const result = await execute({
      schema: this.stage.schema,
      document,
      operationName: operationName ?? undefined,
      variableValues: variables ?? undefined,
      rootValue: message,
      contextValue,
    });
    const feed = FEED[message.__typename];
    const extensions: MessageExtensions = { cursor: message.cursor, ...(feed && { feed }) };
    return JSON.stringify({ ...this.#checked(result), extensions });
  }

  /** A fault that may pass is not told to clients: the message is made again. */
  #checked({ data, errors }: ExecutionResult): object {
    if (!errors) return { data };
    for (const { originalError } of errors) {
      if (originalError && isPassingFault(originalError)) throw originalError;
    }
    return { data: data ?? null, errors: errors.map((error) => this.stage.format(error)) };
  }
}

/** What those are told who have a seat; no posts: nobody's seat was asked for. */
interface Inside {
  readonly texts: readonly string[];
  readonly posts: ReadonlySet<string> | undefined;
}

function both(outside: readonly string[], { texts, posts }: Inside): Payload[] {
  // What was to stay in the room stays there no more: now it is the same for all.
  if (!posts) return texts.map((text) => ({ text }));
  return outside.map((text, index) => {
    const inside = texts[index] ?? '';
    return inside === text ? { text } : { text, inside: { text: inside, posts } };
  });
}
