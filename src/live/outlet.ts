import type { Frame, Prefix } from './frame';

/** The way to one socket, as the hub sees it. Nothing queues up behind it: what does not fit is not sent. */
export interface Outlet {
  /** True while the socket has not taken what it was given: send nothing, it will be replayed. */
  readonly blocked: boolean;
  /** True once nothing may be sent any more. */
  readonly closed: boolean;
  send(prefix: Prefix, frame: Frame): void;
  /** Sends the client away for the moment: what it asked for cannot be opened here. */
  tryLater(): void;
  /** Calls once when the socket has taken what it was given. */
  onceFree(resume: () => void): void;
}
