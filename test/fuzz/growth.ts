import type { Memory } from './kept-memory';

/**
 * Caches of bounded size are filled in the first half of a long run: what is kept beside that for each further case.
 * A request that is not let go takes some kilobytes, as a reader, a socket or a follower does.
 */
const BYTES_FOR_EACH = 1_000;
/** With fewer, what caches are still filled with, and what is under way by chance, counts more than the cases. */
const ENOUGH = 4_000;

export interface Growth {
  readonly warm: Memory;
  readonly end: Memory;
  /** Cases between the two. */
  readonly cases: number;
}

/** In bytes for each case; null where there were too few to tell. */
export const growthOf = ({ warm, end, cases }: Growth): number | null =>
  cases < ENOUGH ? null : Math.round((end.kept - warm.kept) / cases);

export const growsOn = (growth: number | null): boolean => growth !== null && growth > BYTES_FOR_EACH;

export const toldOf = ({ warm, end, cases }: Growth): string =>
  `Kept after garbage collection: ${megabytes(warm.kept)} once warm, ${megabytes(end.kept)} after ${cases} more cases` +
  ` (at most ${BYTES_FOR_EACH} bytes for each; judged from ${ENOUGH} on).` +
  ` Lent by the system: ${megabytes(warm.resident)}, ${megabytes(end.resident)}`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
