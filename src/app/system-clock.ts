import type { Clock } from '../domain/clock';

export const systemClock: Clock = {
  // eslint-disable-next-line no-restricted-syntax -- the one place that reads the wall clock
  now: () => new Date(),
};
