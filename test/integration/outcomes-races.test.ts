import type { Answer } from '../support/graphql-request';
import { ClinicRoom, organisation } from '../support/clinic-room';
import { codeOf } from '../support/world';

let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open();
}, 60_000);
afterAll(() => room.close());
beforeEach(() => room.reopen());

const PEOPLE = ['lead', 'contributor', 'analyst'] as const;

const kinds = async (kind: string): Promise<number> => {
  const [{ n }] = await room.world.sql(
    'SELECT count(*)::int AS n FROM change WHERE kind = $1 AND subject_id = $2',
    [kind, room.clinic],
  );
  return n;
};

/** What was refused in place of what was done, and nothing else. */
const refusals = (answers: readonly Answer[]): string[] =>
  answers.map(codeOf).filter((code) => code !== 'OK');

test('of many who capture at once on one item nobody loses anything', async () => {
  const texts = Array.from({ length: 24 }, (_, index) => `Outcome ${String(index).padStart(2, '0')}`);
  const answers = await Promise.all(
    texts.map((text, index) =>
      room.try(PEOPLE[index % 3] ?? 'lead', index % 2 ? 'parkForLater' : 'captureRecognition', {
        item: room.first,
        text,
      }),
    ),
  );
  expect(refusals(answers)).toEqual([]);
  expect((await room.outcomes()).map(({ text }) => text as string).sort()).toEqual(texts);
  expect(await kinds('OutcomeCaptured')).toBe(24);
});

test('N9: the same capture under the same key, again and again and at once, is captured once', async () => {
  const action = {
    item: room.first,
    title: 'Once',
    owner: room.id('analyst'),
    due: '2026-09-30',
    idempotencyKey: 'once',
  };
  const tries = await Promise.all(
    Array.from({ length: 6 }, () => room.try('contributor', 'captureAction', action)),
  );
  tries.push(await room.try('contributor', 'captureAction', action));
  expect(refusals(tries)).toEqual([]);
  const ids = new Set(tries.map(({ data }) => data.captureAction.outcome.id as string));
  expect(ids.size).toBe(1);
  expect(await room.outcomes()).toHaveLength(1);
  expect(await room.world.sql(`SELECT 1 FROM action WHERE title = 'Once'`)).toHaveLength(1);
  // A connection that was away for longer than the clinic: the answer is the same.
  await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
  expect(codeOf(await room.try('contributor', 'captureAction', action))).toBe('OK');
  expect(await room.outcomes()).toHaveLength(1);
});

test('whoever captures while the clinic is closed is in its record, or is told that it is closed', async () => {
  const closing = { organisation, clinic: room.clinic };
  const captures = Array.from({ length: 16 }, (_, index) =>
    room.try('contributor', 'parkForLater', { item: room.first, text: `Late ${index}` }),
  );
  const [, ...answers] = await Promise.all([
    room.world.app.services.clinicLifecycle.close(room.lead, closing),
    ...captures,
  ]);
  const refused = refusals(answers);
  expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['CONFLICT'] : []));
  const outcomes = await room.outcomes();
  expect(outcomes).toHaveLength(16 - refused.length);
  const [closed] = await room.world.sql(
    `SELECT sequence FROM change WHERE kind = 'ClinicClosed' AND subject_id = $1`,
    [room.clinic],
  );
  const [last] = await room.world.sql(
    `SELECT max(sequence) AS sequence FROM change WHERE kind = 'OutcomeCaptured' AND subject_id = $1`,
    [room.clinic],
  );
  if (last.sequence !== null) expect(BigInt(last.sequence)).toBeLessThan(BigInt(closed.sequence));
});

test('of two decisions that would take the place of one at once only one does', async () => {
  const by = room.id('chair');
  const { outcome: old } = await room.do('lead', 'captureDecision', { item: room.first, text: 'Old', by });
  const decide = (text: string) =>
    room.try('lead', 'captureDecision', { item: room.first, text, by, supersedes: old.id });
  const answers = await Promise.all([decide('One'), decide('Two'), decide('Three')]);
  expect(refusals(answers)).toEqual(['CONFLICT', 'CONFLICT']);
  expect(await room.outcomes()).toHaveLength(2);
  expect(await kinds('DecisionSuperseded')).toBe(1);
});

test('of two answers to one challenge at once only one is kept', async () => {
  const { outcome } = await room.do('lead', 'captureChallenge', { item: room.first, text: 'Why?' });
  const answer = (words: string) =>
    room.try('contributor', 'answerChallenge', { outcome: outcome.id, answer: words });
  const answers = await Promise.all([answer('One'), answer('Two')]);
  expect(refusals(answers)).toEqual(['CONFLICT']);
  expect(await kinds('ChallengeAnswered')).toBe(1);
});

test('two who begin an item at once leave one open, and the time of the other is kept', async () => {
  await room.do('lead', 'beginAgendaItem', { item: room.first });
  const answers = await Promise.all([
    room.try('lead', 'beginAgendaItem', { item: room.second }),
    room.try('lead', 'beginAgendaItem', { item: room.second }),
  ]);
  expect(refusals(answers)).toEqual(['CONFLICT']);
  const open = await room.world.sql(`SELECT id FROM agenda_item WHERE clinic_id = $1 AND state = 'OPEN'`, [
    room.clinic,
  ]);
  expect(open).toEqual([{ id: room.second }]);
  expect(await kinds('AgendaItemEnded')).toBe(1);
});

test('an item that ends while somebody captures on it has the capture before its end, or the capture is refused', async () => {
  await room.do('lead', 'beginAgendaItem', { item: room.first });
  const captures = Array.from({ length: 12 }, (_, index) =>
    room.try('analyst', 'parkForLater', { item: room.first, text: `Late ${index}` }),
  );
  const [ended, ...answers] = await Promise.all([
    room.try('lead', 'endAgendaItem', { item: room.first }),
    ...captures,
  ]);
  expect(codeOf(ended)).toBe('OK');
  const refused = refusals(answers);
  expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['CONFLICT'] : []));
  expect(await room.outcomes()).toHaveLength(12 - refused.length);
});

test('an item that is begun is not dropped any more, and one that was dropped is not begun', async () => {
  const { agendaItems } = room.world.app.services;
  const chair = { ...room.lead, ownerId: room.id('chair') };
  const drop = () => agendaItems.drop(chair, { organisation, item: room.second });
  await room.do('lead', 'beginAgendaItem', { item: room.second });
  await expect(drop()).rejects.toMatchObject({ code: 'CONFLICT' });
  await room.world.sql('UPDATE agenda_item SET dropped_at = created_at WHERE id = $1', [room.first]);
  expect(await room.refused('lead', 'beginAgendaItem', { item: room.first })).toEqual({
    code: 'CONFLICT',
    field: 'input.item',
    message: 'This item was taken off the agenda; restore it to begin it.',
  });
  expect(
    await room.refused('lead', 'moveClinicCursor', { clinic: room.clinic, item: room.first, view: 'CHART' }),
  ).toMatchObject({ code: 'CONFLICT', field: 'input.item' });
});
