import { holdAmbition, untilWaiting } from '../support/held';
import { CHANGES, computedOf, freshReference, judged, QUARTER, storedOf, verdictIn } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const seen = (reference: string, period?: string) => computedOf(lead(), organisation, reference, period);
const inputOf = (reference: string, status: string, rest: object = {}) => ({
  organisation,
  reference,
  period: QUARTER,
  status,
  ...rest,
});
const publish = (reference: string, status: string, rest: object = {}) =>
  lead().change('publishAmbitionStatus', inputOf(reference, status, rest), CHANGES);

test.each([undefined, null, '', ' \n '])(
  'N4: a status that differs from the computed one is refused with the reason %j, names the field and says what is computed',
  async (reason) => {
    const { reference } = await judged(council, { [QUARTER]: '57' });
    const { computed } = await seen(reference);
    const before = await world.rowCounts();
    const { errors } = await lead().tryTo(
      'publishAmbitionStatus',
      inputOf(reference, 'ON_TARGET', { reason }),
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'input.reason' });
    expect(errors?.[0]?.message).toBe(
      `ON_TARGET differs from the computed CLOSE_TO_TRAJECTORY, so it needs a reason. Computed: ${computed.explanation}`,
    );
    expect(await world.rowCounts()).toEqual(before);
  },
);

test('N4: with a reason it is published beside the computed one, which stays as it is', async () => {
  const { reference } = await judged(council, { [QUARTER]: '57' });
  const answer = await publish(reference, 'ON_TARGET', { reason: 'The register lags behind' });
  expect(answer.changes).toEqual([
    expect.objectContaining({ kind: 'StatusPublished', to: 'ON_TARGET', reason: 'The register lags behind' }),
  ]);
  const { published, computed } = await seen(reference);
  expect(published.status).toBe('ON_TARGET');
  expect(published.computed).toEqual(computed);
  expect(computed).toMatchObject({ status: 'CLOSE_TO_TRAJECTORY', cause: 'ReadingRecorded' });
});

test('N4: a status that equals the computed one needs no reason', async () => {
  const { reference } = await judged(council, { [QUARTER]: '57' });
  const { change } = await publish(reference, 'CLOSE_TO_TRAJECTORY');
  expect(change.kind).toBe('StatusPublished');
});

test('N2, N4: what was published keeps the verdict of that day, though what is computed moves on', async () => {
  const { reference, measure, ambition } = await judged(council, { [QUARTER]: '57' });
  await publish(reference, 'CLOSE_TO_TRAJECTORY');
  const { computed: then } = await seen(reference);
  await council.reading({ measure, period: QUARTER, value: '49' });
  await council.target({ measure, value: '90' });
  const { published, computed: now } = await seen(reference);
  expect(published).toEqual({ status: 'CLOSE_TO_TRAJECTORY', computed: then });
  expect(now).toMatchObject({
    status: 'OFF_TRAJECTORY',
    inputs: { actual: 49, target: 90 },
    cause: 'TargetSet',
  });
  // The verdict it was published beside is no longer the one that stands, and is there all the same.
  const stored = await storedOf(world, { ambition });
  expect(stored.find(({ id }) => id === then.id).superseded_by_id).not.toBeNull();
  // Published again, it stands beside what is computed now.
  await publish(reference, 'OFF_TRAJECTORY');
  expect((await seen(reference)).published.computed).toEqual(now);
});

test('a quarter that was never judged is judged to be published beside, and told after the publication', async () => {
  const { reference, measure, ambition } = await judged(council, { '2025-26 Q3': '58' });
  expect((await seen(reference, QUARTER)).computed).toBeNull();
  const closed = { ambition, closedOn: '2026-01-31', evidence: { title: 'E' }, organisation };
  await lead().change('closeAmbition', closed);
  const { change, changes } = await publish(reference, 'COMPLETE');
  expect(change.kind).toBe('StatusPublished');
  expect(changes).toMatchObject([
    { kind: 'StatusPublished', to: 'COMPLETE' },
    {
      kind: 'StatusComputed',
      from: 'ON_TARGET',
      to: 'COMPLETE',
      subject: { id: measure },
      fields: { cause: { to: 'StatusPublished' } },
    },
    {
      kind: 'StatusComputed',
      from: 'ON_TARGET',
      to: 'COMPLETE',
      subject: { id: ambition },
      period: { label: QUARTER },
    },
  ]);
  const { computed, published } = await seen(reference, QUARTER);
  expect(computed).toMatchObject({ period: { label: QUARTER }, cause: 'StatusPublished' });
  expect(published.computed).toEqual(computed);
});

test('N9: a publication that is refused leaves no verdict on a quarter that was never judged', async () => {
  const { reference } = await judged(council, { '2025-26 Q3': '58' });
  const before = await world.rowCounts();
  const { errors } = await lead().tryTo('publishAmbitionStatus', inputOf(reference, 'OFF_TRAJECTORY'));
  expect(errors?.[0]?.extensions.field).toBe('input.reason');
  expect(await world.rowCounts()).toEqual(before);
  expect((await seen(reference, QUARTER)).computed).toBeNull();
});

test('N4: an ambition without a measure is establishing its baseline until somebody says why it is not', async () => {
  const reference = freshReference();
  await council.ambition({ reference });
  const { errors } = await lead().tryTo('publishAmbitionStatus', inputOf(reference, 'ON_TARGET'));
  expect(errors?.[0]?.message).toMatch(
    /computed ESTABLISHING_BASELINE.* Computed: No measure has been set\.$/,
  );
  await publish(reference, 'ESTABLISHING_BASELINE');
  expect((await seen(reference)).computed).toMatchObject({ clause: 'NO_MEASURES', inputs: null });
});

test('N3: a plan status moves no trajectory status', async () => {
  const { ambition } = await judged(council, { [QUARTER]: '57' });
  const before = await storedOf(world, { ambition });
  const areaOfAction = await council.area();
  const report = { organisation, areaOfAction, period: QUARTER, planStatus: 'OFF_TRACK', narrative: 'N' };
  const { changes } = await lead().change('recordPlanStatus', report, CHANGES);
  expect(changes).toHaveLength(1);
  expect(await storedOf(world, { ambition })).toEqual(before);
});

test('N9: a publication and the lock of its round do not wait for each other in a circle', async () => {
  const period = '2025-26 Q2';
  await council.round(period);
  const { reference, ambition } = await judged(council, { [period]: '56' });
  const held = await holdAmbition(world, ambition);
  const published = publish(reference, 'ON_TARGET', { period });
  await untilWaiting(world, 1);
  const locked = lead().change('lockRound', { organisation, period });
  await untilWaiting(world, 2);
  await held.letGo();
  expect((await published).change.kind).toBe('StatusPublished');
  expect((await locked).change.kind).toBe('RoundLocked');
});

test('N4: after the lock a reason is asked for either way, and the verdict is taken as ever', async () => {
  const period = '2025-26 Q1';
  const { reference } = await judged(council, { [period]: '60' });
  await council.round(period, 'LOCKED');
  const { errors } = await lead().tryTo('publishAmbitionStatus', {
    ...inputOf(reference, 'ON_TARGET'),
    period,
  });
  expect(errors?.[0]?.extensions.reason).toBe('ROUND_LOCKED');
  const reason = 'Agreed at the board';
  await publish(reference, 'ON_TARGET', { period, reason });
  const { published, computed } = await seen(reference, period);
  expect(verdictIn(published.computed)).toEqual(verdictIn(computed));
});
