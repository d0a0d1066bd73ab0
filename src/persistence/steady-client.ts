import { Client, type ClientConfig } from 'pg';

/**
 * A connection that breaks says so to the statement under way, which is heard, and then by events, one for each write
 * that fails afterwards. Whoever borrowed it may have given it back by then, and an event that nobody listens to ends
 * the process: so this connection always listens to itself.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
