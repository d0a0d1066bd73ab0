import WebSocket from 'ws';
import type { Arrival, OwnField } from './arrival';

export interface SubscriptionPlan {
  readonly name: string;
  /** The official client of the protocol, or this project's own. */
  readonly client: 'official' | 'own';
  readonly field: string;
  /** The entry's own fields that the document selects. */
  readonly own: readonly OwnField[];
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Undefined for the public. */
  readonly token: string | undefined;
  /** Where it connects: the first, and the others in turn after a break where there are more. */
  readonly urls: readonly string[];
}

/** A feed as the run sees it, whichever client is behind it. */
export interface Subscriber {
  /** The highest place in the log that it has been told of. */
  readonly position: number;
  /** Said where it has ended for good although nobody ended it. */
  readonly ended: string | undefined;
  /** What has come since the last time. */
  collect(): Arrival[];
  /** Comes back to where it was, or begins. */
  come(): void;
  leave(): Promise<void>;
}

/** What opens a connection may take, and what a ping may stay unanswered, in milliseconds. */
export const PATIENCE = 4_000;
export const PING_EVERY = 2_000;

/** A WebSocket that goes to the next address with each connection, as behind a balancer, and does not wait for ever. */
export function socketsTo(urls: readonly string[]): typeof WebSocket {
  let turn = 0;
  return class extends WebSocket {
    constructor(_url: string, protocols: string | string[]) {
      const url = urls[turn++ % urls.length] ?? '';
      super(url.replace('http', 'ws'), protocols, { handshakeTimeout: PATIENCE });
    }
  } as typeof WebSocket;
}

export const parametersOf = ({ token }: SubscriptionPlan): Record<string, unknown> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };
