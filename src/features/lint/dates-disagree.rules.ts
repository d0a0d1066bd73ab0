import { addDays, isCalendarDate } from '../../domain/calendar-date';
import type { MeasureLintFacts, Remark } from './lint-facts';
import { dateWords } from '../../domain/date-words';

import { wordedStretch } from './worded-date.rules';

/**
 * How far a typed date may stand from the words. Papers word dates to the month ("by April 2028" is typed as
 * 31 March, the end of an academic year as 30 September), so a month either way is no disagreement.
 */
const SLACK_IN_DAYS = 31;

/**
 * The target date as typed against the date as worded in the same row. They agree from 31 days before the worded
 * stretch to 31 days after it, both ends included; a bare year agrees with its own days only. Words that are not
 * understood are no finding.
 */
export function datesDisagree({ target }: MeasureLintFacts): Remark[] {
  if (!target?.date || !target.wordedDate || !isCalendarDate(target.date)) return [];
  const stretch = wordedStretch(target.wordedDate);
  if (!stretch) return [];
  const slack = stretch.bareYear ? 0 : SLACK_IN_DAYS;
  if (target.date >= addDays(stretch.startsOn, -slack) && target.date <= addDays(stretch.endsOn, slack))
    return [];
  const days =
    stretch.startsOn === stretch.endsOn
      ? dateWords(stretch.startsOn)
      : `${dateWords(stretch.startsOn)} to ${dateWords(stretch.endsOn)}`;
  return [
    {
      rule: 'DATES_DISAGREE',
      found: `target date ${dateWords(target.date)}`,
      expected: `${days}, as "${target.wordedDate}" says`,
      period: null,
    },
  ];
}
