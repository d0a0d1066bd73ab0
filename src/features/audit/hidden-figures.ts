import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Pool } from 'pg';
import { publicAccess } from '../../domain/access';
import { isHidden } from '../../domain/suppression/suppressible-figure';
import { readLevel } from '../../persistence/read-level';
import { seriesOfMeasure, type MeasureSeries } from '../movement/series.repository';
import { shownSeries } from '../movement/shown-series.rules';

/** Which figures of a measure are there and hidden from the public. */
export interface HiddenFigures {
  /** As `figureKey` writes them. */
  readonly readings: ReadonlySet<string>;
  readonly baseline: boolean;
}

export const figureKey = ({ period, basis }: { readonly period: string; readonly basis: string }): string =>
  `${period} ${basis}`;

interface Known {
  /** Where the log of its organisation ended when it was looked at. */
  place: string;
  /** Of the whole measure, which is a page long. */
  readonly hash: string;
  readonly hidden: HiddenFigures;
}

/** Measures that are remembered; with more of them the earliest are looked at anew. */
const KEPT = 5_000;
/** Everything there is: what is hidden does not depend on who looked. */
const EVERYTHING = { organisationId: undefined, publishedOnly: false };

/**
 * Says what is hidden from the public of measures, by the rules that hide it. It works beside the requests: hiding is
 * dear, so what was found out counts until the organisation's log has grown, and beyond where the measure is the same.
 */
export class HiddenFiguresSource {
  readonly #known = new Map<string, Known>();

  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** By the measure's id; one that is not there is left out. */
  async of(measures: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, HiddenFigures>> {
    const places = await this.#places([...new Set(measures.values())]);
    const placeOf = (id: string): string => places.get(measures.get(id) ?? '') ?? '';
    const stale = [...measures.keys()].filter((id) => this.#known.get(id)?.place !== placeOf(id));
    const found = new Map<string, HiddenFigures>();
    for (const [id] of measures) {
      const known = this.#known.get(id);
      if (known) found.set(id, known.hidden);
    }
    for (const series of await this.#read(stale)) {
      found.set(series.id, this.#look(series, placeOf(series.id)));
      // A council's measures together take longer than a request should wait for.
      await breathe();
    }
    return found;
  }

  async #places(organisationIds: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ id: string; place: string }>(
      `SELECT organisation_id AS id, epoch::text || ' ' || head::text AS place FROM stream
        WHERE organisation_id = ANY($1::uuid[])`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, place }) => [id, place]));
  }

  async #read(ids: readonly string[]): Promise<MeasureSeries[]> {
    if (ids.length === 0) return [];
    const run = async (text: string, values: unknown[]): Promise<unknown> =>
      (await this.pool.query(text, values)).rows;
    const [series] = await readLevel(run, EVERYTHING, [{ relation: seriesOfMeasure, keys: ids }]);
    return (series ?? []) as MeasureSeries[];
  }

  #look(series: MeasureSeries, place: string): HiddenFigures {
    const hash = createHash('sha256').update(JSON.stringify(series)).digest('base64');
    const known = this.#known.get(series.id);
    if (known?.hash === hash) {
      known.place = place;
      return known.hidden;
    }
    const hidden = hiddenIn(series);
    const earliest = this.#known.size >= KEPT ? this.#known.keys().next().value : undefined;
    if (earliest !== undefined) this.#known.delete(earliest);
    this.#known.set(series.id, { place, hash, hidden });
    return hidden;
  }
}

/** A reading that is only a symbol shows nobody a number. */
function hiddenIn(series: MeasureSeries): HiddenFigures {
  const { readings, baselineWithheld } = shownSeries(series, publicAccess);
  const hidden = series.readings.filter(({ value, numerator, components }, at) => {
    const shown = readings[at];
    const known = value !== null || numerator !== null;
    const parts = components.some(
      (part, index) => part.value !== null && isHidden(shown?.components[index] ?? { symbol: 'SUPPRESSED' }),
    );
    return (known && (!shown || isHidden(shown))) || parts;
  });
  return { readings: new Set(hidden.map(figureKey)), baseline: baselineWithheld };
}
