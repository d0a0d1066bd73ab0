import type { QueryConfig } from 'pg';
import { levelStatement, type Batch, type Statement } from './level-statement';
import type { View } from './relation';
import { StatementNames } from './statement-names';

export interface AskedBatch extends Batch {
  /** The same for two batches that differ in nothing but their keys. */
  readonly signature: string;
}

interface Plan {
  readonly name: string | undefined;
  readonly text: string;
  /** With the scope of whoever asked first. */
  readonly values: readonly unknown[];
  readonly keysAt: readonly number[];
}

/** Documents are the callers' to write, so what is kept for them is bounded, by number and by length. */
const KEPT = 500;
const LONGEST_KEPT = 4_000;
const NO_KEYS: readonly string[] = [];

/**
 * Writes the statement of a level, once for all levels that ask alike: writing it takes longer than anything else that
 * is done here for a small document.
 */
export class LevelPlans {
  readonly #names = new StatementNames();
  readonly #plans = new Map<string, Plan>();

  of(batches: readonly AskedBatch[], view: View): QueryConfig {
    const key = `${viewKey(view)} ${batches.map(({ signature }) => signature).join('\n')}`;
    const { name, text, values, keysAt } = this.#plans.get(key) ?? this.#plan(key, batches, view);
    const given = [...values];
    if (view.organisationId !== undefined) given[0] = view.organisationId;
    if (view.asAt !== undefined) given[1] = view.asAt.sequence;
    batches.forEach(({ keys }, index) => (given[keysAt[index] as number] = keys));
    return name === undefined ? { text, values: given } : { name, text, values: given };
  }

  #plan(key: string, batches: readonly AskedBatch[], view: View): Plan {
    const statement = levelStatement(batches, view);
    const named = this.#names.of(statement.text);
    // Many plans share one text, which is long: what has no name would each time be a text of its own.
    if (!named) return { ...statement, name: undefined };
    const plan = { ...statement, ...named };
    if (key.length > LONGEST_KEPT) return plan;
    if (this.#plans.size >= KEPT) this.#plans.delete(this.#plans.keys().next().value as string);
    this.#plans.set(key, { ...plan, values: withoutKeys(statement) });
    return plan;
  }
}

/** There can be thousands of keys, and every asker brings their own. */
const withoutKeys = ({ values, keysAt }: Statement): readonly unknown[] =>
  values.map((value, at) => (keysAt.includes(at) ? NO_KEYS : value));

/**
 * Who asks is a value of the statement, and so is the moment; whether anybody is, whether there is one, and what of it is
 * published, changes its words.
 */
const viewKey = ({ organisationId, publishedOnly, asAt }: View): string =>
  `${organisationId === undefined ? 'any' : 'one'} ${publishedOnly ? 'published' : 'all'} ${asAt ? 'then' : 'now'}`;
