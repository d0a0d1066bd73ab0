import { Watcher } from './watcher';

/** The feeds of the graph, with every field of what they tell. */
const CHANGES = {
  statusChanged: `StatusChange { cursor at kind axis from to reason afterLock cause period { label } actor { post }
    subject { __typename ... on Node { id } } }`,
  changes: `Change { cursor sequence at kind axis from to reason afterLock fields period { label } actor { post }
    subject { __typename ... on Node { id } } }`,
  actionChanged:
    'ActionChange { cursor at kind from to reason actor { post } action { id reference status } }',
  readingRecorded: `ReadingChange { cursor at kind reason afterLock period { label } actor { post } measure { id }
    reading { id value display symbol } }`,
  summaryChanged: `SummaryChange { cursor at kind summary { trajectory { status count } computed { status count }
    areas { status count } recommendations { status count } actions { status count } } }`,
} as const;

export type Feed = keyof typeof CHANGES;
export const FEEDS = Object.keys(CHANGES) as Feed[];

const FILTERS: Record<Feed, string> = {
  statusChanged: 'StatusFeedFilter',
  changes: 'ChangeFilter',
  actionChanged: 'StatusFeedFilter',
  readingRecorded: 'FeedFilter',
  summaryChanged: 'SummaryFilter',
};

export interface Following {
  /** Slug of the organisation. */
  readonly organisation?: string;
  /** Nobody: the public. */
  readonly persona?: string | undefined;
  readonly after?: string | undefined;
  readonly filter?: object;
  /** The filter as it is written into a document; `filter` is a variable. */
  readonly literal?: string;
  /** What to select of the organisation with the first message. */
  readonly snapshot?: string;
  /** What to select of a change, in place of everything. */
  readonly change?: string;
}

/** What came as one message. */
export interface Told {
  readonly __typename: string;
  /** From the extensions of the message. */
  readonly cursor: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly data: any;
  readonly errors?: readonly { readonly message: string }[] | undefined;
}

/** Somebody who follows a feed through the official client. */
export class FeedWatcher {
  readonly watcher: Watcher;

  constructor(
    webSocketUrl: string,
    readonly feed: Feed,
    { organisation = 'leicester', persona, after, filter, literal, ...selections }: Following,
  ) {
    const document = documentOf(feed, literal, selections);
    this.watcher = new Watcher(webSocketUrl, document, { organisation, after, filter }, persona);
  }

  get told(): readonly Told[] {
    return this.watcher.messages
      .filter(({ extensions }) => extensions?.cursor !== undefined)
      .map(({ data, errors, extensions }) => {
        const message = data?.[this.feed];
        return { __typename: message?.__typename, cursor: extensions.cursor, data: message, errors };
      });
  }

  get types(): readonly string[] {
    return this.told.map(({ __typename }) => __typename);
  }

  /** What was told beside the messages that every feed has. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  get changes(): readonly any[] {
    return this.told.filter(({ __typename }) => !BESIDE.has(__typename)).map(({ data }) => data);
  }

  /** Where a client would resume. */
  get cursor(): string {
    const last = this.told.at(-1);
    if (!last) throw new Error('Nothing was told yet');
    return last.cursor;
  }

  /** What the subscription was refused with, where it was. */
  get refusal(): { readonly code: string; readonly field?: string } | undefined {
    const refused = this.watcher.messages.find(({ extensions }) => extensions?.cursor === undefined);
    return refused?.errors[0].extensions;
  }

  /** Waits for the first message, or for the refusal. */
  async open(): Promise<this> {
    await this.watcher.until(1);
    return this;
  }

  /** Waits until so many changes were told, and gives all of them. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  async until(count: number, milliseconds?: number): Promise<readonly any[]> {
    await this.watcher.when(() => this.changes.length >= count, milliseconds);
    return this.changes;
  }

  /** Waits until everything up to a number of the log was told, by a change or by a checkpoint. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  async upTo(number: number, milliseconds?: number): Promise<readonly any[]> {
    await this.when(() => numberOf(this.cursor) >= number, milliseconds);
    return this.changes;
  }

  when(condition: () => boolean, milliseconds?: number): Promise<void> {
    return this.watcher.when(condition, milliseconds);
  }

  close(): Promise<void> {
    return this.watcher.close();
  }
}

const BESIDE: ReadonlySet<string> = new Set(['FeedReady', 'FeedCheckpoint', 'ResyncRequired']);

function documentOf(
  feed: Feed,
  literal: string | undefined,
  { snapshot, change = CHANGES[feed] }: Pick<Following, 'snapshot' | 'change'>,
): string {
  const organisation = snapshot === undefined ? 'organisation { slug }' : `organisation { ${snapshot} }`;
  const variable = literal === undefined ? `, $filter: ${FILTERS[feed]}` : '';
  return `subscription Follow($organisation: String!, $after: Cursor${variable}) {
    ${feed}(organisation: $organisation, after: $after, filter: ${literal ?? '$filter'}) { __typename
      ... on FeedReady { cursor ${organisation} } ... on FeedCheckpoint { cursor }
      ... on ResyncRequired { cursor explanation ${organisation} } ... on ${change} } }`;
}

/** The number of a cursor: what is opaque to clients may be looked into by tests. */
export const numberOf = (cursor: string): number =>
  Number(Buffer.from(cursor, 'base64url').toString().split(':').at(-1));
