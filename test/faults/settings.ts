import { randomInt } from 'node:crypto';

/** How long things last, in milliseconds. */
export interface Times {
  /** An open transaction that nobody ends. */
  readonly hold: number;
  /** A server that stands still. */
  readonly still: number;
  /** A connection that nothing comes through. */
  readonly halfOpen: number;
  /** Bad weather on a network. */
  readonly weather: number;
  /** PostgreSQL away between its stop and its start. */
  readonly away: number;
  /** Events that flow on after a fault is over. */
  readonly after: number;
}

export interface Settings {
  readonly seed: number;
  readonly length: 'short' | 'long';
  /** How many deliveries there must be before the run may end. */
  readonly deliveries: number;
  /** Only faults whose name contains this; for looking into one of them. */
  readonly only: string | undefined;
  readonly subscriptions: number;
  readonly times: Times;
  /** What a round takes once every fault has been played at its full length. */
  readonly shortTimes: Times;
}

const SHORT: Times = { hold: 3_000, still: 3_000, halfOpen: 2_000, weather: 1_000, away: 300, after: 200 };
const LONG: Times = {
  hold: 60_000,
  still: 30_000,
  halfOpen: 20_000,
  weather: 10_000,
  away: 2_000,
  after: 1_500,
};

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const length = env['FAULTS_LENGTH'] === 'short' ? 'short' : 'long';
  const long = length === 'long';
  return {
    seed: wholeNumber(env['FAULTS_SEED'], () => randomInt(2 ** 31)),
    length,
    deliveries: wholeNumber(env['FAULTS_DELIVERIES'], () => (long ? 1_000_000 : 0)),
    only: env['FAULTS_ONLY'],
    subscriptions: wholeNumber(env['FAULTS_SUBSCRIPTIONS'], () => (long ? 60 : 12)),
    times: long ? LONG : SHORT,
    shortTimes: SHORT,
  };
}

function wholeNumber(text: string | undefined, otherwise: () => number): number {
  if (text === undefined || text === '') return otherwise();
  if (!/^\d{1,12}$/.test(text)) throw new Error(`A whole number is wanted, not "${text}"`);
  return Number(text);
}
