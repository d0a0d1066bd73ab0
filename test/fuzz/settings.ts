import { randomInt } from 'node:crypto';

export interface Settings {
  readonly seed: number;
  readonly cases: number;
  /** Only this case, for looking into it: every case is drawn from the seed and its own number. */
  readonly only: number | undefined;
}

export const readSettings = (env: NodeJS.ProcessEnv): Settings => ({
  seed: wholeNumber(env['FUZZ_SEED']) ?? randomInt(2 ** 31),
  cases: wholeNumber(env['FUZZ_CASES']) ?? 10_000,
  only: wholeNumber(env['FUZZ_ONLY']),
});

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,12}$/.test(text)) throw new Error(`A whole number is wanted, not "${text}"`);
  return Number(text);
}
