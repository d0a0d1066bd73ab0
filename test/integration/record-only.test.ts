import type { Access } from '../../src/domain/access';
import { outcomeOf, Stage } from '../support/authority/stage';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
let world: World;
let council: Seeder;
let stage: Stage;
let token: Access;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  stage = await Stage.on(world);
  token = { ...council.admin, subject: 'gts_1', scopes: ['RECORD_READINGS'] };
});
afterAll(async () => {
  await stage.close();
  await world.close();
});

const RECORD = `mutation($input: RecordReadingInput!) { recordReading(input: $input) {
  reading { value }
  change { kind from to reason fields afterLock period { label } }
  changes { kind from to reason fields } } }`;

const reading = {
  organisation,
  period: '2025-26 Q3',
  basis: 'IN_PERIOD',
  value: '12.5',
  reason: 'Late return',
};

/** A measure with all that a status is judged from. */
async function judged(): Promise<string> {
  const measure = await council.measure();
  await council.baseline({ measure });
  await council.target({ measure });
  return measure;
}

const quietly = { from: null, to: null, reason: null, fields: null };

test('who records and may not read is told that it was recorded, and nothing that was there', async () => {
  const measure = await judged();
  await council.reading({ measure, value: '61.5', note: 'Not for others' });
  const revised = await stage.run(token, RECORD, { input: { ...reading, measure } });
  expect(revised.errors).toBeUndefined();
  const entry = { kind: 'ReadingRevised', ...quietly };
  expect(revised.data).toEqual({
    recordReading: {
      reading: null,
      change: { ...entry, afterLock: false, period: { label: '2025-26 Q3' } },
      changes: [entry],
    },
  });
  const entries = await world.app.live.log.after(await world.organisationId(organisation), 0, 1_000);
  expect(entries.at(-1)).toMatchObject({ kind: 'StatusComputed', cause: 'ReadingRevised' });
  const analyst: Access = { ...council.lead, role: 'ANALYST' };
  const seen = await stage.run(analyst, RECORD, { input: { ...reading, measure, value: '69.9' } });
  expect(seen.errors).toBeUndefined();
  expect(seen.data).toMatchObject({
    recordReading: { reading: { value: 69.9 }, change: { from: '12.5', to: '69.9' } },
  });
  expect(JSON.stringify(seen.data)).toContain('StatusComputed');
});

test('a conflict does not show it the row', async () => {
  const measure = await judged();
  const input = { ...reading, measure, expectedVersion: 99 };
  const told = async (access: Access): Promise<object> => {
    const { errors } = await stage.run(access, RECORD, { input });
    return (errors?.[0]?.originalError as unknown as { details: object }).details;
  };
  expect(await told(token)).toEqual({ field: 'input.expectedVersion' });
  expect(await told(council.lead)).toMatchObject({ current: { id: measure } });
});

test('it reads as those outside do, and changes nothing in a round that is locked', async () => {
  const measure = await council.measure();
  const document = '{ organisation(slug: "leicester") { ambitions { totalCount } } }';
  const countFor = async (access: Access): Promise<unknown> => (await stage.run(access, document)).data;
  expect(await countFor(token)).toEqual({ organisation: { ambitions: { totalCount: 0 } } });
  expect(await countFor(council.lead)).toEqual({ organisation: { ambitions: { totalCount: 1 } } });
  await council.round('2024-25 Q1', 'LOCKED');
  const late = { ...reading, measure, period: '2024-25 Q1' };
  expect(outcomeOf(await stage.run(token, RECORD, { input: late }))).toBe('FORBIDDEN');
});
