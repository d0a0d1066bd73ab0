import type { Pool } from 'pg';
import { dayOf, type Clock } from '../../domain/clock';
import { FINISHED } from '../actions/action.rules';
import { dueWindow, remindOf, type OpenAction, type Reminders } from './due.rules';
import type { Post } from './reporting-line.rules';
import { writeNotifications } from './write-notifications';

const HOUR_MILLISECONDS = 3_600_000;
const BATCH = 1_000;

const DUE = `SELECT a.id, a.organisation_id AS "organisationId", a.reference, a.title, a.owner_id AS "ownerId",
    a.due_date::text AS "dueDate"
  FROM action a JOIN notification_position p ON p.organisation_id = a.organisation_id
  WHERE a.status <> ALL($1::plan_status[]) AND a.due_date BETWEEN $2 AND $3
  ORDER BY a.organisation_id, a.id`;

const POSTS = `SELECT id, reports_to_id AS "reportsToId", retired_on::text AS "retiredOn" FROM owner
  WHERE organisation_id = ANY($1::uuid[])`;

/** Looks through the open actions for what is due soon or overdue. It may be done as often as one likes. */
export class DueLook {
  #lookedAt = -Infinity;
  #day = '';

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
    private readonly reminders: Reminders,
  ) {}

  /** Where an hour has passed by the clock, or a day begun. */
  async lookIfDue(): Promise<void> {
    const now = this.clock.now();
    if (dayOf(now) === this.#day && now.getTime() - this.#lookedAt < HOUR_MILLISECONDS) return;
    await this.look();
    this.#day = dayOf(now);
    this.#lookedAt = now.getTime();
  }

  /** Answers with how many notifications it made. */
  async look(): Promise<number> {
    const now = this.clock.now();
    const today = dayOf(now);
    const { from, to } = dueWindow(today, this.reminders);
    const { rows: actions } = await this.pool.query<OpenAction>(DUE, [FINISHED, from, to]);
    const posts = await this.#posts([...new Set(actions.map(({ organisationId }) => organisationId))]);
    const told = actions.flatMap((action) => remindOf(action, posts, today, this.reminders) ?? []);
    let written = 0;
    for (let at = 0; at < told.length; at += BATCH) {
      written += await writeNotifications(this.pool, told.slice(at, at + BATCH), now);
    }
    return written;
  }

  async #posts(organisationIds: readonly string[]): Promise<Map<string, Post>> {
    if (organisationIds.length === 0) return new Map();
    const { rows } = await this.pool.query<Post>(POSTS, [organisationIds]);
    return new Map(rows.map((post) => [post.id, post]));
  }
}
