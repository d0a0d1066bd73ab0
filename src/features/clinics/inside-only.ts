import type { SqlWriter } from '../../persistence/relation';

/**
 * A row that only those see who may read work in progress, whatever has been published since. Every relation to what a
 * clinic holds is narrowed by this in place of `visible`.
 */
export const insideOnly = (sql: SqlWriter, alias: string): string =>
  sql.publishedOnly ? `${sql.visible(alias)} AND FALSE` : sql.visible(alias);
