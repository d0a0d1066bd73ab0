import { groupBy } from '../../domain/group-by';
import type { AmbitionExceptionFacts, AmbitionQuarterFacts, SupportingPlanStatus } from './exception-facts';
import type { AmbitionHistory, ExceptionRecords } from './exception-records';
import { type KnownSince, stoodOn } from './first-picture.rules';
import type { LiveActions } from './live-actions.rules';
import type { Horizon } from './quarters.rules';

/** The ambitions as the rules look at them. */
export function ambitionFacts(
  { ambitions, measures, priorities, areas }: ExceptionRecords,
  horizon: Horizon,
  since: KnownSince,
  live: LiveActions,
): AmbitionExceptionFacts[] {
  const worse = new Set(measures.filter((one) => one.worseThanBaseline).map(({ ambitionId }) => ambitionId));
  const reports = supportingReports(priorities, areas, horizon, since);
  return ambitions.map((ambition) => ({
    id: ambition.id,
    reference: ambition.reference,
    divisionId: ambition.divisionId,
    ownerId: ambition.ownerId,
    statuses: quartersOf(ambition, horizon, worse, live),
    // Picked out when it is asked for: only what is on target or off trajectory is laid beside its plans.
    get planStatuses() {
      return reports(ambition.id);
    },
  }));
}

function quartersOf(
  ambition: AmbitionHistory,
  { quarters, last }: Horizon,
  worse: ReadonlySet<string>,
  live: LiveActions,
): AmbitionQuarterFacts[] {
  const { id, computed, published, publishedReason, actions } = ambition;
  const onHidden = new Set(ambition.computedOnHidden);
  return quarters.flatMap(({ label }, place) => {
    const [found, said] = [computed[label] ?? null, published[label] ?? null];
    if (found === null && said === null) return [];
    return {
      quarter: label,
      computed: found,
      published: said,
      publishedReason: place === last ? publishedReason : null,
      computedOnHidden: onHidden.has(label),
      // Read for the quarter asked for only: no rule looks at it earlier, and to read it is dear.
      worseThanBaseline: place === last && worse.has(id),
      liveActions: live(actions, place),
    };
  });
}

/** What was reported on the areas of the priorities that an ambition supported at the end of the quarter. */
function supportingReports(
  priorities: ExceptionRecords['priorities'],
  areas: ExceptionRecords['areas'],
  { asked }: Horizon,
  since: KnownSince,
): (ambitionId: string) => SupportingPlanStatus[] {
  const reported = areas
    .flatMap(({ id, title, priorityId, reports }) =>
      reports.map(({ on, status }) => ({ areaId: id, title, on, status, priorityId })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const links = priorities.flatMap(({ id, ambitions }) =>
    ambitions
      .filter((link) => stoodOn(link, asked.endsOn, since))
      .map((link) => ({ ambitionId: link.id, priorityId: id })),
  );
  const supported = groupBy(links, ({ ambitionId }) => ambitionId);
  return (ambitionId) => {
    const own = new Set(supported.get(ambitionId)?.map(({ priorityId }) => priorityId));
    return reported.filter(({ priorityId }) => own.has(priorityId));
  };
}
