import { Client } from 'pg';
import { refusalOf } from '../support/clinics';
import type { Answer } from '../support/graphql-request';
import type { Seeder } from '../support/seeder';
import { until } from '../support/until';
import { World } from '../support/world';

const organisation = 'leicester';

let world: World;
let council: Seeder;
/** Another session of the database, that holds up whoever wants a clinic. */
let holder: Client;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  holder = new Client({ connectionString: world.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await world.close();
});

const lead = () => world.as(`lead@${organisation}`);

/** Runs these with the clinic held until all of them wait for it, so that they are really there at once. */
async function atOnce(clinic: string, writes: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM clinic WHERE id = $1 FOR UPDATE', [clinic]);
  const running = writes.map((write) => write());
  await until(async () => {
    const [{ waiting }] = await world.sql(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting >= writes.length;
  });
  await holder.query('COMMIT');
  return Promise.all(running);
}

const logOf = async (clinic: string): Promise<string[]> =>
  (await world.sql('SELECT kind FROM change WHERE subject_id = $1 ORDER BY sequence', [clinic])).map(
    ({ kind }) => kind,
  );
const stateOf = async (clinic: string): Promise<string> =>
  (await world.sql('SELECT state FROM clinic WHERE id = $1', [clinic]))[0].state;

test('of 4 who end a clinic at once one does, and three are told that it is closed', async () => {
  const clinic = await council.clinicIn('LIVE');
  const end = () => lead().tryTo('closeClinic', { organisation, clinic });
  const answers = await atOnce(clinic, [end, end, end, end]);
  const refusals = answers.map(refusalOf).filter((refusal) => refusal !== 'OK');
  expect(refusals).toEqual(Array(3).fill('CONFLICT input.clinic'));
  expect((await logOf(clinic)).filter((kind) => kind === 'ClinicClosed')).toHaveLength(1);
});

test('of 4 who retry the same end under one key at once all get the one answer', async () => {
  const clinic = await council.clinicIn('LIVE');
  const input = { organisation, clinic, idempotencyKey: `end of ${clinic}` };
  const answers = await Promise.all([1, 2, 3, 4].map(() => lead().tryTo('closeClinic', input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.errors).toBeUndefined();
  expect((await logOf(clinic)).filter((kind) => kind === 'ClinicClosed')).toHaveLength(1);
});

test('whoever opens a clinic and whoever returns it at once: one of the two, never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const clinic = await council.clinicIn('PUBLISHED');
    const open = () => lead().tryTo('openClinic', { organisation, clinic });
    const back = () => lead().tryTo('returnClinicToDraft', { organisation, clinic, reason: 'R' });
    const answers = await atOnce(clinic, round % 2 === 0 ? [open, back] : [back, open]);
    expect(answers.map(refusalOf).sort()).toEqual(['CONFLICT input.clinic', 'OK']);
    const rooms = await world.sql('SELECT 1 FROM clinic_room WHERE clinic_id = $1', [clinic]);
    expect([await stateOf(clinic), rooms.length]).toEqual(
      (await logOf(clinic)).includes('ClinicOpened') ? ['LIVE', 1] : ['DRAFT', 0],
    );
  }
});

test('what is captured while the clinic ends is in its record, or refused; nothing comes after the end', async () => {
  const item = async (clinic: string): Promise<string> =>
    (await world.sql('SELECT id FROM agenda_item WHERE clinic_id = $1', [clinic]))[0].id;
  for (let round = 0; round < 6; round += 1) {
    const clinic = await council.clinicIn('LIVE');
    const about = await item(clinic);
    const park = () => lead().tryTo('parkForLater', { organisation, item: about, text: 'For later' });
    const end = () => lead().tryTo('closeClinic', { organisation, clinic });
    const answers = await atOnce(clinic, round % 2 === 0 ? [park, end, park] : [end, park, park]);
    const captured = await world.sql('SELECT 1 FROM clinic_outcome WHERE clinic_id = $1', [clinic]);
    const refusals = answers.map(refusalOf).filter((refusal) => refusal !== 'OK');
    expect(new Set(refusals).size).toBeLessThanOrEqual(1);
    for (const refusal of refusals) expect(refusal).toMatch(/^CONFLICT /);
    expect(captured).toHaveLength(2 - refusals.length);
    const kinds = await logOf(clinic);
    expect(kinds.at(-1)).toBe('ClinicClosed');
    expect(kinds.filter((kind) => kind === 'OutcomeCaptured')).toHaveLength(captured.length);
  }
});

test('a status that is published in the room while the clinic ends is published with its outcome, or not at all', async () => {
  for (let round = 0; round < 6; round += 1) {
    const ambition = await council.ambition();
    const clinic = await council.clinicIn('LIVE', {}, { subjectType: 'Ambition', subject: ambition });
    const [{ id: item }] = await world.sql('SELECT id FROM agenda_item WHERE clinic_id = $1', [clinic]);
    const publish = () =>
      lead().tryTo('publishStatusInClinic', {
        organisation,
        item,
        ambition,
        period: '2025-26 Q4',
        status: 'ON_TARGET',
        reason: 'Agreed in the room',
      });
    const end = () => lead().tryTo('closeClinic', { organisation, clinic });
    const answers = await atOnce(clinic, round % 2 === 0 ? [publish, end] : [end, publish]);
    const refusals = answers.map(refusalOf).filter((refusal) => refusal !== 'OK');
    const [{ statuses, outcomes }] = await world.sql(
      `SELECT (SELECT count(*)::int FROM published_status WHERE ambition_id = $1) AS statuses,
        (SELECT count(*)::int FROM clinic_outcome WHERE clinic_id = $2) AS outcomes`,
      [ambition, clinic],
    );
    expect([statuses, outcomes]).toEqual(refusals.length === 0 ? [1, 1] : [0, 0]);
    for (const refusal of refusals) expect(refusal).toMatch(/^CONFLICT /);
    expect(await stateOf(clinic)).toBe('CLOSED');
  }
});

test('what is published anywhere while a clinic is pinned is in its figures by its number, or not', async () => {
  for (let round = 0; round < 4; round += 1) {
    const reference = `RACE${round}`;
    await council.ambition({ reference });
    const clinic = await council.clinicIn('DRAFT');
    const [, published] = await Promise.all([
      lead().change('publishClinic', { organisation, clinic }),
      lead().change('publishAmbitionStatus', {
        organisation,
        reference,
        period: '2025-26 Q4',
        status: 'ON_TARGET',
        reason: 'Agreed',
      }),
    ]);
    const [{ pin, own }] = await world.sql(
      `SELECT pinned_sequence::int AS pin, (SELECT sequence::int FROM change
        WHERE subject_id = c.id AND kind = 'ClinicPublished') AS own FROM clinic c WHERE id = $1`,
      [clinic],
    );
    // Nothing after the pin but before the publication can be older than either.
    expect(pin).toBeLessThan(own);
    if (published.change.sequence > own) expect(pin).toBe(own - 1);
  }
});
