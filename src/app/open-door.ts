import type { Logger } from 'pino';
import { GRAPHQL_PATH } from '../transport/http-server';
import { WebSocketDoor } from '../transport/websocket';
import type { WebSocketOptions } from '../transport/websocket-options';
import { canWriteFrames } from '../transport/wire-self-test';
import type { Config } from './config';

type Means = Pick<
  WebSocketOptions,
  'schema' | 'executor' | 'guards' | 'audit' | 'hub' | 'report' | 'format' | 'context' | 'authenticate'
>;

interface Settings {
  readonly config: Config;
  readonly log: Logger;
  readonly directFrames?: boolean | undefined;
}

/** The door for WebSockets, with the way of writing to them that works here. */
export async function openDoor(
  { config, log, directFrames }: Settings,
  means: Means,
): Promise<WebSocketDoor> {
  const { live, maxRequestBytes, allowedOrigins, shutdownGraceSeconds } = config;
  const direct = directFrames ?? (await canWriteFrames());
  if (!direct) log.warn('Frames go out through the WebSocket library one by one: fan-out is slower');
  return new WebSocketDoor(
    GRAPHQL_PATH,
    {
      ...means,
      allowedOrigins,
      trustedProxies: live.trustedProxies,
      limits: {
        socketsPerAddress: live.maxSocketsPerAddress,
        subscriptionsPerSocket: live.maxSubscriptionsPerSocket,
        subscriptionsPerUser: live.maxSubscriptionsPerUser,
        messagesPerSecond: live.maxMessagesPerSecond,
        messageBytes: maxRequestBytes,
        slowSeconds: live.slowSocketSeconds,
      },
      // Half of the grace: who does not answer has the other half.
      drainMilliseconds: shutdownGraceSeconds * 500,
    },
    direct,
  );
}
