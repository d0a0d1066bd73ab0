import { badInput } from '../../domain/errors';
import { LIMITS, optionalText, requireText } from '../../domain/validate';
import type { RecommendationTargetRecord } from './recommendation.repository';

/** A printed target as it is handed in. */
export interface RecommendationTarget {
  readonly statement: string;
  readonly outturn?: string | null;
  readonly current?: string | null;
  readonly targetNextYear?: string | null;
  readonly targetYearAfter?: string | null;
}

/**
 * Printed targets, whole and checked. The fields stand in the order in which PostgreSQL keeps the keys of jsonb,
 * shorter names first, so that an edit which changes nothing is seen to change nothing.
 */
export function requireTargets(
  targets: readonly RecommendationTarget[],
  field: string,
): RecommendationTargetRecord[] {
  if (targets.length > LIMITS.list) throw badInput(field, `At most ${LIMITS.list} entries.`);
  return targets.map((target, index) => {
    const at = `${field}.${index}`;
    return {
      current: optionalText(target.current, `${at}.current`) ?? null,
      outturn: optionalText(target.outturn, `${at}.outturn`) ?? null,
      statement: requireText(target.statement, `${at}.statement`, LIMITS.paragraph),
      targetNextYear: optionalText(target.targetNextYear, `${at}.targetNextYear`) ?? null,
      targetYearAfter: optionalText(target.targetYearAfter, `${at}.targetYearAfter`) ?? null,
    };
  });
}
