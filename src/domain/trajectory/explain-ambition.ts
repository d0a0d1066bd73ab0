import type { TrajectoryStatus } from '../vocabulary';
import { countWords, isOrAre, listWords, STATUS_WORDS } from './list-words';
import { judgedCount, type Member, type Tally } from './tally';

/** '1 of the 2 judged measures is off trajectory, and the worst decides: "B"; 1 measure is left out: ...' */
export function worstWords(tally: Tally, status: TrajectoryStatus, named: readonly Member[]): string {
  const judged = judgedCount(tally);
  const state = `${isOrAre(named.length)} ${STATUS_WORDS[status]}`;
  const said =
    named.length === judged
      ? `${everyJudged(judged)} ${state}`
      : `${named.length} of the ${countWords(judged, 'judged measure')} ${state}, and the worst decides`;
  return `${said}: ${names(named)}${leftOut(tally)}.`;
}

function everyJudged(judged: number): string {
  if (judged === 1) return 'The only judged measure';
  return judged === 2 ? 'Both judged measures' : `All ${judged} judged measures`;
}

/** '2 measures are on target, where 2 are asked for: "A" and "B".' */
export function enoughWords(tally: Tally, atLeast: number, status: TrajectoryStatus): string {
  if (status === 'CLOSE_TO_TRAJECTORY') return `${nearWords(tally, atLeast)}${leftOut(tally)}.`;
  return `${foundWords(tally.on, STATUS_WORDS[status], atLeast)}${leftOut(tally)}.`;
}

export function tooFewWords(tally: Tally, atLeast: number): string {
  const near = nearWords(tally, atLeast);
  const none = tally.on.length + tally.close.length === 0;
  return `${none ? '' : 'Only '}${near}${leftOut(tally)}.`;
}

const nearWords = ({ on, close }: Tally, atLeast: number): string =>
  foundWords([...on, ...close], 'on target or close to trajectory', atLeast);

function foundWords(found: readonly Member[], state: string, atLeast: number): string {
  const asked = `where ${atLeast} ${isOrAre(atLeast)} asked for`;
  if (found.length === 0) return `No measure is ${state}, ${asked}`;
  return `${countWords(found.length)} ${isOrAre(found.length)} ${state}, ${asked}: ${names(found)}`;
}

/** Which measures keep the ambition from being judged. */
export const unjudgedWords = (tally: Tally): string =>
  `${countWords(tally.unjudged.length)} of ${tally.members.length} cannot be judged yet: ${reasons(tally)}.`;

function leftOut(tally: Tally): string {
  const { length } = tally.unjudged;
  return length === 0 ? '' : `; ${countWords(length)} ${isOrAre(length)} left out: ${reasons(tally)}`;
}

const names = (members: readonly Member[]): string => listWords(members.map(({ name }) => `"${name}"`));

const reasons = ({ unjudged }: Tally): string =>
  listWords(unjudged.map(({ name, verdict }) => `"${name}" (${STATUS_WORDS[verdict.status]})`));
