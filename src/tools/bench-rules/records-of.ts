import { groupBy } from '../../domain/group-by';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import type {
  AmbitionHistory,
  ExceptionRecords,
  MeasureHistory,
} from '../../features/exceptions/exception-records';
import type { JudgedMeasure } from '../../features/statuses/judged.repository';
import type { StatusDraft } from '../../features/statuses/status-draft';
import type { GeneratedOrganisation } from './generate-organisation';
import { FOUNDED } from './generate-work';
import { storedCuts } from './stored-cuts';

const PUBLISHED_QUARTERS = 8;
export const REASON = 'The figure of the quarter came late and was read by hand.';

/** What exceptions are found in, as the tables would give it for a generated organisation and its statuses. */
export function recordsOf(
  { quarters, judged, work }: GeneratedOrganisation,
  drafts: readonly StatusDraft[],
): ExceptionRecords {
  const own = groupBy(
    drafts.filter(({ measureId }) => measureId === null),
    ({ ambitionId }) => ambitionId,
  );
  const ofMeasure = groupBy(
    drafts.filter(({ measureId }) => measureId !== null),
    ({ measureId }) => measureId ?? '',
  );
  const published = new Set(quarters.slice(-PUBLISHED_QUARTERS).map(({ label }) => label));
  const { owners, priorities, actions, areas, recommendations, actionsOf, divisionId } = work;
  const ambitions = judged.map(({ ambition }, at): AmbitionHistory => {
    const computed = statusesOf(own.get(ambition.id) ?? []);
    const shown = Object.entries(computed).filter(([label]) => published.has(label));
    return {
      id: ambition.id,
      reference: ambition.reference,
      theme: 'Living independently',
      divisionId,
      ownerId: owners[at % owners.length]?.id ?? '',
      computed,
      computedOnHidden: [],
      published: Object.fromEntries(shown.map(([label, status]) => [label, publishedAs(status, at)])),
      publishedReason: REASON,
      actions: actionsOf.get(ambition.id) ?? [],
    };
  });
  const measures = judged.flatMap((each) =>
    each.measures.map((measure) => measureHistory(measure, ofMeasure.get(measure.id) ?? [])),
  );
  const organisation = { foundedOn: FOUNDED, rules: null };
  return {
    organisation,
    owners,
    priorities,
    ambitions,
    measures,
    actions,
    areas,
    areaMoves: [],
    recommendations,
  };
}

const statusesOf = (drafts: readonly StatusDraft[]): Record<string, TrajectoryStatus> =>
  Object.fromEntries(drafts.map(({ period, status }) => [period, status]));

/** One ambition in nine says more than its data do. */
const publishedAs = (computed: TrajectoryStatus, at: number): TrajectoryStatus =>
  at % 9 === 0 ? 'ON_TARGET' : computed;

const measureHistory = (measure: JudgedMeasure, drafts: readonly StatusDraft[]): MeasureHistory => ({
  ...measure,
  addedOn: FOUNDED,
  dueWithinDays: null,
  worseThanBaseline: drafts.at(-1)?.clause === 'WORSE_THAN_BASELINE',
  readings: measure.readings.map((reading) => [
    reading.period,
    reading.on,
    reading.basis,
    reading.value,
    reading.numerator,
    reading.denominator,
    reading.symbol,
    reading.flags,
    [],
    reading.recordedAt.slice(0, 10),
  ]),
  sets: measure.sets.map(storedCuts),
  printed: [],
});
