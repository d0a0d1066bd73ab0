import type { CompositeRule } from '../vocabulary';
import { closedWords } from './explain-missing';
import { enoughWords, tooFewWords, unjudgedWords, worstWords } from './explain-ambition';
import type { Verdict } from './facts';
import { judgedCount, statusOfUnjudged, tallyOf, type Member, type Tally } from './tally';

export type AmbitionVerdict = Pick<Verdict, 'status' | 'clause' | 'explanation'>;

/** How the measures of an ambition make one status, as its composite target says. */
export interface Composite {
  readonly rule: CompositeRule;
  /** AT_LEAST_N: how many measures must be on target. */
  readonly atLeast: number | null;
}

/**
 * The status of an ambition over its measures at the end of a quarter (`at`, YYYY-MM-DD). What a person closed with
 * evidence is complete, whatever its measures say. One measure without a composite target speaks for the ambition.
 * Otherwise, and by WORST, the worst status that was found decides, and measures that could not be judged are left
 * out and named. By ALL they keep the ambition from being on target; by AT_LEAST_N only the number counts that are
 * on target. Complete counts as on target; the whole is complete where every measure is. Source: design 3.1 and 3.4.
 */
export function judgeAmbition(
  members: readonly Member[],
  composite: Composite | null,
  closedOn: string | null,
  at: string,
): AmbitionVerdict {
  if (closedOn !== null && closedOn <= at) {
    return { status: 'COMPLETE', clause: 'CLOSED_WITH_EVIDENCE', explanation: closedWords(closedOn) };
  }
  const [first] = members;
  if (!first) {
    return {
      status: 'ESTABLISHING_BASELINE',
      clause: 'NO_MEASURES',
      explanation: 'No measure has been set.',
    };
  }
  if (members.length === 1 && !composite) {
    const { status, clause, explanation } = first.verdict;
    return { status, clause, explanation };
  }
  return judgeTogether(tallyOf(members), composite ?? { rule: 'WORST', atLeast: null });
}

function judgeTogether(tally: Tally, { rule, atLeast }: Composite): AmbitionVerdict {
  if (judgedCount(tally) === 0) return unjudged(tally);
  if (rule === 'AT_LEAST_N') return judgeNumber(tally, atLeast);
  const clause = rule === 'ALL' ? 'ALL_MEASURES' : 'WORST_MEASURE';
  const { off, close, on, complete, members } = tally;
  const worst = (status: AmbitionVerdict['status'], named: readonly Member[]): AmbitionVerdict => ({
    status,
    clause,
    explanation: worstWords(tally, status, named),
  });
  if (off.length > 0) return worst('OFF_TRAJECTORY', off);
  if (close.length > 0) return worst('CLOSE_TO_TRAJECTORY', close);
  if (rule === 'ALL' && tally.unjudged.length > 0) return unjudged(tally);
  return complete.length === members.length ? worst('COMPLETE', complete) : worst('ON_TARGET', on);
}

const unjudged = (tally: Tally): AmbitionVerdict => ({
  status: statusOfUnjudged(tally),
  clause: 'MEASURE_UNJUDGED',
  explanation: unjudgedWords(tally),
});

function judgeNumber(tally: Tally, atLeast: number | null): AmbitionVerdict {
  if (atLeast === null) {
    const explanation = 'The target does not say how many of the measures must be on target.';
    return { status: 'ESTABLISHING_BASELINE', clause: 'TARGET_MISSING', explanation };
  }
  const { on, close, complete, members } = tally;
  const enough = (status: AmbitionVerdict['status']): AmbitionVerdict => ({
    status,
    clause: 'ENOUGH_MEASURES',
    explanation: enoughWords(tally, atLeast, status),
  });
  if (complete.length === members.length && on.length >= atLeast) return enough('COMPLETE');
  if (on.length >= atLeast) return enough('ON_TARGET');
  if (on.length + close.length >= atLeast) return enough('CLOSE_TO_TRAJECTORY');
  // Too few were judged to know: those that were not could still make up the number.
  if (judgedCount(tally) < atLeast && on.length + tally.unjudged.length >= atLeast) return unjudged(tally);
  return { status: 'OFF_TRAJECTORY', clause: 'TOO_FEW_MEASURES', explanation: tooFewWords(tally, atLeast) };
}
