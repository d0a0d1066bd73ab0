import type { PlanStatus } from '../../domain/vocabulary';
import type { AmbitionView } from './ambition-view.rules';
import type { SupportingPlanStatus } from './exception-facts';

/** Where the areas of action behind an ambition stood at a quarter's end. Cancelled ones are left out. */
export interface SupportingPlans {
  readonly areas: number;
  /** Whether there is at least one and each is on track or done. Not started and paused are not on track. */
  readonly allWell: boolean;
  /** Titles of those that are off track, by the order in which they were first reported on. */
  readonly offTrack: readonly string[];
}

const WELL: readonly PlanStatus[] = ['ON_TRACK', 'COMPLETE', 'EMBEDDED'];

/** The standing reports at the end of each quarter: a report stands until the next one on the same area. */
export function supportingPlans({ facts, horizon }: AmbitionView): readonly SupportingPlans[] {
  const reports = facts.planStatuses;
  const standing = new Map<string, SupportingPlanStatus>();
  let next = 0;
  return horizon.quarters.map(({ endsOn }) => {
    for (let report = reports[next]; report && report.on <= endsOn; report = reports[next]) {
      standing.set(report.areaId, report);
      next += 1;
    }
    return pictureOf([...standing.values()].filter(({ status }) => status !== 'CANCELLED'));
  });
}

const pictureOf = (reports: readonly SupportingPlanStatus[]): SupportingPlans => ({
  areas: reports.length,
  allWell: reports.length > 0 && reports.every(({ status }) => WELL.includes(status)),
  offTrack: reports.filter(({ status }) => status === 'OFF_TRACK').map(({ title }) => title),
});
