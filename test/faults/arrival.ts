import { createHash } from 'node:crypto';
import { decodeCursor } from '../../src/changes/cursor';

/** What a subscription was given, in the order in which it came. */
export interface Arrival {
  readonly kind: 'ready' | 'event' | 'checkpoint' | 'resync' | 'trouble';
  /** The place in the log that the cursor stands for; 0 where there is none. */
  readonly sequence: number;
  /** Of the cursor's text: a client knows an event again by it. */
  readonly cursor: number;
  /** Of the entry's own fields. */
  readonly payload: number;
  /** What the trouble is. */
  readonly words?: string;
}

/** Fields of an entry that never change, whoever asks for them and whenever. */
export interface OwnFields {
  readonly sequence: number;
  readonly kind: string;
  readonly axis: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly afterLock: boolean;
  readonly at: string;
}

export type OwnField = keyof OwnFields;

export interface FeedMessage {
  readonly data?: Record<
    string,
    (Partial<OwnFields> & { __typename: string; cursor?: string }) | null
  > | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly cursor?: string } | undefined;
}

/** Short, and the same for the same values. */
const fingerprint = (values: unknown): number =>
  createHash('md5').update(JSON.stringify(values)).digest().readUIntBE(0, 6);

/** Of those fields that were asked for. */
export const payloadOf = (values: Partial<OwnFields>, fields: readonly OwnField[]): number =>
  fingerprint(fields.map((field) => values[field]));

export const trouble = (words: string): Arrival => ({
  kind: 'trouble',
  sequence: 0,
  cursor: 0,
  payload: 0,
  words,
});

const KINDS: Record<string, Arrival['kind']> = {
  FeedReady: 'ready',
  FeedCheckpoint: 'checkpoint',
  ResyncRequired: 'resync',
};

/**
 * What a message says, and the cursor to come back with. One with errors is not what was written, whatever else is in
 * it: a fault that passes must not become a hole in what a screen shows.
 */
export function readMessage(
  { field, own }: { readonly field: string; readonly own: readonly OwnField[] },
  message: FeedMessage,
): { arrival: Arrival; cursor?: string } {
  const { data, errors, extensions } = message;
  const content = data?.[field];
  const cursor = extensions?.cursor ?? content?.cursor;
  const place = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor === undefined || !place || (!content && !errors)) {
    return {
      arrival: trouble(`a message without a place in the log: ${JSON.stringify(message).slice(0, 300)}`),
    };
  }
  const kind = KINDS[content?.__typename ?? ''] ?? 'event';
  const payload = errors ? fingerprint(errors) : kind === 'event' ? payloadOf(content ?? {}, own) : 0;
  const words = errors?.map((error) => error.message).join('; ');
  const arrival = { kind, sequence: place.sequence, cursor: fingerprint(cursor), payload };
  return { arrival: words === undefined ? arrival : { ...arrival, words }, cursor };
}
