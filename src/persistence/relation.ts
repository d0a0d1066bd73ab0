/** What the caller may see, as far as rows are concerned. */
export interface View {
  /** The organisation of the caller; undefined for the public, who may read what any organisation published. */
  readonly organisationId: string | undefined;
  /** True where only published rounds may be seen. */
  readonly publishedOnly: boolean;
  /** Set where everything is read as it stood after this entry of the organisation's log. */
  readonly asAt?: { readonly sequence: string } | undefined;
}

/** The SQL type of a relation's keys, as an array of it is bound to one parameter. */
export type KeyType = 'uuid' | 'text';

/**
 * Writes the SQL of one relation. Every value goes through a parameter; every table that holds rows of an
 * organisation must be narrowed by `organisation`, `visible` or `visibleIn`, which is the first of the two barriers
 * between organisations (N6).
 */
export interface SqlWriter {
  /** The keys asked for in this batch, as an array parameter: `WHERE id = ANY(${sql.keys})`. */
  readonly keys: string;
  value(value: unknown, type: string): string;
  /** Whether any of these fields is asked for, or may be. */
  wants(...fields: readonly string[]): boolean;
  /** The select list, without the spare columns that nobody asked for. */
  select(columns: Columns<unknown>): string;
  /** Only rows of the caller's organisation, whatever is published; `column` holds the organisation's id. */
  organisation(column: string): string;
  /** A row that is not bound to a period: of the caller's organisation, as it stood at the latest publication. */
  visible(alias: string): string;
  /** True where only published rounds may be seen, and no figure that is suppressed. */
  readonly publishedOnly: boolean;
  /** A row that is bound to a period: as `visible`, and the period's round is published where it must be. */
  visibleIn(alias: string): string;
}

/**
 * One step from a record to what it is linked with. A batch of keys gives rows that each carry the `key` they
 * answer. All relations that a level of a document asks for run as one statement.
 */
export interface Relation<Row, Args = void> {
  readonly name: string;
  readonly keyType: KeyType;
  readonly sql: (sql: SqlWriter, args: Args) => string;
  /** True where each row is one key with all its `rows` as JSON. */
  readonly grouped?: boolean;
  /** Rows of this shape come back; never set, it only carries the type. */
  readonly row?: Row;
}

export const relation = <Row, Args = void>(
  name: string,
  sql: (sql: SqlWriter, args: Args) => string,
  keyType: KeyType = 'uuid',
): Relation<Row, Args> => ({ name, keyType, sql });

/** A relation whose SQL gives each key once, with its rows together. */
export const pages = <Row, Args>(
  name: string,
  sql: (sql: SqlWriter, args: Args) => string,
): Relation<Row, Args> => ({ name, keyType: 'uuid', sql, grouped: true });

/** The select list of a record. */
export interface Columns<Row> {
  readonly list: readonly { readonly name: string; readonly sql: string }[];
  /** Columns that only these fields read: left out where none of them is asked for. */
  readonly readOnlyBy: ReadonlyMap<string, readonly string[]>;
  /** Never set, it only carries the type. */
  readonly row?: Row;
}

type Name<Row> = keyof Row & string;

/**
 * Checked by the compiler to hold every property of the record. A column named in `spare` is read by nothing but the
 * field of its own name; where others read it, they follow it:
 * `columns<OwnerRecord>({ id: 'o.id', holder: 'o.holder', divisionId: 'o.division_id' }, ['holder', ['divisionId', 'division']])`.
 */
export const columns = <Row>(
  list: { readonly [K in keyof Required<Row>]: string },
  spare: readonly (Name<Row> | readonly [Name<Row>, ...string[]])[] = [],
): Columns<Row> => ({
  list: Object.entries(list as Record<string, string>).map(([name, sql]) => ({ name, sql })),
  readOnlyBy: new Map(
    spare.map((entry) => (typeof entry === 'string' ? [entry, [entry]] : [entry[0], entry.slice(1)])),
  ),
});
