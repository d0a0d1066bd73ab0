import type { FeedWatcher, Following } from './feed-watcher';
import type { World } from './world';

const COUNTS = `trajectory { status count } computed { status count } areas { status count }
  recommendations { status count } actions { status count }`;
const QUERY = `query($filter: SummaryFilter) { organisation(slug: "leicester") { summary(filter: $filter) { ${COUNTS} } } }`;

/** Somebody who shows counts, as a board does: those of the first message, then those of the last. */
export class Board {
  readonly seen = new Set<string>();

  private constructor(
    private readonly world: World,
    readonly watcher: FeedWatcher,
    readonly following: Following,
  ) {}

  static async open(world: World, following: Following): Promise<Board> {
    const snapshot = `summary${following.filter ? '(filter: $filter)' : ''} { ${COUNTS} }`;
    const watcher = await world.follow('summaryChanged', { ...following, snapshot }).open();
    return new Board(world, watcher, following);
  }

  get shown(): string {
    const { changes, told } = this.watcher;
    return JSON.stringify(changes.at(-1)?.summary ?? told[0]?.data.organisation.summary);
  }

  async now(): Promise<string> {
    const { persona, filter } = this.following;
    const caller = persona === undefined ? this.world.public : this.world.as(persona);
    return JSON.stringify((await caller.ask(QUERY, { filter })).organisation.summary);
  }

  /** Waits until it shows what the query gives. */
  async upToDate(what: string): Promise<void> {
    const now = await this.now();
    await this.watcher
      .when(() => this.shown === now, 5_000)
      .catch(() => {
        throw new Error(`${what}: ${JSON.stringify(this.following)} shows ${this.shown} instead of ${now}`);
      });
    this.seen.add(now);
  }
}
