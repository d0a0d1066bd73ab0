import type { Polarity } from '../vocabulary';

const WAY: Record<Polarity, 1 | -1 | 0> = { HIGHER_IS_BETTER: 1, LOWER_IS_BETTER: -1, NONE: 0 };

/** The sign of a change for the better: 1 upwards, -1 downwards, 0 where neither way is better. */
export const betterWay = (polarity: Polarity): 1 | -1 | 0 => WAY[polarity];
