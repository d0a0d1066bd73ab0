import { asEntries, madeCouncils } from '../councils';
import type { World } from '../world';
import { fillClinics } from './full-clinic';

const organisation = 'leicester';
/** The published quarter of the sample. */
const PUBLISHED = '2025-26 Q4';

const councils = madeCouncils(7, 60);

/** Six years of quarters up to the published one, as readings with their counts. */
const QUARTERS = Array.from({ length: 24 }, (_, index) => {
  const year = 2020 + Math.floor(index / 4);
  const [numerator, denominator] = [400 + ((index * 37) % 60), 1000];
  return {
    period: `${year}-${String(year + 1).slice(2)} Q${(index % 4) + 1}`,
    basis: 'IN_PERIOD',
    value: (numerator / 10).toFixed(1),
    numerator: String(numerator),
    denominator: String(denominator),
  };
});

const YEARS = Array.from({ length: 6 }, (_, index) => ({
  period: `${2020 + index}-${21 + index}`,
  basis: 'FULL_YEAR',
  value: String(40 + 2 * index),
  numerator: String(400 + 20 * index),
  denominator: '1000',
}));

/** Adds to the sample what no council of it has, and publishes it: then there is something to read in every field. */
export async function fillSample(
  world: World,
): Promise<{ readonly neighbourSet: string; readonly clinic: string }> {
  const council = await world.seed(organisation);
  const lead = world.as(`lead@${organisation}`);
  const change = (mutation: string, input: object, selection?: string) =>
    lead.change(mutation, { organisation, ...input }, selection);
  const owner = await council.owner({ holder: 'Somebody', email: 'post@example.org', reportsTo: null });
  const retired = await council.owner();
  const division = await council.division();
  const ambition = await council.ambition({ reference: 'W1', owner, division });
  const percent = {
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    cadence: 'QUARTERLY',
    headlineBasis: 'IN_PERIOD',
  } as const;
  const measure = await council.measure({ ambition, ...percent, maximum: '100', source: 'A return' });
  const other = await council.measure({ ambition });

  await change('recordReadings', {
    readings: QUARTERS.map((each) => ({ measure, ...each })),
    reason: 'First return',
  });
  await change('recordReadings', {
    readings: YEARS.map((each) => ({ measure, ...each })),
    reason: 'First return',
  });
  await change('recordReading', {
    measure: other,
    period: PUBLISHED,
    basis: 'IN_PERIOD',
    value: '30',
    flags: ['PROVISIONAL'],
    note: 'N',
    asAt: '2026-04-30',
    reason: 'R',
    components: [{ name: 'Part', symbol: 'UNAVAILABLE' }],
  });
  await change('setBaseline', {
    measure,
    period: '2023-24 Q4',
    basis: 'IN_PERIOD',
    value: '50',
    numerator: '500',
    denominator: '1000',
    note: 'N',
  });
  await change('setTarget', {
    measure,
    kind: 'ABSOLUTE',
    value: '90',
    bound: 'AT_LEAST',
    date: '2027-03-31',
    milestones: [{ date: '2026-09-30', value: '70' }],
    unit: 'PERCENT',
    wordedDate: 'by spring 2027',
  });
  await change('setTarget', { measure: other, kind: 'MAINTAIN', min: '10', max: '20' });
  await change('setCompositeTarget', { ambition: 'W1', rule: 'AT_LEAST_N', atLeast: 1 });
  await change('chooseRules', {
    measure: other,
    suppressionThreshold: 5,
    roundingBase: 5,
    minimumExpectation: '20',
    minimumChange: '1',
  });

  const { neighbourSet } = await change(
    'addNeighbourSet',
    {
      name: 'Nearest',
      edition: '2025',
      source: 'A list',
      members: councils.slice(0, 10).map(({ code, name }) => ({ code, name })),
    },
    'neighbourSet { id }',
  );
  for (const period of ['2023-24', '2024-25']) {
    await change('loadNationalSet', {
      measure,
      period,
      release: 'First release',
      releasedOn: '2025-11-30',
      councils: asEntries(councils),
    });
  }
  await change('recordBenchmark', {
    measure,
    period: '2024-25',
    comparator: 'STATISTICAL_NEIGHBOURS',
    neighbourSet: neighbourSet.id,
    value: '45',
    release: 'First release',
    releasedOn: '2025-11-30',
  });
  await change('recordBenchmark', {
    measure,
    period: '2023-24',
    comparator: 'ENGLAND',
    symbol: 'UNAVAILABLE',
  });
  const printed = { period: PUBLISHED, source: 'Page 3', unit: 'PERCENT' };
  await change('recordPrintedFact', {
    ...printed,
    measure,
    kind: 'VALUE',
    basis: 'IN_PERIOD',
    value: '44.1',
  });
  const parts = [{ name: 'Part', value: '2' }];
  await change('recordPrintedFact', { ...printed, kind: 'TOTAL', text: 'Both', value: '2', parts });

  const action = await council.action({ owner, ambitions: [ambition] });
  const better = await council.action({ owner, ambitions: [ambition], dueDate: '2026-12-31' });
  await change('noteAction', { action: better, note: 'The board met', happenedOn: '2026-03-01' });
  await change('moveActionDueDate', { action: better, dueDate: '2027-01-31', reason: 'Late' });
  await change('supersedeAction', { action, by: better });
  await change('addEvidence', {
    action: better,
    title: 'Minutes',
    url: 'https://example.org/minutes',
    recordedOn: '2026-03-01',
    note: 'N',
  });
  const inspection = await council.inspection({ endedOn: '2025-09-12', publishedOn: '2025-10-30' });
  await change('recordJudgement', { inspection, criterion: 'Leaders', judgement: 'Good', score: '3' });
  await council.recommendation({
    inspection,
    targets: [{ statement: 'S', outturn: 'O', current: 'C', targetNextYear: 'N', targetYearAfter: 'A' }],
  });

  const admin = world.as(`admin@${organisation}`);
  await admin.change('retireOwner', { organisation, owner: retired, on: '2026-01-31' });
  const { memberships, serviceTokens } = world.app.services;
  await memberships.grant(council.admin, {
    organisation,
    subject: 'somebody',
    issuer: 'https://sign-in.example.org',
    role: 'LEAD',
    divisions: [division],
    post: owner,
    endsOn: '2031-03-31',
  });
  await serviceTokens.issue(council.admin, {
    organisation,
    name: 'Nightly report',
    scopes: ['READ_PUBLISHED'],
    expiresOn: '2027-03-31',
  });
  const clinic = await fillClinics(world, council, { ambition, measure, owner });
  await tellSomebody(world, owner, better);
  await council.publishRound(PUBLISHED);
  return { neighbourSet: neighbourSet.id, clinic };
}

/** A notification with something in every field. */
async function tellSomebody(world: World, owner: string, action: string): Promise<void> {
  await world.sql(
    `INSERT INTO notification (id, organisation_id, created_at, key, kind, recipient_id, subject_id, subject, state,
        attempts, next_attempt_at, sent_at, reason)
      SELECT gen_random_uuid(), organisation_id, now(), 'one', 'ACTION_ASSIGNED', id, $2, 'A subject', 'SENT', 2, now(),
        now(), 'A reason' FROM owner WHERE id = $1`,
    [owner, action],
  );
}
