import { ClinicRoom, organisation } from '../support/clinic-room';

let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open({ now: () => new Date('2026-07-14T09:00:00.000Z') });
}, 60_000);
afterAll(() => room.close());

const NOBODY = '00000000-0000-7000-8000-000000000000';
const text = 'Words';
const by = () => room.id('chair');
const agreed = () => ({ title: text, owner: room.id('analyst'), due: '2026-09-30' });
const status = () => ({
  ambition: room.id('inside'),
  period: '2025-26 Q4',
  status: 'ON_TARGET',
  reason: text,
});

/** Every capture with an input that it takes, but for the item. */
const CAPTURES: Record<string, () => object> = {
  captureChallenge: () => ({ text }),
  captureSupport: () => ({ text, by: by(), to: room.id('analyst') }),
  captureRecognition: () => ({ text }),
  captureDecision: () => ({ text, by: by() }),
  captureAction: agreed,
  parkForLater: () => ({ text }),
  publishStatusInClinic: status,
};
const captures = Object.keys(CAPTURES);
const inputOf = (capture: string, item: string): object => ({ item, ...CAPTURES[capture]?.() });

const dropped = async (): Promise<string> => {
  const { agendaItems } = room.world.app.services;
  const added = { organisation, clinic: room.clinic, title: 'Not today', plannedMinutes: 5 };
  const { result } = await agendaItems.add(room.lead, added);
  await room.world.sql('UPDATE agenda_item SET dropped_at = created_at WHERE id = $1', [result.item]);
  return result.item ?? '';
};

describe.each(captures)('%s leaves nothing behind', (capture) => {
  const refused = (item: string, more: object = {}) =>
    room.refused('lead', capture, { ...inputOf(capture, item), ...more });

  test('on an item that has ended, or was taken off the agenda', async () => {
    await room.reopen();
    await room.do('lead', 'beginAgendaItem', { item: room.second });
    await room.do('lead', 'endAgendaItem', { item: room.second });
    const conflict = { code: 'CONFLICT', field: 'input.item' };
    expect(await refused(room.second)).toEqual({
      ...conflict,
      message: 'This item has ended; begin it again to capture on it.',
    });
    expect(await refused(await dropped())).toEqual({
      ...conflict,
      message: 'This item was taken off the agenda; restore it to capture on it.',
    });
  });

  test('in a clinic that is not LIVE', async () => {
    await room.reopen();
    await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
    const { code, message } = await refused(room.first);
    expect([code, message]).toEqual(['CONFLICT', expect.stringContaining('The clinic is CLOSED') as string]);
  });

  test('for who does not sit there, and of a sensitive item not even that it is one', async () => {
    await room.reopen();
    const input = inputOf(capture, room.first);
    for (const persona of ['viewer', 'admin'] as const)
      expect(await room.refused(persona, capture, input)).toMatchObject({ code: 'FORBIDDEN' });
    await room.world.sql('UPDATE clinic_attendee SET invited = FALSE WHERE owner_id = $1', [
      room.id('contributor'),
    ]);
    expect(await room.refused('contributor', capture, input)).toMatchObject({ code: 'FORBIDDEN' });
    const secret = await room.refused('contributor', capture, inputOf(capture, room.secret));
    // A status is for a LEAD, whatever it is captured on.
    if (capture === 'publishStatusInClinic') expect(secret.code).toBe('FORBIDDEN');
    else expect(secret).toEqual(await room.refused('contributor', capture, inputOf(capture, NOBODY)));
  });

  test('on an item of nobody, or without words', async () => {
    await room.reopen();
    expect(await refused(NOBODY)).toMatchObject({ code: 'NOT_FOUND', field: 'input.item' });
    const field =
      capture === 'captureAction' ? 'title' : capture === 'publishStatusInClinic' ? 'reason' : 'text';
    expect(await refused(room.first, { [field]: '  ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: `input.${field}`,
    });
  });
});

describe('what does not fit is refused by the name of its field', () => {
  beforeAll(() => room.reopen());

  test.each([
    ['an ambition', 'Ambition', 'outside'],
    ['an area of action', 'AreaOfAction', 'area'],
    ['a priority', 'Priority', 'priority'],
    ['a recommendation', 'Recommendation', 'recommendation'],
  ] as const)('%s out of the scope of the clinic', async (_, subjectType, name) => {
    const about = { subjectType, subject: room.id(name) };
    const refusal = { code: 'BAD_USER_INPUT', field: 'input.subject' };
    for (const capture of ['captureChallenge', 'captureAction'])
      expect(
        await room.refused('lead', capture, { ...inputOf(capture, room.first), ...about }),
      ).toMatchObject(refusal);
  });

  test('a status of an ambition out of the scope', async () => {
    const input = { ...inputOf('publishStatusInClinic', room.first), ambition: room.id('outside') };
    expect(await room.refused('lead', 'publishStatusInClinic', input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.ambition',
    });
  });

  test.each([
    ['a subject of another sort', { subjectType: 'Measure', subject: 'inside' }, 'NOT_FOUND', 'subject'],
    ['a subject without its sort', { subject: 'inside' }, 'BAD_USER_INPUT', 'subjectType'],
    ['a sort without a subject', { subjectType: 'Measure' }, 'BAD_USER_INPUT', 'subject'],
    ['a due date for nobody', { due: '2026-09-30' }, 'BAD_USER_INPUT', 'due'],
    ['a due date before the clinic', { takenAwayBy: 'analyst', due: '2026-07-13' }, 'BAD_USER_INPUT', 'due'],
    [
      'an answer that is taken away',
      { answer: 'Yes', takenAwayBy: 'analyst' },
      'BAD_USER_INPUT',
      'takenAwayBy',
    ],
    ['a post of nobody', { by: NOBODY }, 'NOT_FOUND', 'by'],
  ])('%s', async (_, more, code, field) => {
    const named = Object.fromEntries(
      Object.entries(more).map(([key, value]) => [key, room.ids[value] ?? value]),
    );
    const input = { item: room.first, text, ...named };
    expect(await room.refused('lead', 'captureChallenge', input)).toMatchObject({
      code,
      field: `input.${field}`,
    });
  });

  test('an action that is due before the clinic, and one of nobody', async () => {
    const input = { item: room.first, ...agreed() };
    const early = await room.refused('lead', 'captureAction', { ...input, due: '2026-07-01' });
    expect(early).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.due' });
    const nobodys = await room.refused('lead', 'captureAction', { ...input, owner: NOBODY });
    expect(nobodys).toMatchObject({ code: 'NOT_FOUND', field: 'input.owner' });
  });

  test('support of oneself, and a decision in place of what is none', async () => {
    const support = { item: room.first, text, by: by(), to: by() };
    expect(await room.refused('lead', 'captureSupport', support)).toMatchObject({ field: 'input.to' });
    const { outcome } = await room.do('lead', 'parkForLater', { item: room.first, text });
    const decision = { item: room.first, text, by: by(), supersedes: outcome.id };
    expect(await room.refused('lead', 'captureDecision', decision)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.supersedes',
    });
  });
});
