import { putItem, refusalOf, takeTo, type StateOfClinic } from '../support/clinics';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

const organisation = 'leicester';
const MOVES = ['publishClinic', 'returnClinicToDraft', 'openClinic', 'closeClinic'] as const;

let now = new Date('2026-07-14T09:00:00.000Z');
let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => now });
  council = await world.seed(organisation);
  await council.postOf('lead');
});
afterAll(() => world.close());
afterEach(() => {
  now = new Date('2026-07-14T09:00:00.000Z');
});

const lead = () => world.as(`lead@${organisation}`);
const inputOf = (move: string, clinic: string) => ({
  organisation,
  clinic,
  ...(move === 'returnClinicToDraft' && { reason: 'A figure was wrong' }),
});

const SHOWN = `{ clinic { id reference state version pinnedAt openedAt closedAt } changes { kind from to reason fields } }`;
const payload = SHOWN.slice(1, -1);

const fresh = async (state: StateOfClinic): Promise<string> =>
  takeTo(world, lead(), { organisation, clinic: await council.clinic() }, state);

const stored = async (clinic: string) =>
  (await world.sql('SELECT c.*, pinned_sequence::int AS pin FROM clinic c WHERE id = $1', [clinic]))[0];

describe('the life of a clinic', () => {
  test('each step is one change that says from where to where, and when', async () => {
    const clinic = await council.clinic();
    await putItem(world, clinic);
    const at = (time: string) => {
      now = new Date(`2026-07-14T${time}:00.000Z`);
      return now.toISOString();
    };
    const publishedAt = at('09:30');
    const head = await world.head(organisation);
    const published = await lead().change(
      'publishClinic',
      { organisation, clinic, expectedVersion: 1 },
      payload,
    );
    expect(published).toMatchObject({
      clinic: { state: 'PUBLISHED', version: 2, pinnedAt: publishedAt, openedAt: null, closedAt: null },
      changes: [
        {
          kind: 'ClinicPublished',
          from: 'DRAFT',
          to: 'PUBLISHED',
          reason: null,
          fields: { pinnedSequence: { from: null, to: String(head) } },
        },
      ],
    });
    expect(await stored(clinic)).toMatchObject({ pin: head });

    const openedAt = at('10:00');
    expect(await lead().change('openClinic', { organisation, clinic }, payload)).toMatchObject({
      clinic: { state: 'LIVE', version: 3, pinnedAt: publishedAt, openedAt, closedAt: null },
      changes: [{ kind: 'ClinicOpened', from: 'PUBLISHED', to: 'LIVE', fields: null }],
    });
    const closedAt = at('12:00');
    expect(await lead().change('closeClinic', { organisation, clinic }, payload)).toMatchObject({
      clinic: { state: 'CLOSED', version: 4, pinnedAt: publishedAt, openedAt, closedAt },
      changes: [{ kind: 'ClinicClosed', from: 'LIVE', to: 'CLOSED', fields: null }],
    });
  });

  test('what was published goes back with its reason, and is pinned anew', async () => {
    const clinic = await fresh('PUBLISHED');
    const { pin } = await stored(clinic);
    const returned = await lead().change(
      'returnClinicToDraft',
      { organisation, clinic, reason: ' A figure was wrong ' },
      payload,
    );
    expect(returned).toMatchObject({
      clinic: { state: 'DRAFT', pinnedAt: null },
      changes: [
        {
          kind: 'ClinicReturnedToDraft',
          from: 'PUBLISHED',
          to: 'DRAFT',
          reason: 'A figure was wrong',
          fields: { pinnedSequence: { from: String(pin), to: null } },
        },
      ],
    });
    await council.owner();
    await lead().change('publishClinic', { organisation, clinic });
    expect((await stored(clinic)).pin).toBeGreaterThan(pin);
  });

  test('opening makes the room, in which the chair presents', async () => {
    const chair = await council.owner();
    const clinic = await council.clinic({ chair });
    await takeTo(world, lead(), { organisation, clinic }, 'LIVE');
    const [room] = await world.sql('SELECT * FROM clinic_room WHERE clinic_id = $1', [clinic]);
    expect(room).toMatchObject({ presenter_id: chair, item_id: null, measure_id: null, view: 'OVERVIEW' });
  });

  test('closing ends what is open to the second, and whoever is there has left', async () => {
    const clinic = await fresh('LIVE');
    const item = await putItem(world, clinic, {
      state: 'OPEN',
      begun_at: '2026-07-14T08:58:29.900Z',
      spent_seconds: 30,
    });
    await world.sql(`UPDATE clinic_attendee SET entered_at = $2, seen_at = $2 WHERE clinic_id = $1`, [
      clinic,
      now,
    ]);
    const { changes } = await lead().change('closeClinic', { organisation, clinic }, payload);
    expect(changes).toEqual([
      {
        kind: 'AgendaItemEnded',
        from: 'OPEN',
        to: 'DONE',
        reason: null,
        fields: { item: { from: null, to: item }, spentSeconds: { from: 30, to: 120 } },
      },
      { kind: 'ClinicClosed', from: 'LIVE', to: 'CLOSED', reason: null, fields: null },
    ]);
    const [row] = await world.sql('SELECT state, begun_at, spent_seconds FROM agenda_item WHERE id = $1', [
      item,
    ]);
    expect(row).toEqual({ state: 'DONE', begun_at: null, spent_seconds: 120 });
    const left = await world.sql('SELECT left_at FROM clinic_attendee WHERE clinic_id = $1', [clinic]);
    expect(left).toEqual([{ left_at: now }]);
  });
});

describe('steps that are not there', () => {
  const TAKEN: Record<StateOfClinic, string[]> = {
    DRAFT: ['publishClinic'],
    PUBLISHED: ['returnClinicToDraft', 'openClinic'],
    LIVE: ['closeClinic'],
    CLOSED: [],
  };

  test.each(Object.keys(TAKEN) as StateOfClinic[])('from %s', async (state) => {
    for (const move of MOVES) {
      const clinic = await fresh(state);
      if (state === 'DRAFT') await putItem(world, clinic);
      const before = [await world.rowCounts(), await stored(clinic)];
      const answer = await lead().tryTo(move, inputOf(move, clinic));
      if (TAKEN[state].includes(move)) {
        expect(answer.errors).toBeUndefined();
        continue;
      }
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringContaining(`The clinic is ${state}: to `),
        extensions: { code: 'CONFLICT', field: 'input.clinic', current: { id: clinic, state } },
      });
      expect([await world.rowCounts(), await stored(clinic)]).toEqual(before);
    }
  });

  test('to end a clinic twice is told, and the first end stands', async () => {
    const clinic = await fresh('CLOSED');
    const before = await stored(clinic);
    now = new Date('2026-07-15T09:00:00.000Z');
    const { errors } = await lead().tryTo('closeClinic', { organisation, clinic });
    expect(errors?.map(({ message }) => message)).toEqual([
      'The clinic is CLOSED: to close it, it must be LIVE. Its record is locked; add an addendum to correct it.',
    ]);
    expect(await stored(clinic)).toEqual(before);
  });

  test('the same end under the same key is applied once and answered twice', async () => {
    const clinic = await fresh('LIVE');
    const input = { organisation, clinic, idempotencyKey: 'the end' };
    const first = await lead().change('closeClinic', input);
    expect(await lead().change('closeClinic', input)).toEqual(first);
    expect(
      await world.sql(`SELECT 1 FROM change WHERE subject_id = $1 AND kind = 'ClinicClosed'`, [clinic]),
    ).toHaveLength(1);
  });

  test('nothing is published without an item, nor with a quorum that could never come', async () => {
    const clinic = await council.clinic();
    expect(refusalOf(await lead().tryTo('publishClinic', { organisation, clinic }))).toBe(
      'CONFLICT input.clinic',
    );
    await putItem(world, clinic, { dropped_at: now });
    expect(refusalOf(await lead().tryTo('publishClinic', { organisation, clinic }))).toBe(
      'CONFLICT input.clinic',
    );

    const small = await council.clinic({ quorum: 2 });
    await putItem(world, small);
    const { errors } = await lead().tryTo('publishClinic', { organisation, clinic: small });
    expect(errors?.[0]?.message).toBe(
      'The quorum is 2, and 1 are asked to the clinic; it could decide nothing.',
    );
    expect(await stored(small)).toMatchObject({ state: 'DRAFT', pin: null });
  });

  test('a return without a reason names the field', async () => {
    const clinic = await fresh('PUBLISHED');
    const answer = await lead().tryTo('returnClinicToDraft', { organisation, clinic, reason: '  ' });
    expect(refusalOf(answer)).toBe('BAD_USER_INPUT input.reason');
  });

  test('another organisation finds no clinic here', async () => {
    const clinic = await fresh('PUBLISHED');
    await world.seed('leicestershire');
    const answer = await world
      .as('lead@leicestershire')
      .tryTo('openClinic', { organisation: 'leicestershire', clinic });
    expect(refusalOf(answer)).toBe('NOT_FOUND input.clinic');
  });
});

describe('who takes which step', () => {
  const RUN = [...MOVES, 'addClinicAddendum'];

  test.each(['viewer', 'contributor', 'analyst', 'admin'])('%s takes none', async (role) => {
    const clinic = await fresh('CLOSED');
    for (const move of RUN) {
      const input = { ...inputOf(move, clinic), ...(move === 'addClinicAddendum' && { text: 'T' }) };
      expect(codeOf(await world.as(`${role}@${organisation}`).tryTo(move, input))).toBe('FORBIDDEN');
    }
  });

  test('an analyst prepares one; a contributor does not', async () => {
    const chair = await council.owner();
    const input = { organisation, title: 'T', heldOn: '2026-09-01', chair };
    expect(codeOf(await world.as(`analyst@${organisation}`).tryTo('addClinic', input))).toBe('OK');
    expect(codeOf(await world.as(`contributor@${organisation}`).tryTo('addClinic', input))).toBe('FORBIDDEN');
  });
});

describe('what is closed is only read', () => {
  test('every edit of it is refused, and nothing is written', async () => {
    const clinic = await fresh('CLOSED');
    const other = await council.owner();
    const attempts: [string, object][] = [
      ['updateClinic', { title: 'Another title' }],
      ['setClinicAttendees', { attendees: [other] }],
      ['giveClinicApologies', { attendee: (await stored(clinic)).chair_id, apologies: 'On leave' }],
    ];
    const before = [await world.rowCounts(), await stored(clinic)];
    for (const [mutation, input] of attempts) {
      const answer = await lead().tryTo(mutation, { organisation, clinic, ...input });
      expect([mutation, refusalOf(answer)]).toEqual([mutation, 'CONFLICT input.clinic']);
      expect(answer.errors?.[0]?.message).toContain('Its record is locked; add an addendum to correct it.');
    }
    expect([await world.rowCounts(), await stored(clinic)]).toEqual(before);
  });

  test('a correction is added with its date and its author, and the record stays as it was', async () => {
    const clinic = await fresh('CLOSED');
    const before = await stored(clinic);
    now = new Date('2026-07-20T08:00:00.000Z');
    const { changes } = await lead().change(
      'addClinicAddendum',
      { organisation, clinic, text: 'The figure was 12.' },
      payload,
    );
    expect(changes).toEqual([
      {
        kind: 'ClinicAddendumAdded',
        from: null,
        to: null,
        reason: null,
        fields: { addendum: { from: null, to: expect.any(String) } },
      },
    ]);
    await lead().change('addClinicAddendum', { organisation, clinic, text: 'And 13 before.' });
    expect(await stored(clinic)).toEqual(before);
    const { node } = await lead().ask(
      `query($id: ID!) { node(id: $id) { ... on Clinic { addenda { text sensitive addedAt author { isCaller } } } } }`,
      { id: clinic },
    );
    const rest = { sensitive: false, addedAt: now.toISOString(), author: { isCaller: true } };
    expect(node.addenda).toEqual([
      { text: 'The figure was 12.', ...rest },
      { text: 'And 13 before.', ...rest },
    ]);
  });

  test.each(['DRAFT', 'PUBLISHED', 'LIVE'] as const)('in %s there is nothing to correct', async (state) => {
    const clinic = await fresh(state);
    const answer = await lead().tryTo('addClinicAddendum', { organisation, clinic, text: 'T' });
    expect(refusalOf(answer)).toBe('CONFLICT input.clinic');
  });

  test('a sensitive correction is shown to those who were asked, and its text is nowhere in the log', async () => {
    const chair = await council.owner();
    const clinic = await council.clinic({ chair, attendees: [await council.postOf('contributor')] });
    await takeTo(world, lead(), { organisation, clinic }, 'CLOSED');
    const secret = 'A name that stays in the room';
    await lead().change('addClinicAddendum', { organisation, clinic, text: secret, sensitive: true });
    await lead().change('addClinicAddendum', { organisation, clinic, text: 'For all.' });
    const seenBy = async (persona: string): Promise<string[]> => {
      const { node } = await world
        .as(`${persona}@${organisation}`)
        .ask(`query($id: ID!) { node(id: $id) { ... on Clinic { addenda { text } } } }`, { id: clinic });
      return node.addenda.map(({ text }: { text: string }) => text);
    };
    expect(await seenBy('contributor')).toEqual([secret, 'For all.']);
    expect(await seenBy('lead')).toEqual(['For all.']);
    expect(await world.sql(`SELECT 1 FROM change c WHERE c::text LIKE '%stays in the room%'`)).toEqual([]);
  });

  test.each([
    ['', 'BAD_USER_INPUT input.text'],
    ['x'.repeat(10_001), 'BAD_USER_INPUT input.text'],
  ])('a correction needs words', async (text, refusal) => {
    const clinic = await fresh('CLOSED');
    expect(refusalOf(await lead().tryTo('addClinicAddendum', { organisation, clinic, text }))).toBe(refusal);
  });
});
