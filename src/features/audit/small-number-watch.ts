import type { Pool } from 'pg';
import type { Access } from '../../domain/access';
import type { AuditNote, AuditTrail } from '../../domain/audit';
import type { SeenFigures } from '../../graphql/seen-figures';
import { figureKey, HiddenFiguresSource, type HiddenFigures } from './hidden-figures';

/** Who looked, by what. */
export interface Looker {
  readonly access: Access;
  readonly address: string | null;
  readonly operation: string | null;
}

/** What one person looked at by one operation, until it is judged. */
interface Look extends Looker {
  /** Figures of each measure; `null` stands for all that is known of it. */
  readonly measures: Map<string, Set<string> | null>;
  readonly baselines: Set<string>;
  /** What was worked out from figures that are known to be hidden. */
  readonly certain: Set<string>;
}

/** People and operations that wait to be judged; more within a second are not told apart from a fault. */
const MOST_LOOKS = 1_000;
const MOST_IDS = 50;

/**
 * Notes who was shown figures that are hidden from the public. Whether one is hidden depends on those beside it, so it
 * is found out after the answer has left; what one person looks at by one operation within a second is one note.
 */
export class SmallNumberWatch {
  readonly #looks = new Map<string, Look>();
  #lost = 0;
  readonly #source: HiddenFiguresSource;

  constructor(
    pool: Pick<Pool, 'query'>,
    private readonly trail: AuditTrail,
  ) {
    this.#source = new HiddenFiguresSource(pool);
  }

  looked(looker: Looker, seen: SeenFigures): void {
    if (seen.empty) return;
    const { access, address, operation } = looker;
    const key = JSON.stringify([access.organisationId, access.subject, access.role, address, operation]);
    let look = this.#looks.get(key);
    if (!look) {
      if (this.#looks.size >= MOST_LOOKS) {
        this.#lost += 1;
        return;
      }
      look = { ...looker, measures: new Map(), baselines: new Set(), certain: new Set() };
      this.#looks.set(key, look);
    }
    merge(look, seen);
  }

  /** Judges what was looked at. Where it fails, what waited waits on. Answers with how many looks it had no room for. */
  async judge(): Promise<number> {
    const looks = [...this.#looks.entries()];
    const hidden = await this.#hiddenOf(looks.map(([, look]) => look));
    for (const [key, look] of looks) {
      this.#looks.delete(key);
      this.#note(look, hidden);
    }
    const lost = this.#lost;
    this.#lost = 0;
    return lost;
  }

  async #hiddenOf(looks: readonly Look[]): Promise<ReadonlyMap<string, HiddenFigures>> {
    const organisationOf = new Map<string, string>();
    for (const { access, measures, baselines } of looks) {
      for (const id of [...measures.keys(), ...baselines])
        organisationOf.set(id, access.organisationId ?? '');
    }
    return organisationOf.size === 0 ? new Map() : this.#source.of(organisationOf);
  }

  #note({ access, address, operation, ...look }: Look, hidden: ReadonlyMap<string, HiddenFigures>): void {
    const shown = [...new Set([...look.measures.keys(), ...look.baselines])]
      .map((id) => ({ id, values: valuesOf(id, look, hidden.get(id)) }))
      .filter(({ values }) => values > 0);
    const values = shown.reduce((sum, each) => sum + each.values, look.certain.size);
    if (values === 0) return;
    const ids = shown.map(({ id }) => id).sort();
    const { organisationId, subject, role } = access;
    const more = ids.length - MOST_IDS;
    const detail: AuditNote['detail'] = {
      values,
      measures: ids.slice(0, MOST_IDS),
      ...(more > 0 && { more }),
      // Ambitions, mostly: a status or an exception that rests on hidden figures, by what it is about.
      ...(look.certain.size > 0 && { resting: [...look.certain].sort().slice(0, MOST_IDS) }),
    };
    this.trail.note({
      kind: 'SMALL_NUMBERS_READ',
      organisationId,
      subject,
      role,
      address,
      operation,
      detail,
    });
  }
}

function valuesOf(id: string, look: Pick<Look, 'measures' | 'baselines'>, hidden?: HiddenFigures): number {
  if (!hidden) return 0;
  const figures = look.measures.get(id);
  const all = figures === null;
  const readings = all
    ? hidden.readings.size
    : [...(figures ?? [])].filter((key) => hidden.readings.has(key)).length;
  return readings + (hidden.baseline && (all || look.baselines.has(id)) ? 1 : 0);
}

function merge({ measures, baselines, certain }: Look, seen: SeenFigures): void {
  for (const reading of seen.readings) {
    const known = measures.get(reading.measureId);
    if (known === null) continue;
    const figures = known ?? new Set();
    if (!known) measures.set(reading.measureId, figures);
    figures.add(figureKey(reading));
  }
  for (const id of seen.whole) measures.set(id, null);
  for (const id of seen.baselines) baselines.add(id);
  for (const id of seen.certain) certain.add(id);
}
