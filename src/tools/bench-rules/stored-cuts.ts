import { nationalSet } from '../../domain/comparison/national-set';
import { storeCutPoints, type StoredCutPoints } from '../../domain/comparison/stored-cut-points';
import type { JudgedNationalSet } from '../../features/statuses/judged.repository';

/** The cut points that are kept beside a national set. */
export function storedCuts({ on, councils }: JudgedNationalSet): StoredCutPoints & { readonly on: string } {
  const { cutPoints } = nationalSet(councils.map(({ code, value }) => ({ council: code, value })));
  if (!cutPoints) throw new Error('No council has a figure');
  return { on, ...storeCutPoints(cutPoints) };
}
