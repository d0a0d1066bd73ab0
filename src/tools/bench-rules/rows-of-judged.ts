import type { ExceptionRecords } from '../../features/exceptions/exception-records';
import type { JudgedMeasure } from '../../features/statuses/judged.repository';
import type { StatusDraft } from '../../features/statuses/status-draft';
import type { GeneratedOrganisation } from './generate-organisation';
import { FOUNDED } from './generate-work';
import { REASON } from './records-of';
import { storedCuts } from './stored-cuts';
import type { Rows } from './rows';

/** The rows of what is judged, and of what was judged and published. Reports on one quarter come together. */
export function rowsOfJudged(
  organisation: GeneratedOrganisation,
  records: ExceptionRecords,
  drafts: readonly StatusDraft[],
): Rows {
  const { judged, work, judging, quarters } = organisation;
  const measures = judged.flatMap((each) => each.measures);
  const ends = new Map(quarters.map(({ label, endsOn }) => [label, endsOn]));
  const named = { name: 'Generated Council', department: 'Generated Services' };
  return {
    organisation: [
      { id: organisation.id, slug: '', council_code: judging.councilCode, ...named, version: 1 },
    ],
    stream: [{ epoch: organisation.id, head: 0, floor: 0 }],
    division: [{ id: work.divisionId, code: 'GEN', name: 'Generated division', version: 1 }],
    owner: records.owners.map(({ id, reportsToId, divisionId }, at) => ({
      id,
      ...{ post: at === 0 ? 'Director' : `Head of service ${at}`, reports_to_id: reportsToId },
      ...{ division_id: divisionId, version: 1 },
    })),
    reporting_round: quarters.map(({ label, startsOn, endsOn }) => ({
      ...{ period: label, period_start: startsOn, period_end: endsOn, version: 1, state: 'PUBLISHED' },
      ...{ locked_at: endsOn, published_at: endsOn },
    })),
    ambition: records.ambitions.map(({ id, reference, theme, divisionId, ownerId }, at) => ({
      ...{ id, reference, theme, division_id: divisionId, owner_id: ownerId, position: at + 1, version: 1 },
      descriptor: `Ambition ${at + 1}: more people get there sooner`,
    })),
    measure: measures.map(measureRow),
    baseline: measures.flatMap(({ id, baseline, readings }) => {
      const period = readings[0]?.period;
      if (!baseline) return [];
      const { value, unit, basis, on } = baseline;
      return [{ measure_id: id, value, unit, basis, period, period_end: on }];
    }),
    target: measures.flatMap(({ id, target }) => (target ? [{ measure_id: id, ...target }] : [])),
    rule_choice: measures.flatMap(({ id, rules }) =>
      rules === null
        ? []
        : [
            {
              ...{ measure_id: id, rule_set: rules.ruleSet, tolerance_kind: rules.toleranceKind },
              ...{ tolerance: rules.tolerance, minimum_expectation: rules.minimumExpectation },
            },
          ],
    ),
    national_set: measures.flatMap(setRows),
    reading: measures.flatMap(readingRows),
    computed_status: drafts.map(statusRow),
    published_status: records.ambitions.flatMap(({ id, published }) =>
      Object.entries(published).map(([period, status]) => ({
        ...{ ambition_id: id, period, period_end: ends.get(period), status, reason: REASON },
      })),
    ),
  };
}

const measureRow = (measure: JudgedMeasure, at: number) => ({
  id: measure.id,
  ambition_id: measure.ambitionId,
  position: at + 1,
  name: measure.name,
  unit: measure.unit,
  decimal_places: measure.decimalPlaces,
  polarity: measure.polarity,
  cadence: measure.cadence,
  headline_basis: measure.headlineBasis,
  created_at: FOUNDED,
  version: 1,
});

const setRows = ({ id, sets }: JudgedMeasure) =>
  sets.map((set) => {
    const { q1, q2, q3, n } = storedCuts(set);
    const councils = set.councils.map(({ code, value }) => ({
      code,
      name: `Council ${code}`,
      value,
      symbol: null,
    }));
    const { period, on, release } = set;
    return { measure_id: id, period, period_end: on, release, councils, n, q1, q2, q3 };
  });

const readingRows = ({ id, readings }: JudgedMeasure) =>
  readings.map(({ on, recordedAt, flags, ...reading }) => ({
    ...reading,
    measure_id: id,
    period_end: on,
    created_at: recordedAt,
    revision: 1,
    flags,
    components: [],
  }));

const statusRow = (draft: StatusDraft) => ({
  ambition_id: draft.ambitionId,
  measure_id: draft.measureId,
  period: draft.period,
  period_end: draft.periodEnd,
  status: draft.status,
  rule_set: draft.ruleSet,
  rule_set_version: draft.ruleSetVersion,
  clause: draft.clause,
  explanation: draft.explanation,
  workings: draft.workings,
  rests_on_hidden: draft.restsOnHidden,
  cause: 'ReadingRecorded',
});
