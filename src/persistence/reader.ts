import type { Pool, QueryConfig } from 'pg';
import { LevelPlans, type AskedBatch } from './level-plans';
import { readOnce } from './read-once';
import type { Relation, View } from './relation';
import { Snapshot } from './snapshot';
import { beginReading } from './tenancy';

interface Keyed {
  readonly key: string;
}

/** Field names that a document asks for below one field, and a text that is the same for the same names. */
export interface Wanted {
  readonly names: ReadonlySet<string>;
  readonly signature: string;
}

interface Pending extends AskedBatch {
  readonly relation: Relation<unknown, unknown>;
  readonly keys: string[];
  readonly waiting: Map<string, { promise: Promise<Keyed[]>; resolve: (rows: Keyed[]) => void }>;
  readonly refuse: ((error: unknown) => void)[];
}

interface Group extends Keyed {
  readonly rows: Keyed[] | null;
}

/** The one row of a level: a column for each relation. */
type LevelRow = Record<string, Keyed[] | null>;

const NONE: readonly Keyed[] = Object.freeze([]);

/** Reads over one pool; a reader for each request is made from it. */
export class ReaderSource {
  readonly plans = new LevelPlans();
  /** Data statements issued since start, transaction control not counted; tests assert on its growth. */
  statements = 0;

  constructor(readonly pool: Pool) {}

  /** `snapshot`: every level sees the same moment, so counts add up with the lists beside them (N10). */
  reader(view: View, mode: 'snapshot' | 'latest'): Reader {
    return new Reader(this, view, mode === 'snapshot');
  }
}

/**
 * Collects what the resolvers of one level ask for and fetches it with one statement. Resolvers of a level run
 * in one drain of the microtask queue, so a tick after the first request nothing more of that level is to come.
 */
export class Reader {
  #pending = new Map<string, Pending>();
  #snapshot: Snapshot | undefined;
  #closed = false;
  #wanted: Wanted | undefined;

  constructor(
    private readonly source: ReaderSource,
    readonly view: View,
    snapshot: boolean,
    /** Whose connection this one reads over. */
    private readonly over?: Reader,
  ) {
    const begin = beginReading(snapshot ? 'REPEATABLE READ' : 'READ COMMITTED', view);
    this.#snapshot = snapshot ? new Snapshot(source.pool, begin) : undefined;
  }

  /** A mutation reads what it has just written, so it must not hold on to a moment before. */
  readLatest(): void {
    this.#snapshot = undefined;
  }

  /** Reads as at an entry of the log over the connection of this one, and ends with it. */
  asAt(sequence: string): Reader {
    return new Reader(this.source, { ...this.view, asAt: { sequence } }, false, this.over ?? this);
  }

  /** For what is decided by what holds now, whatever moment is read as at. */
  get present(): Reader {
    return this.over ?? this;
  }

  many<Row>(relation: Relation<Row>, key: string): Promise<Row[]>;
  many<Row, Args>(relation: Relation<Row, Args>, key: string, args: Args): Promise<Row[]>;
  many(relation: Relation<unknown, never>, key: string, args?: unknown): Promise<unknown[]> {
    return this.#ask(relation as Relation<unknown, unknown>, key, args);
  }

  one<Row>(relation: Relation<Row>, key: string): Promise<Row | null>;
  one<Row, Args>(relation: Relation<Row, Args>, key: string, args: Args): Promise<Row | null>;
  async one(relation: Relation<unknown, never>, key: string, args?: unknown): Promise<unknown> {
    const rows = await this.#ask(relation as Relation<unknown, unknown>, key, args);
    return rows[0] ?? null;
  }

  /** What is asked for of the field that is being resolved; undefined where anything may be. */
  get wanted(): Wanted | undefined {
    return this.#wanted;
  }

  /**
   * Runs a resolver that gives records of which only these fields are asked for. What it asks of the reader before
   * its first pause is narrowed to them; what it asks later is not.
   */
  narrowed<Result>(wanted: Wanted | undefined, resolve: () => Result): Result {
    const before = this.#wanted;
    this.#wanted = wanted;
    try {
      return resolve();
    } finally {
      this.#wanted = before;
    }
  }

  /** Ends the snapshot, if there is one. Nothing can be read afterwards. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#snapshot?.close();
  }

  #ask(relation: Relation<unknown, unknown>, key: string, args: unknown): Promise<Keyed[]> {
    // A column that is left out unless its own field asks for it, read by another field: say so, do not wait for ever.
    if (typeof key !== 'string') throw new Error(`"${relation.name}" was asked without a key`);
    const wanted = this.#wanted;
    const shape = args === undefined ? relation.name : `${relation.name} ${JSON.stringify(args)}`;
    const signature = wanted === undefined ? shape : `${shape} ${wanted.signature}`;
    let batch = this.#pending.get(signature);
    if (!batch) {
      if (this.#pending.size === 0) void Promise.resolve().then(() => process.nextTick(() => this.#flush()));
      batch = { signature, relation, args, wanted: wanted?.names, keys: [], waiting: new Map(), refuse: [] };
      this.#pending.set(signature, batch);
    }
    const same = batch.waiting.get(key);
    if (same) return same.promise;
    const into = batch;
    into.keys.push(key);
    let resolve!: (rows: Keyed[]) => void;
    const promise = new Promise<Keyed[]>((accept, refuse) => {
      resolve = accept;
      into.refuse.push(refuse);
    });
    into.waiting.set(key, { promise, resolve });
    return promise;
  }

  #flush(): void {
    const batches = [...this.#pending.values()];
    this.#pending = new Map();
    this.#run(batches).then(
      (parts) => batches.forEach((batch, index) => deliver(batch, parts[index] ?? [])),
      (error: unknown) => batches.forEach((batch) => batch.refuse.forEach((refuse) => refuse(error))),
    );
  }

  async #run(batches: readonly Pending[]): Promise<Keyed[][]> {
    const row = await (this.over ?? this).#query(this.source.plans.of(batches, this.view));
    return batches.map((_, index) => row[`r${index}`] ?? []);
  }

  async #query(query: QueryConfig): Promise<LevelRow> {
    if (this.#closed) throw new Error('The reader of this request is closed');
    this.source.statements += 1;
    const { rows } = this.#snapshot
      ? await this.#snapshot.query<LevelRow>(query)
      : await readOnce<LevelRow>(this.source.pool, beginReading('READ COMMITTED', this.view), query);
    return rows[0] ?? {};
  }
}

function deliver(batch: Pending, rows: readonly Keyed[]): void {
  if (batch.relation.grouped) return deliverGroups(batch, rows as readonly Group[]);
  if (batch.keys.length === 1) {
    batch.waiting.get(batch.keys[0] ?? '')?.resolve(rows as Keyed[]);
    return;
  }
  const byKey = new Map<string, Keyed[]>();
  for (const row of rows) {
    const group = byKey.get(row.key);
    if (group) group.push(row);
    else byKey.set(row.key, [row]);
  }
  for (const [key, { resolve }] of batch.waiting) resolve(byKey.get(key) ?? (NONE as Keyed[]));
}

function deliverGroups(batch: Pending, groups: readonly Group[]): void {
  for (const { key, rows } of groups) batch.waiting.get(key)?.resolve(rows ?? (NONE as Keyed[]));
}
