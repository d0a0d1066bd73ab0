import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import type { Process } from './process';
import { StatusWatcher } from './status-watcher';
import { Workplace } from './workplace';

/** Two server processes on one database that holds the sample, and the screens that follow them. */
export class ServerPair {
  readonly #watchers: StatusWatcher[] = [];

  private constructor(
    private readonly place: Workplace,
    readonly database: FreshDatabase,
    readonly processes: readonly Process[],
    /** Where the first serves, and where the other does. */
    readonly one: string,
    readonly other: string,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<ServerPair> {
    const [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
    const processes = [0, 1].map(() => place.serve({ DATABASE_URL: database.url, ...settings }));
    const [one = '', other = ''] = await Promise.all(processes.map((server) => server.ready()));
    return new ServerPair(place, database, processes, one, other);
  }

  /** A screen that has had its first message. */
  async watch(url: string, after?: string, persona?: string): Promise<StatusWatcher> {
    const watcher = new StatusWatcher(url, after, persona);
    this.#watchers.push(watcher);
    return watcher.open();
  }

  async sql(text: string): Promise<Record<string, unknown>[]> {
    const client = new Client(this.database.url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Between two tests. */
  async switchScreensOff(): Promise<void> {
    for (const watcher of this.#watchers.splice(0)) await watcher.close();
  }

  async stop(): Promise<void> {
    await this.switchScreensOff();
    await this.place.close();
    await this.database.drop();
  }
}
