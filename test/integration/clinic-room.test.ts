import { ClinicRoom, organisation } from '../support/clinic-room';

const START = Date.parse('2026-07-14T09:00:00.000Z');
let now = START;
let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open({ now: () => new Date(now) });
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  now = START;
  await room.reopen();
});

const pass = (seconds: number): void => {
  now += seconds * 1_000;
};

const ROOM = `clinic { room { view movedAt presenter { id } item { id } measure { id } } } changes { kind from to fields }`;
const PEOPLE = `clinic { attendees { owner { id } attendance enteredAt seenAt leftAt present } } changes { kind from to }`;

describe('the cursor that everybody follows', () => {
  const move = (item: string, view: string, more: object = {}) =>
    room.do('lead', 'moveClinicCursor', { clinic: room.clinic, item, view, ...more }, ROOM);

  test('goes where the presenter goes: item, measure and view', async () => {
    pass(30);
    const { clinic, changes } = await move(room.first, 'CHART', { measure: room.id('measure') });
    expect(clinic.room).toEqual({
      view: 'CHART',
      movedAt: '2026-07-14T09:00:30.000Z',
      presenter: { id: room.id('chair') },
      item: { id: room.first },
      measure: { id: room.id('measure') },
    });
    expect(changes).toEqual([
      {
        kind: 'ClinicCursorMoved',
        from: 'OVERVIEW',
        to: 'CHART',
        fields: { item: { from: null, to: room.first }, measure: { from: null, to: room.id('measure') } },
      },
    ]);
    expect((await move(room.second, 'NARRATIVE')).clinic.room).toMatchObject({
      item: { id: room.second },
      measure: null,
    });
  });

  test('is moved by nobody else, and they are told who presents', async () => {
    const input = { clinic: room.clinic, item: room.first, view: 'CHART' };
    const [{ post }] = await room.world.sql('SELECT post FROM owner WHERE id = $1', [room.id('chair')]);
    for (const persona of ['contributor', 'analyst', 'admin'] as const)
      expect(await room.refused(persona, 'moveClinicCursor', input)).toMatchObject({
        code: 'FORBIDDEN',
        message: `${post as string} presents; whoever else wants to move the cursor asks to be handed it.`,
      });
    expect((await room.refused('viewer', 'moveClinicCursor', input)).code).toBe('FORBIDDEN');
  });

  test('is handed over by who presents, who chairs or a LEAD, to somebody who sits there', async () => {
    const { contributor, analyst, outsider } = room.ids;
    const over = (persona: 'lead' | 'contributor' | 'analyst', presenter: string | undefined) =>
      [persona, 'handOverClinic', { clinic: room.clinic, presenter }] as const;
    expect((await room.refused(...over('analyst', analyst))).code).toBe('FORBIDDEN');
    expect(await room.refused(...over('lead', outsider))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.presenter',
    });
    const { changes } = await room.do(...over('lead', contributor));
    expect(changes).toMatchObject([
      { kind: 'ClinicPresenterChanged', fields: { presenter: { from: room.id('chair'), to: contributor } } },
    ]);
    await room.do('contributor', 'moveClinicCursor', {
      clinic: room.clinic,
      item: room.first,
      view: 'TABLE',
    });
    const lead = await room.refused('lead', 'moveClinicCursor', {
      clinic: room.clinic,
      item: room.first,
      view: 'CHART',
    });
    expect(lead.code).toBe('FORBIDDEN');
    await room.do(...over('contributor', analyst));
    await room.do(...over('lead', room.id('chair')));
  });

  test('does not go to an item of another clinic, a measure out of the scope, or a clinic that is over', async () => {
    const { clinic, first } = room;
    const other = await room.world.seed(organisation);
    const measure = await other.measure({ ambition: room.id('outside') });
    await room.reopen();
    const input = { clinic: room.clinic, item: room.first, view: 'CHART' };
    expect(await room.refused('lead', 'moveClinicCursor', { ...input, item: first })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.item',
    });
    expect(await room.refused('lead', 'moveClinicCursor', { ...input, measure })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.measure',
    });
    await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic });
    expect(await room.refused('lead', 'moveClinicCursor', { ...input, clinic, item: first })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.clinic',
    });
  });
});

describe('the timer of each item', () => {
  const ITEM = 'item { id state begunAt spentSeconds overrunSeconds } changes { kind from to fields }';
  const time = (mutation: string, item: string) => room.do('lead', mutation, { item }, ITEM);

  test('counts whole seconds, goes on where it stopped, and tells by how much it is over', async () => {
    const begun = await time('beginAgendaItem', room.first);
    expect(begun.item).toMatchObject({
      state: 'OPEN',
      begunAt: new Date(START).toISOString(),
      spentSeconds: 0,
    });
    expect(begun.changes).toMatchObject([{ kind: 'AgendaItemBegun', from: 'WAITING', to: 'OPEN' }]);
    pass(90.9);
    const next = await time('beginAgendaItem', room.second);
    expect(next.changes).toMatchObject([
      { kind: 'AgendaItemEnded', fields: { item: { to: room.first }, spentSeconds: { from: 0, to: 90 } } },
      { kind: 'AgendaItemBegun', fields: { item: { to: room.second } } },
    ]);
    pass(10);
    await time('endAgendaItem', room.second);
    pass(1_000);
    expect((await time('beginAgendaItem', room.first)).item).toMatchObject({
      state: 'OPEN',
      spentSeconds: 90,
    });
    pass(600);
    // Ten minutes are planned.
    expect((await time('endAgendaItem', room.first)).item).toEqual({
      id: room.first,
      state: 'DONE',
      begunAt: null,
      spentSeconds: 690,
      overrunSeconds: 90,
    });
    expect((await room.item(room.second)).spent_seconds).toBe(10);
  });

  test('runs on for who looks while the item is open', async () => {
    await time('beginAgendaItem', room.first);
    pass(615);
    const { clinic } = await room.world
      .as(`contributor@${organisation}`)
      .ask(
        'query($id: ID!) { clinic: node(id: $id) { ... on Clinic { agenda { spentSeconds overrunSeconds } } } }',
        {
          id: room.clinic,
        },
      );
    expect(clinic.agenda[0]).toEqual({ spentSeconds: 615, overrunSeconds: 15 });
  });

  test('is worked by who presents, who chairs or a LEAD, and only while the clinic is LIVE', async () => {
    const item = room.first;
    for (const persona of ['contributor', 'analyst', 'viewer', 'admin'] as const)
      expect((await room.refused(persona, 'beginAgendaItem', { item })).code).toBe('FORBIDDEN');
    expect(await room.refused('lead', 'endAgendaItem', { item })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.item',
    });
    await time('beginAgendaItem', item);
    expect(await room.refused('lead', 'beginAgendaItem', { item })).toMatchObject({
      code: 'CONFLICT',
      field: 'input.item',
    });
    await room.do('lead', 'handOverClinic', { clinic: room.clinic, presenter: room.id('contributor') });
    await room.do('contributor', 'endAgendaItem', { item });
    await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
    expect(await room.refused('lead', 'beginAgendaItem', { item })).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('who is in the room', () => {
  const enter = (persona: 'lead' | 'contributor', more: object = {}) =>
    room.do(persona, 'enterClinic', { clinic: room.clinic, ...more }, PEOPLE);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  const placeOf = (payload: any, owner: string | undefined): any =>
    payload.clinic.attendees.find((attendee: { owner: { id: string } }) => attendee.owner.id === owner);
  const contributor = (): string => room.id('contributor');

  test('enters, is seen again, falls silent, comes back and leaves', async () => {
    const entered = await enter('contributor');
    const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
    expect(placeOf(entered, contributor())).toEqual({
      owner: { id: contributor() },
      attendance: 'ATTENDING',
      enteredAt: at(0),
      seenAt: at(0),
      leftAt: null,
      present: true,
    });
    expect(entered.changes).toEqual([{ kind: 'ClinicEntered', from: 'AWAY', to: 'PRESENT' }]);
    pass(120);
    const again = await enter('contributor');
    expect(placeOf(again, contributor())).toMatchObject({ enteredAt: at(0), seenAt: at(120), present: true });
    expect(again.changes).toEqual([{ kind: 'ClinicEntered', from: 'PRESENT', to: 'PRESENT' }]);
    pass(301);
    expect(placeOf(await enter('lead'), contributor())).toMatchObject({ present: false });
    expect((await enter('contributor')).changes).toEqual([
      { kind: 'ClinicEntered', from: 'AWAY', to: 'PRESENT' },
    ]);
    const left = await room.do('contributor', 'leaveClinic', { clinic: room.clinic }, PEOPLE);
    expect(placeOf(left, contributor())).toMatchObject({
      leftAt: at(421),
      present: false,
      attendance: 'ATTENDING',
    });
    expect(left.changes).toEqual([{ kind: 'ClinicLeft', from: 'PRESENT', to: 'AWAY' }]);
    expect(await room.refused('contributor', 'leaveClinic', { clinic: room.clinic })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('a deputy enters on the place of who cannot come, who stays excused', async () => {
    const admin = room.ids['admin'];
    await room.world.app.services.clinicPeople.giveApologies(room.lead, {
      organisation,
      clinic: room.clinic,
      attendee: contributor(),
      apologies: 'On leave',
      deputy: admin ?? '',
    });
    const entered = await room.do('admin', 'enterClinic', { clinic: room.clinic }, PEOPLE);
    expect(placeOf(entered, contributor())).toMatchObject({ attendance: 'APOLOGIES', present: true });
    expect(placeOf(entered, admin)).toBeUndefined();
  });

  test('a LEAD says it of somebody without a screen, and nobody else does', async () => {
    const attendee = room.id('analyst');
    expect((await room.refused('contributor', 'enterClinic', { clinic: room.clinic, attendee })).code).toBe(
      'FORBIDDEN',
    );
    expect(placeOf(await enter('lead', { attendee }), attendee)).toMatchObject({ present: true });
  });

  test('nobody who was not asked, and nobody before or after the clinic', async () => {
    expect(await room.refused('admin', 'enterClinic', { clinic: room.clinic })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await room.refused('lead', 'enterClinic', { clinic: room.clinic, attendee: room.id('outsider') }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'input.attendee' });
    await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
    expect(await room.refused('contributor', 'enterClinic', { clinic: room.clinic })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});
