import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');

const ROUND = 'round { state version lockedAt publishedAt period { label } } change { kind from to reason }';

test('a round opens, locks, is published, reopens and is published again, and the log tells it', async () => {
  const step = async (name: string, input: object = {}) => {
    const { round, change } = await lead().change(
      name,
      { organisation, period: '2023-24 Q1', ...input },
      ROUND,
    );
    return [round.state, round.version, change.kind, change.from, change.to, change.reason];
  };
  expect(await step('openRound')).toEqual(['OPEN', 1, 'RoundOpened', null, 'OPEN', null]);
  expect(await step('lockRound')).toEqual(['LOCKED', 2, 'RoundLocked', 'OPEN', 'LOCKED', null]);
  expect(await step('publishRound')).toEqual(['PUBLISHED', 3, 'RoundPublished', 'LOCKED', 'PUBLISHED', null]);
  expect(await step('reopenRound', { reason: 'Wrong figure' })).toEqual([
    'OPEN',
    4,
    'RoundReopened',
    'PUBLISHED',
    'OPEN',
    'Wrong figure',
  ]);
  expect(await step('lockRound')).toEqual(['LOCKED', 5, 'RoundLocked', 'OPEN', 'LOCKED', null]);
  expect(await step('publishRound')).toEqual(['PUBLISHED', 6, 'RoundPublished', 'LOCKED', 'PUBLISHED', null]);
});

test.each([
  ['lockRound', 'LOCKED', {}],
  ['lockRound', 'PUBLISHED', {}],
  ['publishRound', 'OPEN', {}],
  ['reopenRound', 'OPEN', { reason: 'R' }],
] as const)('%s of a round that is %s is refused', async (name, state, rest) => {
  const period = council.freshQuarter();
  await council.round(period, state);
  const { errors } = await lead().tryTo(name, { organisation, period, ...rest });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.period' });
});

test('a round that is reopened without a reason stays as it is', async () => {
  const period = council.freshQuarter();
  await council.round(period, 'LOCKED');
  for (const reason of [undefined, null, '', '  ']) {
    const { errors } = await lead().tryTo('reopenRound', { organisation, period, reason });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.reason' });
  }
  expect(await world.sql('SELECT state FROM reporting_round WHERE period = $1', [period])).toEqual([
    { state: 'LOCKED' },
  ]);
});
