const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after each refusal that may pass: a mail server that is away over a weekend loses nothing. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR] as const;

/** When to try again after so many attempts; undefined where it has been tried often enough. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}
