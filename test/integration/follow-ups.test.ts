import { holdClinic, PAYLOAD, type HeldClinic } from '../support/held-clinic';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const FOLLOW_UPS = `query($id: ID!) { node(id: $id) { ... on Clinic { followUps { kind title why dueDate overdue sensitive
  owner { id } action { id status } outcome { id text } clinic { id } subject { __typename ... on Ambition { id } } } } } }`;

let now = new Date('2026-07-14T09:00:00.000Z');
let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => now });
  council = await world.seed(organisation);
});
afterAll(() => world.close());
afterEach(() => {
  now = new Date('2026-07-14T09:00:00.000Z');
});

const lead = () => world.as(`lead@${organisation}`);
const change = (mutation: string, input: object, selection?: string) =>
  lead().change(mutation, { organisation, ...input }, selection);
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
const followUpsOf = async (clinic: string, persona = 'analyst'): Promise<any[]> =>
  (await world.as(`${persona}@${organisation}`).ask(FOLLOW_UPS, { id: clinic })).node.followUps;
const kindsOf = async (clinic: string) => (await followUpsOf(clinic)).map(({ kind }) => kind);

describe('what a clinic leaves to the next', () => {
  let held: HeldClinic;
  beforeEach(async () => {
    held = await holdClinic(world, council);
  });

  test('is what is owed, what was decided and what was parked', async () => {
    const about = { __typename: 'Ambition', id: held.ambition };
    const common = { sensitive: false, overdue: false, subject: about, clinic: { id: held.clinic } };
    expect(await followUpsOf(held.clinic)).toMatchObject([
      {
        ...common,
        kind: 'CHALLENGE',
        title: 'Why did it rise?',
        why: 'The answer is due on 31 July 2026.',
        owner: { id: held.finance },
        outcome: { id: held.question },
        action: null,
      },
      {
        ...common,
        kind: 'ACTION',
        title: expect.stringContaining('Tell the crews'),
        owner: { id: held.finance },
        action: { id: held.action, status: 'NOT_STARTED' },
      },
      { ...common, kind: 'DECISION', title: 'Collect once', owner: null, outcome: { id: held.decision } },
      { ...common, kind: 'PARKED', title: 'The roof of the depot', owner: null },
    ]);
  });

  test('shows what is sensitive to those who were asked to the clinic and to nobody else', async () => {
    expect(JSON.stringify(await followUpsOf(held.clinic))).not.toMatch(/secret/i);
    for (const persona of ['lead', 'contributor']) {
      const secret = (await followUpsOf(held.clinic, persona)).filter(({ sensitive }) => sensitive);
      expect(secret.map(({ kind }) => kind)).toEqual(['CHALLENGE', 'ACTION', 'DECISION', 'PARKED']);
    }
  });

  test.each([
    ['2026-07-31T23:59:59.999Z', false],
    ['2026-08-01T00:00:00.000Z', true],
  ])('is overdue from the day after it was due: %s', async (moment, overdue) => {
    now = new Date(moment);
    const owed = (await followUpsOf(held.clinic)).slice(0, 2);
    expect(owed.map((each) => each.overdue)).toEqual([overdue, overdue]);
  });

  test('loses what is answered, superseded and done; an action is COMPLETE with evidence, EMBEDDED after its review', async () => {
    await change('answerChallenge', { outcome: held.question, answer: 'Because of the heat' });
    expect(await kindsOf(held.clinic)).toEqual(['ACTION', 'DECISION', 'PARKED']);
    const action = { action: held.action };
    const complete = { ...action, status: 'COMPLETE' };
    expect((await lead().tryTo('changeActionStatus', { organisation, ...complete })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.evidence' } },
    ]);
    await change('changeActionStatus', { ...complete, evidence: [{ title: 'The rota' }] });
    expect(await kindsOf(held.clinic)).toEqual(['ACTION_TO_REVIEW', 'DECISION', 'PARKED']);
    const embedded = { ...action, status: 'EMBEDDED' };
    expect((await lead().tryTo('changeActionStatus', { organisation, ...embedded })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.note' } },
    ]);
    await change('changeActionStatus', { ...embedded, note: 'It holds after three months' });
    expect(await kindsOf(held.clinic)).toEqual(['DECISION', 'PARKED']);
    const next = await council.clinicIn('LIVE', { follows: held.clinic });
    const items = `query($id: ID!) { node(id: $id) { ... on Clinic { agenda { id } } } }`;
    const [{ id: item }] = (await lead().ask(items, { id: next })).node.agenda;
    await change('beginAgendaItem', { item });
    const instead = { item, text: 'Collect twice', by: held.chief, supersedes: held.decision };
    await change('captureDecision', instead, PAYLOAD);
    expect(await kindsOf(held.clinic)).toEqual(['PARKED']);
  });

  test('follows an action to the one that took its place', async () => {
    const by = await council.action({ title: 'Tell them in writing', supersedes: held.action });
    const [first] = (await followUpsOf(held.clinic)).filter(({ kind }) => kind === 'ACTION');
    expect(first).toMatchObject({
      action: { id: by },
      title: expect.stringContaining('Tell them in writing'),
    });
  });

  test('goes on to be owed at the clinic after the next, and what was only to be looked at once does not', async () => {
    const second = await council.clinicIn('CLOSED', { follows: held.clinic });
    const third = await council.clinicIn('CLOSED', { follows: second });
    for (const clinic of [second, third]) {
      const owed = await followUpsOf(clinic);
      expect(owed.map(({ kind, clinic: of }) => [kind, of.id])).toEqual([
        ['CHALLENGE', held.clinic],
        ['ACTION', held.clinic],
      ]);
      expect(owed[0].why).toMatch(/before the last clinic/);
    }
  });

  test('can be read as it stood', async () => {
    const moment = now.toISOString();
    now = new Date('2026-07-20T09:00:00.000Z');
    await change('answerChallenge', { outcome: held.question, answer: 'Because of the heat' });
    const past = `query($id: ID!, $asAt: DateTime) { node(id: $id, asAt: $asAt) { ... on Clinic { followUps { kind } } } }`;
    const then = await world.as(`analyst@${organisation}`).ask(past, { id: held.clinic, asAt: moment });
    expect(then.node.followUps.map(({ kind }: { kind: string }) => kind)).toContain('CHALLENGE');
    expect(await kindsOf(held.clinic)).not.toContain('CHALLENGE');
  });
});

describe('a due date that moves', () => {
  const UPDATES = `query($id: ID!) { node(id: $id) { ... on Action { dueDate originalDueDate
    updates { dueDateBefore dueDate note agreedBy { id } } } } }`;

  test('keeps the first one and says who agreed, with the action and in the log', async () => {
    const [action, agreedBy] = [await council.action({ dueDate: '2026-07-31' }), await council.owner()];
    const move = { action, dueDate: '2026-08-31', reason: 'The depot was shut', agreedBy };
    const { change: entry } = await change('moveActionDueDate', move, 'change { kind from to fields }');
    expect(entry).toMatchObject({
      from: '2026-07-31',
      to: '2026-08-31',
      fields: { agreedById: { to: agreedBy } },
    });
    await change('moveActionDueDate', { action, dueDate: '2026-09-30', reason: 'Again' });
    expect((await lead().ask(UPDATES, { id: action })).node).toMatchObject({
      dueDate: '2026-09-30',
      originalDueDate: '2026-07-31',
      updates: [
        { agreedBy: null },
        { dueDateBefore: '2026-07-31', dueDate: '2026-08-31', agreedBy: { id: agreedBy } },
        { dueDateBefore: '2026-08-31', dueDate: '2026-09-30', agreedBy: null },
      ],
    });
  });

  test('is not moved by the word of a post that is not there or has retired', async () => {
    const action = await council.action({ dueDate: '2026-07-31' });
    const move = { organisation, action, dueDate: '2026-08-31', reason: 'Why' };
    const gone = await council.owner();
    await world
      .as(`admin@${organisation}`)
      .change('retireOwner', { organisation, owner: gone, on: '2026-07-01' });
    for (const [agreedBy, code] of [
      [action, 'NOT_FOUND'],
      ['nobody', 'BAD_USER_INPUT'],
      [gone, 'BAD_USER_INPUT'],
    ] as const) {
      const { errors } = await lead().tryTo('moveActionDueDate', { ...move, agreedBy });
      expect(errors).toMatchObject([{ extensions: { code, field: 'input.agreedBy' } }]);
    }
    expect((await lead().ask(UPDATES, { id: action })).node).toMatchObject({
      dueDate: '2026-07-31',
      updates: [{}],
    });
  });
});
