/** Clauses of every rule set that judges by the target, in the order in which they are tried: before a figure ... */
export const CLAUSES_BEFORE_FIGURES = [
  {
    clause: 'TARGET_MISSING',
    status: 'ESTABLISHING_BASELINE',
    rule: 'No target is set, it is still to be defined, or it does not say what is to be reached.',
  },
  {
    clause: 'BASELINE_MISSING',
    status: 'ESTABLISHING_BASELINE',
    rule: 'The target is a figure, a change or a direction, and there is no baseline.',
  },
  {
    clause: 'UNITS_DISAGREE',
    status: 'ESTABLISHING_BASELINE',
    rule: 'The baseline or the target is in another unit than the measure.',
  },
  {
    clause: 'TARGET_DATE_MISSING',
    status: 'ESTABLISHING_BASELINE',
    rule: 'The target is a figure, a change or a milestone, and has no date.',
  },
  {
    clause: 'DATES_REVERSED',
    status: 'ESTABLISHING_BASELINE',
    rule: "The target's date is not after the baseline's.",
  },
  {
    clause: 'NO_READING',
    status: 'DATA_NOT_AVAILABLE',
    rule: 'There is no figure on the headline basis; a milestone that is closed, reached or due needs none.',
  },
  { clause: 'CLOSED_WITH_EVIDENCE', status: 'COMPLETE', rule: 'The ambition was closed with evidence.' },
] as const;

/** ... and for targets that ask for no figure. */
export const CLAUSES_WITHOUT_FIGURE = [
  { clause: 'BETTER_THAN_BASELINE', status: 'ON_TARGET', rule: 'Direction: better than the baseline.' },
  {
    clause: 'LEVEL_WITH_BASELINE',
    status: 'CLOSE_TO_TRAJECTORY',
    rule: 'Direction: level with the baseline.',
  },
  { clause: 'WITHIN_RANGE', status: 'ON_TARGET', rule: 'Range: within it, its ends included.' },
  { clause: 'OUTSIDE_RANGE', status: 'OFF_TRAJECTORY', rule: 'Range: outside it.' },
  {
    clause: 'MILESTONE_REACHED',
    status: 'ON_TARGET',
    rule: 'Milestone: a reading of 1, or of 100%, says done.',
  },
  {
    clause: 'MILESTONE_MISSED',
    status: 'OFF_TRAJECTORY',
    rule: 'Milestone: its day has come and it is not done.',
  },
  { clause: 'MILESTONE_NOT_DUE', status: 'ON_TARGET', rule: 'Milestone: its day is still to come.' },
] as const;

export type SharedClause =
  | (typeof CLAUSES_BEFORE_FIGURES)[number]['clause']
  | (typeof CLAUSES_WITHOUT_FIGURE)[number]['clause']
  // A figure can be worse than the baseline as well, so each rule set says it in its own place.
  | 'WORSE_THAN_BASELINE';
