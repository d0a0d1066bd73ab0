import { badInput } from '../../domain/errors';
import { requireDate } from '../../domain/validate';
import type { TargetKind } from '../../domain/vocabulary';
import { requireDecimal } from './decimal.rules';

/** A figure that should be reached on the way to the target. */
export interface Milestone {
  readonly date: string;
  readonly value: string;
}

interface Stated {
  readonly kind: TargetKind;
  readonly date?: string | null;
  readonly milestones?: readonly Milestone[] | null;
}

const MOST = 100;

/**
 * Dated figures on the way, in order of their dates, each date once and before the target's own. Only a target that
 * is a figure has a way to it. BAD_USER_INPUT names the milestone at fault.
 */
export function requireMilestones({ kind, date, milestones }: Stated): Milestone[] {
  const list = milestones ?? [];
  if (list.length === 0) return [];
  if (kind !== 'ABSOLUTE' && kind !== 'RELATIVE' && kind !== 'POINTS') {
    throw badInput('input.milestones', `A target of the kind ${kind} has no figures on the way.`);
  }
  if (list.length > MOST) throw badInput('input.milestones', `At most ${MOST}.`);
  const seen = new Set<string>();
  const read = list.map((milestone, index) => {
    const at = `input.milestones.${index}`;
    const on = requireDate(milestone.date, `${at}.date`);
    if (seen.has(on)) throw badInput(`${at}.date`, `There is a milestone on ${on} already.`);
    if (date != null && on >= date) throw badInput(`${at}.date`, 'A milestone comes before the target date.');
    seen.add(on);
    return { date: on, value: requireDecimal(milestone.value, `${at}.value`) ?? '0' };
  });
  return read.sort((a, b) => (a.date < b.date ? -1 : 1));
}
