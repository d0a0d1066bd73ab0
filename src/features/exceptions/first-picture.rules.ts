import { quarterOf } from '../../domain/quarter';
import type { LinkSpell } from './exception-records';

/** Before every day that can be written. */
export const ALWAYS = '0001-01-01';

/** The day from which on something counts as being there, by the day on which it was written down. */
export type KnownSince = (writtenOn: string) => string;

/**
 * What was entered in the quarter in which an organisation was founded here counts as having been there before: the
 * quarters that ended earlier are seen as that first quarter found them, since nobody wrote down here what came and
 * went in them. An organisation that moves in with its papers would else have had no action in any of them.
 */
export function knownSince(foundedOn: string): KnownSince {
  const { endsOn } = quarterOf(foundedOn);
  return (writtenOn) => (writtenOn <= endsOn ? ALWAYS : writtenOn);
}

/** Whether a link stood at the end of a day. */
export const stoodOn = ({ from, to }: LinkSpell, day: string, since: KnownSince): boolean =>
  since(from) <= day && (to === null || to > day);
