import type { ChangeKind } from './catalogue';

/** Tells the tailers of all servers that an organisation's log has grown. It may lose, repeat or reorder. */
export interface Doorbell {
  /** `kinds`: what was logged; others are told no more than that there is something. */
  ring(organisationId: string, kinds: readonly ChangeKind[]): void;
}

export interface DoorbellEvents {
  readonly onRing: (organisationId: string) => void;
  /** Bells may have been lost: look at everything. */
  readonly onReconnect: () => void;
  readonly onProblem: (problem: Error) => void;
}

/** A doorbell with connections of its own. */
export interface RunningDoorbell extends Doorbell {
  ring(organisationId: string): void;
  start(): Promise<void>;
  /** Sends what was rung and is still waiting, then lets go of its connections. */
  stop(): Promise<void>;
}

export const silentDoorbell: Doorbell = { ring: () => undefined };
