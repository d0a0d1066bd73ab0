import { StatusAxis } from '../changes/catalogue';
import { AuditKind } from '../domain/audit';
import * as words from '../domain/vocabulary';
import './clinic-enums';
import './rule-enums';
import { describeEnum as describe } from './describe-enum';

const PLAN_STATUSES: Readonly<Record<words.PlanStatus, string>> = {
  NOT_STARTED: 'Work has not begun.',
  ON_TRACK: 'Work goes as planned.',
  SOME_OBSTACLES: 'Work goes on with obstacles that are being dealt with.',
  OFF_TRACK: 'Work will not arrive as planned.',
  COMPLETE: 'Done, with evidence.',
  EMBEDDED: 'Done, reviewed later and found to have become practice.',
  PAUSED: 'Stopped for now, on purpose.',
  CANCELLED: 'Given up or replaced by something else.',
};

const TRAJECTORY_STATUSES: Readonly<Record<words.TrajectoryStatus, string>> = {
  ON_TARGET: 'At the target, or at least where the way to it should be by now.',
  CLOSE_TO_TRAJECTORY: 'Behind the way to the target, within tolerance.',
  OFF_TRAJECTORY: 'Behind the way to the target beyond tolerance, or worse than the baseline.',
  COMPLETE: 'Reached and closed with evidence.',
  ESTABLISHING_BASELINE: 'Definition, baseline or target is still to be settled.',
  DATA_NOT_AVAILABLE: 'No reading for the period yet.',
};

describe(
  words.PlanStatus,
  'PlanStatus',
  'Progress on a plan or an action. Never derived from an outcome.',
  PLAN_STATUSES,
);

describe(
  words.TrajectoryStatus,
  'TrajectoryStatus',
  'Whether an outcome is on the way to its target. Never derived from a plan.',
  TRAJECTORY_STATUSES,
);

describe(words.AnyStatus, 'AnyStatus', 'A status of whatever axis, to look for.', {
  ...PLAN_STATUSES,
  ...TRAJECTORY_STATUSES,
  COMPLETE: 'Done, or reached and closed, with evidence.',
});

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

describe(words.ExceptionKind, 'ExceptionKind', 'Why something calls for attention.', {
  RISK: 'An outcome is off trajectory, or a recommendation off track.',
  DRIFT: 'Worse period after period, a due date moved, or an action overdue.',
  UNDERPERFORMANCE: 'Below the minimum that is expected of the measure.',
  STALE: 'A reading is later than it was due.',
  MISMATCH: 'Published and computed differ, or the plan tells another story than the outcome.',
  UNOWNED: 'Off trajectory with no live action, or a recommendation that nothing measures or acts on.',
  RECOGNITION: 'Something went well: newly on target, a quartile gained, an action embedded.',
});

describe(words.Severity, 'Severity', 'How much an exception calls for attention.', {
  HIGH: 'For this meeting.',
  MEDIUM: 'For this meeting if there is time, else soon.',
  LOW: 'To be watched.',
  POSITIVE: 'To be recognised.',
});

describe(words.PrintedFactKind, 'PrintedFactKind', 'What a paper prints about a measure or a round.', {
  QUARTER: 'The quarter that a page says it is about.',
  VALUE: 'A figure.',
  NUMERATOR: 'The count above the line.',
  DENOMINATOR: 'The count below the line.',
  CHANGE_FROM_BASELINE: 'How far the figure is said to have moved since the baseline.',
  CHANGE_FROM_PREVIOUS: 'How far the figure is said to have moved since the previous period.',
  CHANGE_FROM_YEAR_BEFORE: 'How far the figure is said to have moved within a year.',
  DIRECTION: 'The word for the direction of travel, as in "Better" or "Lower".',
  QUARTILE: 'The quartile among all councils, 1 being the best.',
  TOTAL: 'A total with the parts that it is said to have.',
});

describe(words.LintRule, 'LintRule', 'What sort of contradiction a finding is.', {
  UNITS_DISAGREE: 'Baseline, target and measure are not in the same unit.',
  DATES_DISAGREE: 'The target date as typed is not the one that is worded.',
  QUARTERS_DISAGREE: 'A page names another quarter than the round.',
  CHANGE_DOES_NOT_FOLLOW: 'A stated change is not the one that the figures give.',
  CHANGE_AMBIGUOUS: 'A change of a percentage that says neither per cent nor percentage points.',
  COUNTS_DO_NOT_ADD_UP: 'The parts of a printed total do not give it.',
  PARTS_DO_NOT_ADD_UP: 'The parts of a reading do not give the whole.',
  RATIO_DOES_NOT_GIVE_VALUE: 'Numerator over denominator is not the printed value.',
  REFERENCE_OUTSIDE_SCHEME: 'A reference does not follow the scheme of its neighbours.',
  FACT_GIVEN_TWO_VALUES: 'The same fact is printed with two values.',
  STATUS_AGAINST_BASELINE: 'Published as on or close to target though worse than the baseline.',
  STATUS_BREAKS_KEY: 'The published status is none that the printed key allows.',
  TARGET_AGAINST_POLARITY: 'The target goes the way that is worse.',
  OUT_OF_RANGE: 'A figure is beyond what its unit allows.',
});

describe(AuditKind, 'AuditKind', 'What sort of event the security audit tells of.', {
  ACCESS_DENIED: 'Somebody tried what they may not do, or was cut off because they may no longer.',
  SIGN_IN: 'A token was let in.',
  SIGN_IN_REFUSED: 'A token was not let in.',
  ROLE_CHANGED: 'Somebody was given a role, lost one, or holds it for another time.',
  TOKEN_ISSUED: 'A service token was made.',
  TOKEN_REVOKED: 'A service token was ended before its time.',
  SMALL_NUMBERS_READ: 'Somebody was shown figures that are hidden from the public.',
  LIMIT_EXCEEDED: 'Somebody asked for more than is taken.',
});

describe(words.NotificationKind, 'NotificationKind', 'What somebody is told of.', {
  ACTION_ASSIGNED: 'An action has been given to the post.',
  ACTION_DUE_SOON: 'An action of the post is due within days.',
  ACTION_OVERDUE: 'An action of the post, or of one that reports to it, is overdue.',
  CLINIC_PUBLISHED: 'The pre-read of a clinic is there, and the post is expected at it.',
  MINUTES_READY: 'A clinic that the post was expected at is closed and has its minutes.',
});

describe(words.NotificationState, 'NotificationState', 'How far a notification has come.', {
  WAITING: 'To be sent, now or after a refusal that may pass.',
  SENDING: 'Being sent in this moment.',
  SENT: 'Taken by the mail server, or written to the log where notifications go there.',
  FAILED: 'Refused for good, or refused too often.',
  UNCERTAIN: 'The sender was cut off while it sent: it may have arrived, so it is not sent again.',
  DROPPED: 'Not sent, since what it tells of was no longer so.',
  NO_ADDRESS: 'Not sent, since the post had no address.',
});

describe(words.ServiceScope, 'ServiceScope', 'What a service token may be used for.', {
  READ_PUBLISHED: 'To read what is published, as everybody may.',
  READ_WORK_IN_PROGRESS: 'To read what is not published yet, figures that are small with it.',
  RECORD_READINGS: 'To record readings. Reading them takes another scope.',
});

describe(
  words.Role,
  'Role',
  'What somebody is to an organisation. Each may do other things: it is no ladder.',
  {
    PUBLIC: 'Nobody in particular: sees what is published.',
    VIEWER: 'Signed in, and sees what is published.',
    CONTRIBUTOR: 'Reports on what their own post answers for.',
    ANALYST: 'Keeps the figures.',
    LEAD: 'Answers for the plan and publishes.',
    ADMIN: 'Sees to the organisation, its people and the audit.',
  },
);
