import * as words from '../domain/vocabulary';
import { describeEnum as describe } from './describe-enum';

describe(words.RuleSetName, 'RuleSetName', 'How a trajectory status is reached from the data.', {
  TRAJECTORY: 'Against the value expected on the way from the baseline to a dated target.',
  QUARTILE_TREND: 'By the quartile among all councils and the direction of travel, without a target.',
  VARIANCE_TO_TARGET: "Against the period's target with a tolerance, then against the year before.",
});

describe(words.TargetProfile, 'TargetProfile', 'The way from the baseline to the target.', {
  LINEAR: 'In equal steps every day, through the dated figures on the way where there are some.',
  STEPPED: 'What was last to be reached holds until the next dated figure.',
});

describe(words.ToleranceKind, 'ToleranceKind', 'What a tolerance is a measure of.', {
  SHARE_OF_SPAN: 'A share of the way from baseline to target, as in 0.15.',
  ABSOLUTE: 'A figure in the unit of the measure.',
  PER_CENT_OF_EXPECTED: 'Per cent of the value expected by now.',
});

describe(words.DirectionOfTravel, 'DirectionOfTravel', 'Which way a figure has moved.', {
  BETTER: 'It moved the better way.',
  SIMILAR: 'It did not move, or no more than chance or the minimum change explains.',
  WORSE: 'It moved the worse way.',
  HIGHER: 'It rose, where neither way is better.',
  LOWER: 'It fell, where neither way is better.',
  NOT_COMPARABLE: 'The two figures cannot be compared: another basis, a break in the series, or no figure.',
});

describe(words.ChangeUnit, 'ChangeUnit', 'What a change or a difference is told in.', {
  PERCENTAGE_POINTS: 'Percentage points, for measures in per cent.',
  UNITS: 'The unit of the measure.',
});

describe(words.Significance, 'Significance', 'What was asked before a change was called a change.', {
  TESTED_SIGNIFICANT: 'More than chance explains at 95%.',
  TESTED_NOT_SIGNIFICANT: 'No more than chance explains at 95%.',
  MINIMUM_CHANGE: 'No test for chance fits; the change was held against the minimum change of the measure.',
  NOT_TESTED: 'No test for chance fits and the measure has no minimum change: any difference counts.',
  NOT_COMPARABLE: 'The two figures cannot be compared, so nothing was asked.',
});

describe(words.TrendOutcome, 'TrendOutcome', 'What the recent trend is, as UKHSA Fingertips finds it.', {
  INCREASING: 'The figures rise significantly over the latest five years.',
  DECREASING: 'The figures fall significantly over the latest five years.',
  NO_CHANGE: 'No significant trend, or one year decides which way it goes.',
  CANNOT_BE_CALCULATED: 'Too few unbroken years, or figures that no test fits.',
});

describe(words.TrendJudgement, 'TrendJudgement', 'What a trend means for a measure with a better way.', {
  GETTING_BETTER: 'The figures go the better way.',
  GETTING_WORSE: 'The figures go the worse way.',
});

describe(words.ChartSignal, 'ChartSignal', 'What tells that a point is more than the usual variation.', {
  OUTSIDE_LIMITS: 'Beyond an upper or lower limit.',
  TREND: 'One of at least seven points that rise, or fall, each from the one before.',
  TWO_OF_THREE: 'One of at least two among three neighbours that lie near the same limit.',
  SHIFT: 'One of at least seven points in a row on one side of the mean.',
});

describe(words.Variation, 'Variation', 'What the signals of a point mean for the measure.', {
  IMPROVEMENT: 'More than the usual variation, the better way.',
  CONCERN: 'More than the usual variation, the worse way.',
  HIGH: 'More than the usual variation, upwards, where neither way is better.',
  LOW: 'More than the usual variation, downwards, where neither way is better.',
  NEITHER: 'The usual variation.',
});

describe(words.Assurance, 'Assurance', 'Whether a measure, left as it is, reaches its target.', {
  CONSISTENTLY_PASSING: 'The usual variation lies wholly on the better side of the target.',
  CONSISTENTLY_FAILING: 'The usual variation lies wholly on the worse side of the target.',
  INCONSISTENT: 'The target lies within the usual variation: reaching it is a matter of chance.',
});

describe(words.QuartileMove, 'QuartileMove', "What became of a council's quartile.", {
  GAINED: 'It moved to a better quartile.',
  LOST: 'It moved to a worse quartile.',
  SAME: 'It stayed in its quartile.',
  UNKNOWN: 'One of the two quartiles is not known.',
});

describe(words.Comparator, 'Comparator', 'Whom a measure is compared with.', {
  ENGLAND: 'England as a whole.',
  REGION: 'A region of England.',
  STATISTICAL_NEIGHBOURS: 'The simple mean of a named set of councils that resemble this one.',
  COUNCIL: 'One other council.',
});

describe(words.Standing, 'Standing', 'How a figure stands to a comparator, to the last digit.', {
  BETTER: 'On the better side of it.',
  WORSE: 'On the worse side of it.',
  SAME: 'Equal to it.',
  HIGHER: 'Above it, where neither way is better.',
  LOWER: 'Below it, where neither way is better.',
});

describe(words.QuartileHalf, 'QuartileHalf', 'A half of a quartile, by rank within it.', {
  BETTER: 'The better half; the middle one of an odd number belongs to it.',
  WORSE: 'The worse half.',
});

describe(words.NoQuartileReason, 'NoQuartileReason', 'Why a council has no quartile.', {
  NO_POLARITY: 'Neither way is better, so there is no best.',
  NO_VALUES: 'No council has a figure.',
  NO_OWN_VALUE: 'The council itself has no figure that may be shown.',
  DATA_RANGE_TOO_SMALL: 'The measure opts out, since councils lie too close together.',
  TOO_FEW_VALUES: 'Fewer councils have a figure than there are quartiles.',
});

describe(words.FigureSource, 'FigureSource', 'Where the figure comes from that a council is placed by.', {
  READING: 'Its own reading, which may be newer than the set.',
  NATIONAL_SET: 'The figure that the release gives for the council.',
});
