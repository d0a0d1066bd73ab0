import { holdClinic, type HeldClinic } from '../support/held-clinic';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const TAKEAWAYS = `takeaways(open: $open) { kind title dueDate open overdue heldOn sensitive clinic { id } outcome { id }
  action { id } }`;
const OF_OWNER = `query($id: ID!, $open: Boolean) { node(id: $id) { ... on Owner { ${TAKEAWAYS} } } }`;
const MINE = `query($open: Boolean) { me { ${TAKEAWAYS} } }`;

let now = new Date('2026-07-14T09:00:00.000Z');
let world: World;
let council: Seeder;
let held: HeldClinic;
beforeEach(async () => {
  now = new Date('2026-07-14T09:00:00.000Z');
  world = await World.open('empty', { now: () => now });
  council = await world.seed(organisation);
  held = await holdClinic(world, council);
});
afterEach(() => world.close());

const as = (persona: string) => world.as(`${persona}@${organisation}`);
const change = (mutation: string, input: object) => as('lead').change(mutation, { organisation, ...input });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
const ofOwner = async (id: string, persona = 'analyst', open?: boolean): Promise<any[]> =>
  (await as(persona).ask(OF_OWNER, { id, open })).node.takeaways;
const shortly = (rows: { kind: string; open: boolean; overdue: boolean }[]) =>
  rows.map(({ kind, open, overdue }) => `${kind}${open ? ' open' : ''}${overdue ? ' overdue' : ''}`);

test('are what a post has to do, answer or give', async () => {
  expect(await ofOwner(held.finance)).toMatchObject([
    {
      kind: 'CHALLENGE',
      title: 'Why did it rise?',
      dueDate: '2026-07-31',
      outcome: { id: held.question },
      action: null,
    },
    { kind: 'ACTION', title: expect.stringContaining('Tell the crews'), action: { id: held.action } },
  ]);
  expect(await ofOwner(held.chief)).toMatchObject([
    {
      kind: 'SUPPORT',
      title: 'Two weeks of an analyst',
      open: true,
      heldOn: '2026-07-14',
      clinic: { id: held.clinic },
    },
  ]);
});

test('what is open comes first and what is done stays in the list', async () => {
  now = new Date('2026-08-01T00:00:00.000Z');
  expect(shortly(await ofOwner(held.finance))).toEqual(['CHALLENGE open overdue', 'ACTION open overdue']);
  await change('answerChallenge', { outcome: held.question, answer: 'The heat' });
  expect(shortly(await ofOwner(held.finance))).toEqual(['ACTION open overdue', 'CHALLENGE']);
  expect(shortly(await ofOwner(held.finance, 'analyst', true))).toEqual(['ACTION open overdue']);
  expect(shortly(await ofOwner(held.finance, 'analyst', false))).toEqual(['CHALLENGE']);
});

test('an offer of support counts until the next clinic is closed', async () => {
  await council.clinicIn('LIVE', { follows: held.clinic });
  expect(shortly(await ofOwner(held.chief))).toEqual(['SUPPORT open']);
  await council.clinicIn('CLOSED', { follows: held.clinic });
  expect(shortly(await ofOwner(held.chief))).toEqual(['SUPPORT']);
});

test('an action goes with whoever is accountable for it, and to the one that takes its place', async () => {
  const [other, third] = [await council.owner(), await council.owner()];
  await change('updateAction', { action: held.action, owner: other });
  expect(shortly(await ofOwner(held.finance))).toEqual(['CHALLENGE open']);
  expect(shortly(await ofOwner(other))).toEqual(['ACTION open']);
  const instead = await council.action({ owner: third, supersedes: held.action });
  expect(shortly(await ofOwner(other))).toEqual(['ACTION']);
  expect(await ofOwner(third)).toMatchObject([{ kind: 'ACTION', open: true, action: { id: instead } }]);
});

test("one's own list holds what is sensitive too, that of others only for those who were in the room", async () => {
  const secretsIn = (rows: { sensitive: boolean }[]) => rows.filter(({ sensitive }) => sensitive).length;
  expect(secretsIn((await as('contributor').ask(MINE)).me.takeaways)).toBe(2);
  expect((await as('contributor').ask(MINE)).me.takeaways).toHaveLength(4);
  expect(secretsIn(await ofOwner(held.finance, 'lead'))).toBe(2);
  expect(await ofOwner(held.finance, 'analyst')).toHaveLength(2);
  expect((await as('analyst').ask(MINE)).me.takeaways).toEqual([]);
});

test('are nothing for outsiders', async () => {
  await council.round('2026-27 Q1', 'PUBLISHED');
  expect(await ofOwner(held.finance, 'viewer')).toEqual([]);
  const asPublic = await world.as(undefined as never).try(OF_OWNER, { id: held.finance });
  expect(asPublic.data?.node?.takeaways ?? []).toEqual([]);
});
