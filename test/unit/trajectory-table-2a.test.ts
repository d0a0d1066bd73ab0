import { decimalText } from '../../src/domain/exact';
import type { MeasureFacts } from '../../src/domain/trajectory/facts';
import { judge } from '../../src/domain/trajectory/rule-sets';
import type { Basis } from '../../src/domain/vocabulary';
import { baseline, measureFacts, reading, target } from '../support/measure-facts';

/**
 * Domain notes 2a: figures as published for the end of 2025-26, and the choices that a paper left open. The choice
 * decides the status, which is why every one of them is a field here. The fixed parts: a straight way, 15% of the
 * span tolerated, evaluated on 31 March 2026, baselines of the end of 2024-25 but for CYP4a.
 */
const percent = (
  from: string,
  kind: 'RELATIVE' | 'POINTS',
  change: string,
  basis: Basis,
): Partial<MeasureFacts> => ({
  headlineBasis: basis,
  baseline: baseline({ value: from }),
  target: target({ kind, value: change, date: '2027-03-31' }),
});

const year = (value: string) => ({ reading: reading(value) });
const quarter = (value: string) => ({
  reading: reading(value, { basis: 'IN_PERIOD', period: '2025-26 Q4' }),
});
const END_OF_2024 = { baseline: baseline({ value: '51.5', on: '2024-12-31' }) };

const cyp5 = (date: string): Partial<MeasureFacts> => ({
  baseline: baseline({ value: '48' }),
  target: target({ value: '85', date }),
  ...year('57'),
});

const fewer = (from: string, now: string): Partial<MeasureFacts> => ({
  unit: 'COUNT',
  decimalPlaces: 0,
  polarity: 'LOWER_IS_BETTER',
  baseline: baseline({ value: from, unit: 'COUNT' }),
  target: target({ kind: 'RELATIVE', value: '-8', date: '2028-03-31' }),
  ...year(now),
});

it.each<[string, Partial<MeasureFacts>, string, string, string, string, string, string]>([
  [
    'CYP4a, +15% relative, the year',
    { ...percent('51.5', 'RELATIVE', '15', 'FULL_YEAR'), ...END_OF_2024, ...year('55.8') },
    '55.79',
    '55.80',
    '0.56',
    '0.55',
    'ON_TARGET',
    'AT_OR_AHEAD_OF_EXPECTED',
  ],
  [
    'CYP4a, +15 percentage points, the year',
    { ...percent('51.5', 'POINTS', '15', 'FULL_YEAR'), ...END_OF_2024, ...year('55.8') },
    '59.82',
    '55.80',
    '0.29',
    '0.55',
    'OFF_TRAJECTORY',
    'BEHIND_EXPECTED',
  ],
  [
    'CYP4a, +15% relative, the last quarter only',
    { ...percent('51.5', 'RELATIVE', '15', 'IN_PERIOD'), ...END_OF_2024, ...quarter('46.0') },
    '55.79',
    '46.00',
    '-0.71',
    '0.55',
    'OFF_TRAJECTORY',
    'WORSE_THAN_BASELINE',
  ],
  [
    'CYP4b, +25% relative, the year',
    { ...percent('12.8', 'RELATIVE', '25', 'FULL_YEAR'), ...year('11.7') },
    '14.40',
    '11.70',
    '-0.34',
    '0.50',
    'OFF_TRAJECTORY',
    'WORSE_THAN_BASELINE',
  ],
  [
    'CYP4b, +25 percentage points, the last quarter only',
    { ...percent('12.8', 'POINTS', '25', 'IN_PERIOD'), ...quarter('23.1') },
    '25.30',
    '23.10',
    '0.41',
    '0.50',
    'CLOSE_TO_TRAJECTORY',
    'WITHIN_TOLERANCE',
  ],
  [
    'CYP5, 85% by the date as typed, 30 September 2028',
    cyp5('2028-09-30'),
    '58.56',
    '57.00',
    '0.24',
    '0.29',
    'CLOSE_TO_TRAJECTORY',
    'WITHIN_TOLERANCE',
  ],
  [
    'CYP5, 85% by the date as worded, Q2 of 2027-28',
    cyp5('2027-09-30'),
    '62.79',
    '57.00',
    '0.24',
    '0.40',
    'OFF_TRAJECTORY',
    'BEHIND_EXPECTED',
  ],
  [
    'CYP1c, 8% off 207',
    fewer('207', '268'),
    '201.49',
    '268.00',
    '-3.68',
    '0.33',
    'OFF_TRAJECTORY',
    'WORSE_THAN_BASELINE',
  ],
  [
    'CYP2, 8% off 521',
    fewer('521', '576'),
    '507.12',
    '576.00',
    '-1.32',
    '0.33',
    'OFF_TRAJECTORY',
    'WORSE_THAN_BASELINE',
  ],
])('domain notes 2a: %s', (_, changes, expected, actual, progress, elapsed, status, clause) => {
  const { workings, ...verdict } = judge('TRAJECTORY', measureFacts(changes));
  const shown = [workings.expected, workings.actual, workings.progress, workings.elapsed].map(
    (value) => value && decimalText(value, 2),
  );
  expect(shown).toEqual([expected, actual, progress, elapsed]);
  expect(verdict).toMatchObject({ status, clause });
});

it('domain notes 2a: the figure held against a way must be on the basis that the measure declares', () => {
  const declared = percent('51.5', 'RELATIVE', '15', 'FULL_YEAR');
  expect(judge('TRAJECTORY', measureFacts({ ...declared, ...quarter('46.0') })).clause).toBe('NO_READING');
});

it('domain notes 2a: the notes give CYP4a as exactly on, and it is ahead by less than one decimal shows', () => {
  const { workings } = judge(
    'TRAJECTORY',
    measureFacts({ ...percent('51.5', 'RELATIVE', '15', 'FULL_YEAR'), ...END_OF_2024, ...year('55.8') }),
  );
  expect(workings.expected && decimalText(workings.expected, 1)).toBe('55.8');
  expect(workings.expected?.lt(workings.actual ?? 0)).toBe(true);
});
