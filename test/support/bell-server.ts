/** A Redis, or what stands in for one, that a test can take away. */
export interface BellServer {
  readonly url: string;
  /** At the same address as before. */
  start(): Promise<void>;
  /** As a crash: without a word to anybody. */
  crash(): Promise<void>;
  /** Connections stay, and nothing moves on them. */
  freeze(): void;
  thaw(): void;
}

export const PASSWORD = 'a bell, & a rope';

export const urlOf = (port: number): string =>
  `redis://default:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/2`;
