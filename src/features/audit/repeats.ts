import { createHash } from 'node:crypto';
import type { AuditKind, AuditNote } from '../../domain/audit';
import { canonicalJson } from '../../domain/canonical-json';

const WINDOW_MILLISECONDS = 60_000;
/** Different things that one origin can have noted of one kind in a minute; the rest is told as one. */
const MOST_OF_ONE = 60;
/** Different things of one kind from all origins together; the rest is told by kind alone. */
const MOST_OF_KIND = 1_000;
/** Done by few and never in a flood: each is told by itself. */
const ALWAYS_TOLD: ReadonlySet<AuditKind> = new Set(['ROLE_CHANGED', 'TOKEN_ISSUED', 'TOKEN_REVOKED']);

interface Window {
  readonly note: AuditNote;
  readonly origin: string;
  readonly since: number;
  last: number;
  repeats: number;
}

/** A note as it is to be kept, with the moment that it stands for. */
export interface DatedNote {
  readonly note: AuditNote;
  readonly at: number;
}

/**
 * Tells what is the same as something less than a minute ago as one note with a count, so that a flood of attempts
 * fills neither memory nor the table. The first is told at once.
 */
export class Repeats {
  readonly #windows = new Map<string, Window>();
  /** How many windows there are of each origin and of each kind. */
  readonly #counts = new Map<string, number>();

  /** The note to keep now; nothing where it is counted with an earlier one. */
  take(note: AuditNote, now: number): DatedNote | undefined {
    if (ALWAYS_TOLD.has(note.kind)) return { note, at: now };
    const key = keyOf(note);
    if (this.#counted(key, now)) return undefined;
    const byOrigin = originOf(note);
    const origin = keyOf(byOrigin);
    const full = this.#countOf(note.kind) >= MOST_OF_KIND;
    if (!full && this.#countOf(origin) < MOST_OF_ONE) return this.#open(key, note, origin, now);
    const folded = full ? kindOf(note) : byOrigin;
    const foldedKey = keyOf(folded);
    return this.#counted(foldedKey, now) ? undefined : this.#open(foldedKey, folded, foldedKey, now);
  }

  /** What was counted in windows that are over; in all of them where nothing comes after. */
  over(now: number, all = false): DatedNote[] {
    const told: DatedNote[] = [];
    for (const [key, window] of this.#windows) {
      if (!all && now - window.since < WINDOW_MILLISECONDS) break;
      this.#close(key, window);
      if (window.repeats === 0) continue;
      const since = new Date(window.since).toISOString();
      const detail = { ...window.note.detail, repeats: window.repeats, since };
      told.push({ note: { ...window.note, detail }, at: window.last });
    }
    return told;
  }

  #counted(key: string, now: number): boolean {
    const window = this.#windows.get(key);
    // One that is over is told before it counts anew; its end is looked for every second.
    if (!window) return false;
    window.repeats += 1;
    window.last = now;
    return true;
  }

  #open(key: string, note: AuditNote, origin: string, now: number): DatedNote {
    this.#windows.set(key, { note, origin, since: now, last: now, repeats: 0 });
    for (const name of [origin, note.kind]) this.#counts.set(name, this.#countOf(name) + 1);
    return { note, at: now };
  }

  #close(key: string, { origin, note }: Window): void {
    this.#windows.delete(key);
    for (const name of [origin, note.kind]) {
      const left = this.#countOf(name) - 1;
      if (left > 0) this.#counts.set(name, left);
      else this.#counts.delete(name);
    }
  }

  #countOf(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}

/** Whoever goes through names, operations or ids is one origin all the same. */
const originOf = ({ kind, organisationId, address, role, subject }: AuditNote): AuditNote => ({
  kind,
  organisationId,
  subject: role === null ? null : subject,
  role,
  address,
  operation: null,
  detail: { various: true },
});

const kindOf = ({ kind }: AuditNote): AuditNote => ({
  kind,
  organisationId: null,
  subject: null,
  role: null,
  address: null,
  operation: null,
  detail: { various: true },
});

const keyOf = (note: AuditNote): string => createHash('sha256').update(canonicalJson(note)).digest('base64');
