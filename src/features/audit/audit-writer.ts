import type { Pool } from 'pg';
import type { AuditNote, AuditTrail } from '../../domain/audit';
import type { Clock } from '../../domain/clock';
import { newId } from '../../persistence/new-id';
import { cleanNote } from './clean-note';
import { Repeats, type DatedNote } from './repeats';

/** What waits for the database at most, some ten megabytes. */
const MOST_WAITING = 10_000;
/** What is written by one statement, and how many make it be written at once. */
const BATCH = 100;
const FLUSH_MILLISECONDS = 1_000;
/** At the end: how often it is tried to write what is left. */
const LAST_TRIES = 3;

interface Waiting extends AuditNote {
  readonly id: string;
  readonly at: string;
}

/** A row that is there already was written by a statement whose answer was lost. */
const WRITE = `INSERT INTO audit_event (id, at, organisation_id, kind, subject, role, address, operation, detail)
SELECT id, at, "organisationId", kind, subject, role, address, operation, detail
FROM jsonb_to_recordset($1::jsonb) AS note(id uuid, at timestamptz, "organisationId" uuid, kind audit_kind,
  subject text, role text, address text, operation text, detail jsonb)
ON CONFLICT (id) DO NOTHING`;

export interface AuditReport {
  /** What is waiting will be tried again. */
  onDelay(problem: Error): void;
  /** So many notes were given up. */
  onLoss(lost: number): void;
}

/**
 * Keeps notes for a moment and writes them together, so that no request waits for its own. While the database is away
 * they wait, as many as there is room for; what there is none for is counted, told, and noted itself.
 */
export class AuditWriter implements AuditTrail {
  readonly #repeats = new Repeats();
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lost = 0;
  /** Whether the database did not take the last batch, and whether that has been told. */
  #delayed = false;
  #told = false;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
    private readonly report: AuditReport,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.flush(), FLUSH_MILLISECONDS).unref();
  }

  /** Writes what is left, as far as the database takes it. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    this.#keepAll(this.#repeats.over(this.#now(), true));
    for (let tries = 0; this.#waiting.length > 0 && tries < LAST_TRIES; tries += 1) await this.#flush();
    if (this.#waiting.length > 0) this.report.onLoss(this.#waiting.length);
    this.#waiting = [];
  }

  note(event: AuditNote): void {
    try {
      const told = this.#repeats.take(cleanNote(event), this.#now());
      if (!told) return;
      this.#keep(told);
      if (this.#waiting.length >= BATCH && !this.#delayed) void this.flush();
    } catch {
      // Whoever is let in or refused must not feel it. The note is lost, which is told.
      this.#lost += 1;
    }
  }

  /** Notes that somebody else had no room for. */
  giveUp(lost: number): void {
    this.#lost += lost;
  }

  /** Writes what waits, and what was counted long enough. Never fails. */
  flush(): Promise<void> {
    this.#writing ??= this.#flush().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  /** Notes that wait to be written. */
  get waiting(): number {
    return this.#waiting.length;
  }

  async #flush(): Promise<void> {
    this.#keepAll(this.#repeats.over(this.#now()));
    this.#delayed = false;
    while (this.#waiting.length > 0 && !this.#delayed) {
      await this.#write();
      if (!this.#delayed) this.#tellLoss();
    }
  }

  /** One batch. What the database does not take by its content is given up, so that it does not hold up the rest. */
  async #write(): Promise<void> {
    const batch = this.#waiting.slice(0, BATCH);
    try {
      await this.#insert(batch);
    } catch (problem) {
      if (!isBadContent(problem)) return this.#delay(problem);
      for (const one of batch) await this.#insert([one]).catch(() => (this.#lost += 1));
    }
    this.#delayed = false;
    this.#told = false;
    this.#waiting.splice(0, batch.length);
  }

  async #insert(notes: readonly Waiting[]): Promise<void> {
    await this.pool.query(WRITE, [JSON.stringify(notes)]);
  }

  #delay(problem: unknown): void {
    if (!this.#told) this.report.onDelay(problem instanceof Error ? problem : new Error(String(problem)));
    this.#told = true;
    this.#delayed = true;
  }

  #keepAll(notes: readonly DatedNote[]): void {
    for (const note of notes) this.#keep(note);
  }

  /** The first are kept: they tell how it began. */
  #keep({ note, at }: DatedNote): void {
    if (this.#waiting.length >= MOST_WAITING) this.#lost += 1;
    else this.#waiting.push({ id: newId(), at: new Date(at).toISOString(), ...note });
  }

  #tellLoss(): void {
    if (this.#lost === 0) return;
    const lost = this.#lost;
    this.#lost = 0;
    this.report.onLoss(lost);
    const nobody = { organisationId: null, subject: null, role: null, address: null };
    const note: AuditNote = { ...nobody, kind: 'LIMIT_EXCEEDED', operation: 'audit', detail: { lost } };
    this.#keep({ note, at: this.#now() });
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}

/** Classes 22 and 23 of PostgreSQL's codes: the data themselves. Whatever else may be gone the next time. */
const isBadContent = (problem: unknown): boolean =>
  /^2[23][0-9A-Z]{3}$/.test(String((problem as { code?: unknown } | null)?.code));
