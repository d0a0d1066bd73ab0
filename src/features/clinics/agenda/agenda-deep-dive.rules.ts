import { byWeight, compare, highIn, longestStanding, type Attention } from './agenda-attention.rules';

export interface DeepDive {
  readonly ambitionId: string;
  readonly why: string;
}

/**
 * The one thing that is looked at closely: the ambition with the most against it, counted first in exceptions of HIGH
 * severity and then in all of them, since the usual few minutes do not do it justice. Of several, the one that has called
 * for attention the longest without a break. The one that the clinic before looked at comes again only where there is no
 * other. What stands first in `attention` goes first where nothing else decides.
 */
export function deepDiveOf(attention: readonly Attention[], last: string | null): DeepDive | undefined {
  const ambitions = attention
    .filter(({ type }) => type === 'Ambition')
    .toSorted((a, b) => byWeight(a, b) || compare(longestStanding(a), longestStanding(b)));
  const [first] = ambitions;
  const chosen = ambitions.find(({ id }) => id !== last) ?? first;
  if (!chosen) return undefined;
  const high = highIn(chosen);
  const many = chosen.exceptions.length;
  const ofThem = high === 0 ? '' : high === many ? ' of HIGH severity' : `, ${high} of them HIGH`;
  const counted = `${many} ${many === 1 ? 'exception' : 'exceptions'}${ofThem}`;
  const apart = first === chosen ? '' : ', apart from the one that the clinic before looked at closely';
  const told = chosen.exceptions.map(({ explanation }) => explanation).slice(0, 2);
  const why =
    `No other ambition here has more against it: ${counted}, the longest since ${longestStanding(chosen)}${apart}. ` +
    told.join(' ');
  return { ambitionId: chosen.id, why };
}
