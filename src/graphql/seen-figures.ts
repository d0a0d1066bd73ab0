/** One figure of a measure: which one it was, as far as a series tells its figures apart. */
interface Seen {
  readonly measureId: string;
  readonly period: string;
  readonly basis: string;
}

/** A request that looks at more is noted with what it looked at first. */
const MOST = 5_000;

/**
 * What a request showed of measures to somebody from whom no small number is hidden. Whether any of it was small is
 * found out afterwards: nobody's answer waits for it.
 */
export class SeenFigures {
  /** The records themselves: several fields of one reading are one figure. */
  readonly #readings = new Set<Seen>();
  readonly #baselines = new Set<string>();
  readonly #whole = new Set<string>();
  readonly #certain = new Set<string>();

  get empty(): boolean {
    return this.#readings.size + this.#baselines.size + this.#whole.size + this.#certain.size === 0;
  }

  reading(reading: Seen): void {
    if (this.#readings.size < MOST) this.#readings.add(reading);
  }

  baselineOf(measureId: string): void {
    if (this.#baselines.size < MOST) this.#baselines.add(measureId);
  }

  /** Something that was worked out from all that is known of the measure. */
  allOf(measureId: string): void {
    if (this.#whole.size < MOST) this.#whole.add(measureId);
  }

  /** Something that is known to rest on a hidden figure: a status or an exception, by what it is about. */
  restingOnHidden(subjectId: string): void {
    if (this.#certain.size < MOST) this.#certain.add(subjectId);
  }

  get readings(): Iterable<Seen> {
    return this.#readings;
  }

  get baselines(): ReadonlySet<string> {
    return this.#baselines;
  }

  get whole(): ReadonlySet<string> {
    return this.#whole;
  }

  get certain(): ReadonlySet<string> {
    return this.#certain;
  }
}
