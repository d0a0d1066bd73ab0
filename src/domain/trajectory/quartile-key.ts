import type { DirectionOfTravel, TrajectoryStatus } from '../vocabulary';
import type { Position } from './facts';

type Half = NonNullable<Position['half']>;

export const KEY_CLAUSES = [
  { clause: 'TOP_QUARTILE', status: 'ON_TARGET', rule: 'Among the best quarter of councils.' },
  {
    clause: 'SECOND_QUARTILE_IMPROVING',
    status: 'ON_TARGET',
    rule: 'In the better half of the second quartile, and better than the period before.',
  },
  { clause: 'FOURTH_QUARTILE', status: 'OFF_TRAJECTORY', rule: 'Among the last quarter of councils.' },
  {
    clause: 'THIRD_QUARTILE_DECLINING',
    status: 'OFF_TRAJECTORY',
    rule: 'In the worse half of the third quartile, and worse than the period before.',
  },
  {
    clause: 'ROOM_FOR_IMPROVEMENT',
    status: 'CLOSE_TO_TRAJECTORY',
    rule: 'Anywhere else in the second or third quartile; a half that is not known counts as neither.',
  },
] as const;

export type KeyClause = (typeof KEY_CLAUSES)[number]['clause'];

/** Where the key of quartile and trend puts a council; 1 is the best quartile. Source: design 3.5, Leicestershire. */
export function clauseByKey({ quartile, half }: Position, direction: DirectionOfTravel | null): KeyClause {
  if (quartile === 1) return 'TOP_QUARTILE';
  if (quartile === 4) return 'FOURTH_QUARTILE';
  if (quartile === 2 && half === 'BETTER' && direction === 'BETTER') return 'SECOND_QUARTILE_IMPROVING';
  if (quartile === 3 && half === 'WORSE' && direction === 'WORSE') return 'THIRD_QUARTILE_DECLINING';
  return 'ROOM_FOR_IMPROVEMENT';
}

/** The statuses that the key allows; where the half is not known, those of either half. */
export function possibleByKey(
  quartile: Position['quartile'],
  half: Position['half'],
  direction: DirectionOfTravel | null,
): ReadonlySet<TrajectoryStatus> {
  const halves: readonly Half[] = half ? [half] : ['BETTER', 'WORSE'];
  const clauses = new Set(halves.map((known) => clauseByKey({ quartile, half: known }, direction)));
  return new Set(KEY_CLAUSES.filter(({ clause }) => clauses.has(clause)).map(({ status }) => status));
}
