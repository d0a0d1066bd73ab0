import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { closeSession, openSession, withSession, type Server } from './database-session';

const PRESENCE = 'golden-thread presence';
const GRACE = 3_000;

/** What `pg` has and its types leave out. */
type PresenceClient = Client & { ref(): void; unref(): void };

/**
 * A connection that says "a server is using this PostgreSQL" for as long as that server lives. A pool would not do:
 * it closes idle connections. The kernel closes this one when the process is killed, so none is left behind.
 */
export class Presence {
  private client: PresenceClient | undefined;
  private backend = 0;
  private withdrawn = false;

  private constructor(private readonly server: Server) {}

  static async announce(server: Server): Promise<Presence> {
    const presence = new Presence(server);
    await presence.connect();
    return presence;
  }

  /**
   * Names of the sessions of other servers, and of golden-thread commands; empty when this server is the last.
   * Asked of the PostgreSQL that runs now: another server may have started it again after a crash, on another port.
   */
  async others(server: Server): Promise<readonly string[]> {
    const mine = server.port === this.server.port ? this.backend : 0;
    return withSession(server, async (session) => {
      // This process's own pool may still be closing; another server's presence is there at once and stays.
      const deadline = performance.now() + GRACE;
      for (;;) {
        const { rows } = await session.query<{ name: string }>(
          `SELECT application_name AS name FROM pg_stat_activity
           WHERE backend_type = 'client backend' AND application_name LIKE 'golden-thread%' AND pid <> $1`,
          [mine],
        );
        const names = rows.map((row) => row.name);
        if (names.length === 0 || names.includes(PRESENCE) || performance.now() > deadline) return names;
        await sleep(100);
      }
    });
  }

  async withdraw(): Promise<void> {
    this.withdrawn = true;
    this.client?.ref();
    if (this.client !== undefined) await closeSession(this.client);
  }

  private async connect(): Promise<void> {
    const client = await openSession(this.server, PRESENCE);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    this.backend = rows[0]?.pid ?? 0;
    this.client = client as PresenceClient;
    // It must not keep a process alive that has nothing else to do.
    this.client.unref();
    client.once('end', () => void this.reconnect());
    if (this.withdrawn) await closeSession(client);
  }

  /** PostgreSQL drops every connection when one of its processes crashes, and carries on. */
  private async reconnect(): Promise<void> {
    for (;;) {
      await sleep(1_000, undefined, { ref: false });
      if (this.withdrawn) return;
      const connected = await this.connect().then(
        () => true,
        () => false,
      );
      if (connected) return;
    }
  }
}
