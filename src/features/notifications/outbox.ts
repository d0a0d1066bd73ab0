import type { Pool, PoolClient } from 'pg';
import { dayOf, type Clock } from '../../domain/clock';
import { borrow, giveBack } from '../../persistence/lent-client';
import { nextAttempt } from './attempts.rules';
import { letterOf } from './letter.rules';
import type { Delivery, Letter } from './notifier';
import { situationOf, type Found, type Waiting } from './situation';
import { whyNotAnyMore } from './still-so.rules';

/** After which a letter that is still being sent is taken to be cut off; no attempt takes nearly as long. */
const CUT_OFF_MILLISECONDS = 10 * 60_000;
const CUT_OFF = 'The server that sent it ended before it knew. It may have arrived, and is not sent again.';

const NEXT = `SELECT id, organisation_id AS "organisationId", kind, recipient_id AS "recipientId",
    subject_id AS "subjectId", subject, basis, attempts
  FROM notification WHERE state = 'WAITING' AND next_attempt_at <= $1
  ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

const CLAIM = `UPDATE notification SET state = 'SENDING', attempts = attempts + 1, claimed_by = $2, claimed_at = $3,
  reason = NULL WHERE id = $1`;

const CLOSE = `UPDATE notification SET state = $2::notification_state, reason = $3 WHERE id = $1`;

/** Only by the attempt that it is about, also where somebody has taken that for cut off in between. */
const SETTLE = `UPDATE notification SET state = $4::notification_state, reason = $5, sent_at = $6,
    next_attempt_at = coalesce($7, next_attempt_at)
  WHERE id = $1 AND claimed_by = $2 AND attempts = $3 AND state IN ('SENDING', 'UNCERTAIN')`;

const ANYTHING = `SELECT
  EXISTS (SELECT FROM notification WHERE state = 'WAITING' AND next_attempt_at <= $1) AS waiting,
  EXISTS (SELECT FROM notification WHERE state = 'SENDING' AND claimed_at < $2) AS "cutOff"`;

const GIVE_UP = `UPDATE notification SET state = 'UNCERTAIN', reason = $2
  WHERE state = 'SENDING' AND claimed_at < $1 RETURNING id`;

/** A letter that this server, and no other, is to send. */
export interface Claimed {
  readonly letter: Letter;
  /** Which attempt it is, from 1 on. */
  readonly attempt: number;
}

export interface OutboxOptions {
  /** Names this server among those on the database. */
  readonly server: string;
  /** Whether a post without a mailbox cannot be told. */
  readonly needsAddress: boolean;
  /** Where the graph is shown to people; null where nobody has said. */
  readonly publicUrl: string | null;
}

/**
 * Gives out notifications one at a time, and keeps what became of them. A claim is committed before anything is sent: a
 * server that dies in between leaves a notification that nobody sends again, rather than one that is sent twice.
 */
export class Outbox {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly options: OutboxOptions,
  ) {}

  /** Whether there is anything to be sent, or to be given up. */
  async anything(): Promise<{ readonly waiting: boolean; readonly cutOff: boolean }> {
    const { rows } = await this.pool.query<{ waiting: boolean; cutOff: boolean }>(ANYTHING, [
      this.clock.now(),
      this.#cutOff(),
    ]);
    return rows[0] ?? { waiting: false, cutOff: false };
  }

  /** The next letter; null where the next notification came to nothing; undefined where none waits. */
  async claim(): Promise<Claimed | null | undefined> {
    const client = await borrow(this.pool);
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const claimed = await this.#claim(client);
      await client.query('COMMIT');
      return claimed;
    } catch (problem) {
      failure = problem as Error;
      throw problem;
    } finally {
      giveBack(client, failure);
    }
  }

  async settle({ letter, attempt }: Claimed, delivery: Delivery): Promise<void> {
    const now = this.clock.now();
    const again = delivery.outcome === 'REFUSED' && !delivery.lasting ? nextAttempt(attempt, now) : undefined;
    const state = delivery.outcome === 'REFUSED' ? (again ? 'WAITING' : 'FAILED') : delivery.outcome;
    const reason = delivery.outcome === 'SENT' ? null : delivery.reason;
    const sentAt = delivery.outcome === 'SENT' ? now : null;
    const values = [letter.id, this.options.server, attempt, state, reason, sentAt, again ?? null];
    await this.pool.query(SETTLE, values);
  }

  /** Ends what some server began to send and never finished; answers with their ids. */
  async giveUpCutOff(): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(GIVE_UP, [this.#cutOff(), CUT_OFF]);
    return rows.map(({ id }) => id);
  }

  #cutOff(): Date {
    return new Date(this.clock.now().getTime() - CUT_OFF_MILLISECONDS);
  }

  async #claim(client: PoolClient): Promise<Claimed | null | undefined> {
    const now = this.clock.now();
    const [waiting] = (await client.query<Waiting>(NEXT, [now])).rows;
    if (!waiting) return undefined;
    const found = await situationOf(client, waiting);
    const today = dayOf(now);
    const whyNot = found ? whyNotAnyMore({ ...waiting, ...found }, today) : 'The post is not there any more.';
    if (!found || whyNot !== undefined) return this.#close(client, waiting, 'DROPPED', whyNot ?? '');
    if (found.recipient.email === null && this.options.needsAddress)
      return this.#close(client, waiting, 'NO_ADDRESS', 'The post has no mailbox.');
    await client.query(CLAIM, [waiting.id, this.options.server, now]);
    return { letter: this.#letter(waiting, found, today), attempt: waiting.attempts + 1 };
  }

  async #close(client: PoolClient, { id }: Waiting, state: string, reason: string): Promise<null> {
    await client.query(CLOSE, [id, state, reason]);
    return null;
  }

  #letter({ id, kind, subjectId, subject }: Waiting, found: Found, today: string): Letter {
    const { recipient, organisation, action, clinic } = found;
    const link = this.#link(action ? 'Action' : 'Clinic', subjectId);
    const facts = { kind, organisation, post: recipient.post, action, clinic, link };
    return { id, kind, post: recipient.post, to: recipient.email, subject, ...letterOf(facts, today) };
  }

  #link(type: string, id: string): string | null {
    const { publicUrl } = this.options;
    return publicUrl === null ? null : `${publicUrl}?type=${type}&id=${id}`;
  }
}
