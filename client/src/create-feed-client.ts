import { Connection } from './connection.js';
import { FeedIterator } from './feed-iterator.js';
import type { FeedClient, FeedHandlers, FeedRequest } from './feed.js';
import { readOptions, type FeedClientOptions } from './options.js';
import { Subscription } from './subscription.js';

/** A client of the live feeds of one server. It connects with the first subscription, and leaves with the last. */
export function createFeedClient(options: FeedClientOptions): FeedClient {
  const settings = readOptions(options);
  const connection = new Connection(settings);
  const open = new Set<{ close(): void }>();
  let disposed = false;

  function follow<Data>(
    request: FeedRequest,
    handlers: FeedHandlers<Data>,
    onClose: () => void = () => undefined,
  ): Subscription<Data> {
    if (disposed) throw new Error('This client was disposed of');
    const subscription: Subscription<Data> = new Subscription(connection, settings, request, handlers, () => {
      open.delete(subscription);
      onClose();
    });
    open.add(subscription);
    return subscription;
  }

  return {
    subscribe: (request, handlers) => follow(request, handlers),
    iterate: <Data>(request: FeedRequest) =>
      new FeedIterator<Data>(
        (handlers, onClose) => follow(request, handlers, onClose),
        settings.iterateAhead,
      ),
    dispose: () => {
      if (disposed) return;
      disposed = true;
      for (const subscription of [...open]) subscription.close();
      connection.dispose();
    },
  };
}
