const AMBITIONS = 150;
const REPORTED_QUARTERS = 8;
const TRAJECTORY = [
  'ON_TARGET',
  'CLOSE_TO_TRAJECTORY',
  'OFF_TRAJECTORY',
  'ON_TARGET',
  'ESTABLISHING_BASELINE',
];
const THEMES = [
  'Living independently',
  'Safe at home',
  'Ready for school',
  'Help early on',
  'Leaving care well',
];

/** Of the two measures of an ambition, the first is a share with its counts, the second follows one of these. */
const SECOND = [
  { unit: 'COUNT', decimal_places: 0, scale: 1800 },
  { unit: 'DAYS', decimal_places: 0, scale: 90 },
  { unit: 'RATE_PER_10000', decimal_places: 1, scale: 70 },
];
const TARGETS = [
  { kind: 'RELATIVE', value: '15', unit: 'PERCENT', bound: null, direction: null },
  { kind: 'ABSOLUTE', value: '90.5', unit: null, bound: 'AT_LEAST', direction: null },
  { kind: 'DIRECTION', value: null, unit: null, bound: null, direction: 'DECREASE' },
];

/** 150 ambitions with two measures each, linked with priorities and recommendations. */
export function addAmbitions(world, { divisions, owners }, priorities, recommendations) {
  for (let position = 1; position <= AMBITIONS; position += 1) {
    const { id } = world.addVersioned('ambition', {
      reference: `B${String(position).padStart(3, '0')}`,
      position,
      theme: THEMES[position % THEMES.length],
      descriptor: `Ambition ${position}: more people get there sooner, up by 15% on the baseline by March 2027`,
      division_id: divisions[position % divisions.length].id,
      owner_id: world.pick(owners).id,
    });
    for (const priority of world.pickSome(priorities, 1 + (position % 2))) {
      world.add('ambition_priority', { ambition_id: id, priority_id: priority.id, removed_at: null });
    }
    if (position % 5 === 0) {
      const { id: recommendation } = world.pick(recommendations);
      world.add('ambition_recommendation', {
        ambition_id: id,
        recommendation_id: recommendation,
        removed_at: null,
      });
    }
    addStatuses(world, id);
    addMeasure(world, id, 1, { unit: 'PERCENT', decimal_places: 1, scale: 60 });
    addMeasure(world, id, 2, SECOND[position % SECOND.length]);
  }
}

function addStatuses(world, ambitionId) {
  for (const { label, end } of world.periods.slice(-REPORTED_QUARTERS)) {
    world.add('published_status', {
      ambition_id: ambitionId,
      period: label,
      period_end: end,
      status: world.pick(TRAJECTORY),
      reason: `The figure of ${label} is better than the one before it, and behind the way to the target.`,
      analysis: 'Demand rose in two of the three localities.',
      mitigations: 'A second team starts in the summer.',
      superseded_by_id: null,
    });
  }
}

function addMeasure(world, ambitionId, position, { unit, decimal_places, scale }) {
  const shared = unit === 'PERCENT';
  const basis = shared ? 'IN_PERIOD' : 'SNAPSHOT';
  const { id } = world.addVersioned('measure', {
    ambition_id: ambitionId,
    position,
    name: shared ? 'Share reached in time' : 'How many, how long or how often',
    description: null,
    unit,
    decimal_places,
    polarity: shared ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER',
    cadence: 'QUARTERLY',
    headline_basis: basis,
    source: 'Case system',
    numerator_name: shared ? 'Reached in time' : null,
    denominator_name: shared ? 'All that were due' : null,
    due_within_days: 42,
  });
  const figures = readings(world, scale, decimal_places, shared);
  const ended = { superseded_by_id: null };
  world.add('baseline', {
    measure_id: id,
    ...figures[0],
    unit,
    basis,
    period: world.periods[0].label,
    period_end: world.periods[0].end,
    note: null,
    ...ended,
  });
  world.add('target', {
    measure_id: id,
    ambition_id: null,
    ...world.pick(TARGETS),
    ...{ min: null, max: null, rule: null, at_least: null },
    date: '2027-03-31',
    worded_date: null,
    description: null,
    ...ended,
  });
  for (const [index, { label, end }] of world.periods.entries()) {
    world.add('reading', {
      measure_id: id,
      period: label,
      period_end: end,
      basis,
      revision: 1,
      ...figures[index],
      symbol: null,
      flags: [],
      as_at: null,
      note: null,
      components: [],
      ...ended,
    });
  }
}

/** A figure for each quarter that wanders around `scale`; a share comes with its counts. */
function readings(world, scale, places, shared) {
  let value = scale * (0.7 + 0.3 * world.draw());
  return world.periods.map(() => {
    value = Math.min(scale * 1.5, Math.max(scale * 0.4, value + scale * 0.06 * (world.draw() - 0.5)));
    if (!shared) return { value: value.toFixed(places), numerator: null, denominator: null };
    const denominator = 200 + Math.floor(world.draw() * 400);
    const numerator = Math.round((denominator * value) / 100);
    return {
      value: ((100 * numerator) / denominator).toFixed(places),
      numerator: String(numerator),
      denominator: String(denominator),
    };
  });
}
