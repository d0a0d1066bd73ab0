/** Rows by table, in the columns of the table. Those that say nothing of an id or of when are given some later. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
