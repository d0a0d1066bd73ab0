import { registerEnumType } from 'type-graphql';
import { StatusAxis } from '../changes/catalogue';
import * as words from '../domain/vocabulary';

/** Registers an enum; the compiler wants a description of every value. */
const describe = <Enum extends Record<string, string>>(
  values: Enum,
  name: string,
  description: string,
  each: Readonly<Record<keyof Enum, string>>,
): void => {
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(each).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
};

describe(words.PlanStatus, 'PlanStatus', 'Progress on a plan or an action. Never derived from an outcome.', {
  NOT_STARTED: 'Work has not begun.',
  ON_TRACK: 'Work goes as planned.',
  SOME_OBSTACLES: 'Work goes on with obstacles that are being dealt with.',
  OFF_TRACK: 'Work will not arrive as planned.',
  COMPLETE: 'Done, with evidence.',
  EMBEDDED: 'Done, reviewed later and found to have become practice.',
  PAUSED: 'Stopped for now, on purpose.',
  CANCELLED: 'Given up or replaced by something else.',
});

describe(
  words.TrajectoryStatus,
  'TrajectoryStatus',
  'Whether an outcome is on the way to its target. Never derived from a plan.',
  {
    ON_TARGET: 'At the target, or at least where the way to it should be by now.',
    CLOSE_TO_TRAJECTORY: 'Behind the way to the target, within tolerance.',
    OFF_TRAJECTORY: 'Behind the way to the target beyond tolerance, or worse than the baseline.',
    COMPLETE: 'Reached and closed with evidence.',
    ESTABLISHING_BASELINE: 'Definition, baseline or target is still to be settled.',
    DATA_NOT_AVAILABLE: 'No reading for the period yet.',
  },
);

describe(words.MeasureUnit, 'MeasureUnit', 'What a measure counts in.', {
  PERCENT: 'Per cent, from 0 to 100 unless the measure can exceed it.',
  COUNT: 'A number of things or people.',
  DAYS: 'Days, calendar or working as the measure says.',
  RATE_PER_10000: 'A rate per 10,000 of the population that the measure names.',
  RATIO: 'One number divided by another.',
  SCORE: 'A score on the scale that the measure names.',
});

describe(words.Polarity, 'Polarity', 'Which way is better.', {
  HIGHER_IS_BETTER: 'A higher figure is better.',
  LOWER_IS_BETTER: 'A lower figure is better.',
  NONE: 'Neither way is better in itself.',
});

describe(words.Cadence, 'Cadence', 'How often a measure is read.', {
  MONTHLY: 'Every month.',
  QUARTERLY: 'Every financial quarter.',
  TERMLY: 'Every school term.',
  ANNUAL: 'Once a year.',
  BIENNIAL: 'Every second year.',
  AD_HOC: 'When there is something to read.',
});

describe(words.Basis, 'Basis', 'What stretch of time a reading counts.', {
  IN_PERIOD: 'Only what happened in the period.',
  YEAR_TO_DATE: "From the year's start to the end of the period.",
  FULL_YEAR: 'The whole year.',
  ROLLING_12_MONTHS: 'The twelve months that end with the period.',
  SNAPSHOT: 'The position on one day.',
});

describe(words.ReadingSymbol, 'ReadingSymbol', 'Why a reading has no plain number.', {
  NOT_APPLICABLE: 'z: the measure does not apply.',
  UNAVAILABLE: 'x: there is no data.',
  SUPPRESSED: 'c: withheld, since a small number could point at a person.',
  LOW: 'low: rounds to nought without being nought.',
  UNRELIABLE: 'u: too unreliable to show.',
});

describe(words.ReadingFlag, 'ReadingFlag', 'What to know about a reading before comparing it.', {
  PROVISIONAL: 'May still change.',
  REVISED: 'Corrects a figure given before.',
  ESTIMATED: 'Estimated rather than counted.',
  BREAK_IN_SERIES: 'Not comparable with the readings before it.',
});

describe(words.TargetKind, 'TargetKind', 'What sort of statement a target is.', {
  ABSOLUTE: 'A figure to reach.',
  RELATIVE: 'A change on the baseline in per cent of it.',
  POINTS: 'A change on the baseline in percentage points.',
  DIRECTION: 'Better than the baseline in one direction, without a figure.',
  MAINTAIN: 'Stay within a range.',
  MILESTONE: 'Something done, or not, by a date.',
  COMPOSITE: 'Several measures taken together.',
  TO_BE_DEFINED: 'Still to be settled.',
});

describe(words.TargetBound, 'TargetBound', 'Which side of an absolute target reaches it.', {
  AT_LEAST: 'The figure or more.',
  AT_MOST: 'The figure or less.',
  MORE_THAN: 'More than the figure.',
  LESS_THAN: 'Less than the figure.',
});

describe(words.TargetDirection, 'TargetDirection', 'The direction of a target without a figure.', {
  INCREASE: 'Above the baseline.',
  DECREASE: 'Below the baseline.',
});

describe(words.CompositeRule, 'CompositeRule', 'How several measures make one verdict.', {
  ALL: 'Every measure must reach its target.',
  WORST: 'The worst measure decides.',
  AT_LEAST_N: 'A stated number of measures must reach their targets.',
});

describe(words.Inspectorate, 'Inspectorate', 'Who inspected.', {
  OFSTED: "Ofsted: children's services, children's homes and schools.",
  CQC: 'Care Quality Commission: adult social care.',
  HMIP: "His Majesty's Inspectorate of Probation: youth justice.",
  OFSTED_AND_CQC: 'Ofsted with CQC: area SEND.',
  COUNCIL_SCRUTINY: "A review by the council's own scrutiny.",
});

describe(words.RoundState, 'RoundState', 'How far a reporting round has come.', {
  OPEN: 'Figures and statuses are being entered.',
  LOCKED: 'Closed for entry; a change needs a reason and the right role.',
  PUBLISHED: 'Open to the public; a change needs a reason and the right role.',
});

describe(words.PeriodKind, 'PeriodKind', 'What sort of stretch a period is.', {
  QUARTER: 'A financial quarter; Q1 is April to June.',
  FINANCIAL_YEAR: 'April to March.',
  ACADEMIC_YEAR: 'September to August.',
  CALENDAR_YEAR: 'January to December.',
  MONTH: 'A calendar month.',
  SNAPSHOT: 'One day.',
});

describe(StatusAxis, 'StatusAxis', 'What a status speaks of.', {
  PLAN: 'Progress on an area of action.',
  TRAJECTORY: 'The outcome that an ambition follows.',
  ACTION: 'Progress on one action.',
  RECOMMENDATION: 'Progress on an inspection finding.',
});
