import { holdClinic, type HeldClinic } from '../support/held-clinic';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const ENTRY =
  '{ kind text answer item about by to dueDate restsOn action contributors status period sensitive }';
const MINUTES = `query($id: ID!, $beyond: Boolean!) { node(id: $id) { ... on Clinic { minutes(beyondRoom: $beyond) {
  id reference title heldOn chair quorum quorumMet present { post deputy } apologies { post deputy } absent { post deputy }
  decisions ${ENTRY} challenges ${ENTRY} actions ${ENTRY} support ${ENTRY} recognition ${ENTRY} statuses ${ENTRY}
  parked ${ENTRY} nextTime { kind title why owner dueDate sensitive } addenda { text addedAt author sensitive }
  markdown html } } } }`;
const LISTS = ['decisions', 'challenges', 'actions', 'support', 'recognition', 'statuses', 'parked'] as const;

let world: World;
let council: Seeder;
let held: HeldClinic;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-07-14T09:00:00.000Z') });
  council = await world.seed(organisation);
  held = await holdClinic(world, council);
});
afterAll(() => world.close());

const minutesFor = async (persona: string, beyond = true, id = held.clinic) =>
  (await world.as(`${persona}@${organisation}`).ask(MINUTES, { id, beyond })).node.minutes;

test('say what was captured, in words', async () => {
  const minutes = await minutesFor('lead');
  expect(minutes).toMatchObject({
    id: held.clinic,
    title: 'Clinic of 2026-07-14',
    heldOn: '2026-07-14',
    quorumMet: true,
  });
  expect(minutes.present).toHaveLength(1);
  expect(minutes.absent).toHaveLength(1);
  expect(LISTS.map((list) => minutes[list].length)).toEqual([1, 2, 1, 1, 1, 1, 1]);
  const about = { item: 'Missed collections', about: expect.stringContaining('Fewer missed collections') };
  expect(minutes.decisions).toMatchObject([
    { text: 'Collect once', restsOn: 'A trial', by: minutes.chair, ...about },
  ]);
  expect(minutes.challenges).toMatchObject([
    {
      text: 'Why did it rise?',
      by: minutes.chair,
      to: minutes.absent[0].post,
      dueDate: '2026-07-31',
      answer: null,
    },
    { text: 'Who tells them?', answer: 'The depot', dueDate: null },
  ]);
  expect(minutes.actions).toMatchObject([
    {
      text: 'Tell the crews',
      to: minutes.absent[0].post,
      contributors: [minutes.chair],
      dueDate: '2026-07-31',
      action: expect.stringMatching(/^A-/),
    },
  ]);
  expect(minutes.statuses).toMatchObject([
    { status: 'OFF_TRAJECTORY', period: '2026-27 Q1', text: 'May will not be made good', ...about },
  ]);
  expect(minutes.nextTime.map(({ kind }: { kind: string }) => kind)).toEqual([
    'CHALLENGE',
    'ACTION',
    'DECISION',
    'PARKED',
  ]);
});

test('are the same in Markdown and in HTML', async () => {
  const { markdown, html } = await minutesFor('lead');
  expect(markdown).toContain('# Clinic of 2026-07-14\n');
  expect(markdown).toContain('- Collect once\n  - Decided by: ');
  expect(html).toContain('<h2>Decisions</h2>');
  expect(html).toContain('Why: May will not be made good');
});

test('leave out what is sensitive, counts included, also for those who were in the room', async () => {
  for (const persona of ['lead', 'contributor', 'analyst', 'admin']) {
    const minutes = await minutesFor(persona);
    expect(JSON.stringify(minutes)).not.toMatch(/secret/i);
    expect(LISTS.map((list) => minutes[list].length)).toEqual([1, 2, 1, 1, 1, 1, 1]);
    expect(minutes.nextTime).toHaveLength(4);
  }
});

test('show it to those who were asked to the clinic, if they want it, and to nobody else', async () => {
  for (const [persona, shown] of [
    ['lead', true],
    ['contributor', true],
    ['analyst', false],
    ['admin', false],
  ] as const) {
    const minutes = await minutesFor(persona, false);
    expect([persona, /secret/i.test(JSON.stringify(minutes))]).toEqual([persona, shown]);
    expect(minutes.decisions).toHaveLength(shown ? 2 : 1);
    expect(minutes.nextTime).toHaveLength(shown ? 8 : 4);
  }
});

test('are not there before the clinic is closed, and not for outsiders', async () => {
  for (const state of ['DRAFT', 'PUBLISHED', 'LIVE'] as const) {
    const clinic = await council.clinicIn(state);
    expect(await minutesFor('lead', true, clinic)).toBeNull();
  }
  const outside = `query($id: ID!) { node(id: $id) { id } }`;
  await world.seed('leicestershire');
  for (const persona of ['lead@leicestershire', 'viewer@leicester']) {
    expect((await world.as(persona).ask(outside, { id: held.clinic })).node).toBeNull();
  }
});

test('stand as they are, whatever is renamed, answered, finished or moved later', async () => {
  const mine = await holdClinic(world, council);
  const before = await minutesFor('lead', false, mine.clinic);
  const lead = world.as(`lead@${organisation}`);
  const change = (mutation: string, input: object) => lead.change(mutation, { organisation, ...input });
  await change('updateAmbition', { ambition: mine.ambition, descriptor: 'Another descriptor' });
  await change('updateAction', { action: mine.action, title: 'Another title' });
  await change('moveActionDueDate', { action: mine.action, dueDate: '2026-12-31', reason: 'Busy' });
  await change('answerChallenge', { outcome: mine.question, answer: 'Because of the heat' });
  await world
    .as(`admin@${organisation}`)
    .change('updateOwner', { organisation, owner: mine.finance, post: 'Another post' });
  expect(await minutesFor('lead', false, mine.clinic)).toEqual(before);
  const names = `query($id: ID!) { node(id: $id) { ... on Owner { post } } }`;
  expect((await lead.ask(names, { id: mine.finance })).node.post).toBe('Another post');
});

test('take in addenda, which come later', async () => {
  const mine = await council.clinicIn('CLOSED');
  const lead = world.as(`lead@${organisation}`);
  await lead.change('addClinicAddendum', { organisation, clinic: mine, text: 'It was the north-west.' });
  await lead.change('addClinicAddendum', {
    organisation,
    clinic: mine,
    text: 'A secret one',
    sensitive: true,
  });
  const minutes = await minutesFor('lead', true, mine);
  expect(minutes.addenda).toMatchObject([{ text: 'It was the north-west.' }]);
  expect(minutes.markdown).toContain('## Addenda\n\n- It was the north-west.\n');
});
