/** Time is passed in (N8): only the composition root knows a real clock. */
export interface Clock {
  now(): Date;
}

/** The calendar day in UTC. Council dates carry no time of day, so no zone conversion is made. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
