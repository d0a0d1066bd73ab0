import { agendaOf, lastBuild, titles } from '../support/agenda';
import { refusalOf } from '../support/clinics';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
let overdue: string;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.postOf('lead');
  await council.round('2025-26 Q4', 'LOCKED');
  overdue = await council.action({ title: 'Overdue one', dueDate: '2025-12-01' });
  await council.action({ title: 'Overdue two', dueDate: '2026-01-01' });
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const analyst = () => world.as('analyst@leicester');
const build = (clinic: string) => analyst().change('buildAgenda', { organisation, clinic });
const change = (mutation: string, input: object) =>
  analyst().change(mutation, { organisation, ...input }, 'item { id version } change { fields }');
const tryTo = (mutation: string, input: object) => analyst().tryTo(mutation, { organisation, ...input });

async function builtClinic(): Promise<string> {
  const clinic = await council.clinic();
  await build(clinic);
  return clinic;
}

const named = async (clinic: string, title: RegExp) => {
  const item = (await agendaOf(lead(), clinic)).find((one) => title.test(one.title));
  if (!item) throw new Error(`No item ${String(title)}`);
  return item;
};

test('what people change outlives a rebuild; what follows from the data follows it', async () => {
  const clinic = await builtClinic();
  const [one, two] = [await named(clinic, /Overdue one/), await named(clinic, /Overdue two/)];
  await change('updateAgendaItem', { item: one.id, title: 'The roof', plannedMinutes: 25 });
  await change('dropAgendaItem', { item: two.id });
  const own = (await change('addAgendaItem', { clinic, title: 'Winter', plannedMinutes: 15, after: one.id }))
    .item.id;
  await council.action({ title: 'Overdue three', dueDate: '2026-02-01' });
  await build(clinic);
  const items = await agendaOf(lead(), clinic);
  expect(titles(items).slice(0, 2)).toEqual(['The roof', 'Winter']);
  expect(titles(items).some((title) => /Overdue three/.test(title))).toBe(true);
  expect(titles(items).some((title) => /Overdue two/.test(title))).toBe(false);
  expect(items[0]).toMatchObject({ id: one.id, plannedMinutes: 25, kept: ['plannedMinutes', 'title'] });
  expect(items.find(({ id }) => id === own)).toMatchObject({
    why: 'People put it on the agenda.',
    kind: 'OTHER',
  });
  expect(await lastBuild(world, clinic)).toMatchObject({ added: 1, changed: 0, dropped: 0 });
  const { node } = await lead().ask(
    'query($clinic: ID!) { node(id: $clinic) { ... on Clinic { droppedItems { id droppedAt } } } }',
    { clinic },
  );
  expect(node.droppedItems).toEqual([{ id: two.id, droppedAt: expect.any(String) }]);
  await change('restoreAgendaItem', { item: two.id });
  expect((await named(clinic, /Overdue two/)).kept).toEqual(['restored']);
});

test('a reason that has gone takes its item along, unless people have worked on it; the log says how many', async () => {
  const clinic = await council.clinic();
  const id = await council.action({ title: 'Soon done', dueDate: '2025-11-01' });
  const other = await council.action({ title: 'Done as well', dueDate: '2025-11-01' });
  await build(clinic);
  await change('updateAgendaItem', { item: (await named(clinic, /Done as well/)).id, plannedMinutes: 5 });
  for (const action of [id, other])
    await council.services.actionProgress.changeActionStatus(council.lead, {
      ...{ organisation, action, status: 'CANCELLED', note: 'No longer needed' },
    });
  await build(clinic);
  expect(await lastBuild(world, clinic)).toMatchObject({ dropped: 1, changed: 1 });
  expect(titles(await agendaOf(lead(), clinic)).some((title) => /Soon done/.test(title))).toBe(false);
  expect(await named(clinic, /Done as well/)).toMatchObject({
    why: expect.stringContaining('stays because people'),
    plannedMinutes: 5,
    exceptions: [],
  });
});

test('a clinic takes up what the one before left: what is due, once, before the exceptions', async () => {
  const owner = await council.owner();
  const before = await council.clinicIn('LIVE', {}, { title: 'On the agenda' });
  const [item] = await agendaOf(lead(), before);
  const text = 'Why do carers wait?';
  const on = { organisation, item: item?.id ?? '' };
  const challenge = { ...on, by: owner, takenAwayBy: owner };
  await lead().change('captureChallenge', { ...challenge, text, due: '2026-07-20' });
  await lead().change('captureChallenge', { ...challenge, text: 'Much later', due: '2027-06-30' });
  await lead().change('parkForLater', { ...on, text: 'The canteen' });
  await council.services.clinicLifecycle.close(council.lead, { organisation, clinic: before });
  const clinic = await council.clinic({ follows: before, heldOn: '2026-10-13' });
  await build(clinic);
  const items = await agendaOf(lead(), clinic);
  expect(items[0]).toMatchObject({ kind: 'FOLLOW_UP', title: text, plannedMinutes: 3 });
  expect(items.find(({ kind }) => kind === 'PARKED')).toMatchObject({ title: 'The canteen' });
  expect(titles(items)).not.toContain('Much later');
  expect(items.at(-1)?.kind).toBe('READ_BACK');
});

test('only a draft is built; a closed clinic takes nothing, one that is held takes additions', async () => {
  const clinic = await council.clinicIn('PUBLISHED');
  const [item] = await agendaOf(lead(), clinic);
  const id = item?.id ?? '';
  expect(refusalOf(await tryTo('buildAgenda', { clinic }))).toBe('CONFLICT input.clinic');
  await change('updateAgendaItem', { item: id, plannedMinutes: 12 });
  await council.services.clinicLifecycle.open(council.lead, { organisation, clinic });
  // It may be what everybody in the room looks at.
  expect(refusalOf(await tryTo('dropAgendaItem', { item: id }))).toBe('CONFLICT input.clinic');
  expect(refusalOf(await tryTo('reorderAgenda', { clinic, items: [id] }))).toBe('CONFLICT input.clinic');
  expect(refusalOf(await tryTo('updateAgendaItem', { item: id, title: 'Another' }))).toBe(
    'CONFLICT input.clinic',
  );
  await change('addAgendaItem', { clinic, title: 'What came up', plannedMinutes: 5 });
  expect(titles(await agendaOf(lead(), clinic))).toEqual(['An item', 'What came up']);
  await council.services.clinicLifecycle.close(council.lead, { organisation, clinic });
  expect(refusalOf(await tryTo('addAgendaItem', { clinic, title: 'Too late', plannedMinutes: 5 }))).toBe(
    'CONFLICT input.clinic',
  );
});

test('an order names every item that stands once, and nothing else', async () => {
  const clinic = await council.clinic();
  const items = [];
  for (const title of ['One', 'Two', 'Three']) items.push(await council.agendaItem({ clinic, title }));
  const [one, two, three] = items as [string, string, string];
  const foreign = await council.agendaItem();
  const order = (...ids: string[]) => tryTo('reorderAgenda', { clinic, items: ids });
  const before = await world.rowCounts();
  expect(refusalOf(await order(three, one))).toBe('BAD_USER_INPUT input.items');
  expect(refusalOf(await order(three, one, one))).toBe('BAD_USER_INPUT input.items.2');
  expect(refusalOf(await order(three, one, foreign))).toBe('NOT_FOUND input.items.2');
  expect(refusalOf(await order(three, one, 'x'))).toBe('BAD_USER_INPUT input.items.2');
  expect(refusalOf(await order(one, two, three))).toBe('BAD_USER_INPUT input.items');
  expect(await world.rowCounts()).toEqual(before);
  expect(refusalOf(await order(three, one.toUpperCase(), two))).toBe('OK');
  expect(titles(await agendaOf(lead(), clinic))).toEqual(['Three', 'One', 'Two']);
});

test('bad input names its field and writes nothing; a stale version is told', async () => {
  const clinic = await council.clinic();
  const item = await council.agendaItem({ clinic });
  const add = (given: object) => tryTo('addAgendaItem', { clinic, title: 'T', plannedMinutes: 5, ...given });
  const before = await world.rowCounts();
  const answers = [
    add({ title: ' ' }),
    add({ plannedMinutes: 0 }),
    add({ plannedMinutes: 481 }),
    add({ subject: overdue }),
    add({ subjectType: 'Action' }),
    add({ subjectType: 'Ambition', subject: overdue }),
    add({ after: clinic }),
    tryTo('updateAgendaItem', { item, title: 'An item' }),
    tryTo('updateAgendaItem', { item, title: 'New', expectedVersion: 7 }),
    tryTo('dropAgendaItem', { item, expectedVersion: 7 }),
    tryTo('restoreAgendaItem', { item }),
    tryTo('dropAgendaItem', { item: clinic }),
  ];
  expect((await Promise.all(answers)).map(refusalOf)).toEqual([
    'BAD_USER_INPUT input.title',
    'BAD_USER_INPUT input.plannedMinutes',
    'BAD_USER_INPUT input.plannedMinutes',
    'BAD_USER_INPUT input.subjectType',
    'BAD_USER_INPUT input.subject',
    'NOT_FOUND input.subject',
    'NOT_FOUND input.after',
    'BAD_USER_INPUT input',
    'CONFLICT input.expectedVersion',
    'CONFLICT input.expectedVersion',
    'CONFLICT input.item',
    'NOT_FOUND input.item',
  ]);
  expect(await world.rowCounts()).toEqual(before);
});

test('many at once: drops, additions and builds leave places dense and nothing twice', async () => {
  const clinic = await builtClinic();
  const items = await agendaOf(lead(), clinic);
  await Promise.all([
    build(clinic),
    ...items.slice(0, 2).map(({ id }) => change('dropAgendaItem', { item: id })),
    ...['A', 'B', 'C'].map((title) => change('addAgendaItem', { clinic, title, plannedMinutes: 5 })),
    build(clinic),
  ]);
  const after = await agendaOf(lead(), clinic);
  expect(after.map(({ position }) => position)).toEqual(after.map((_, place) => place + 1));
  expect(after).toHaveLength(items.length + 1);
  const dropped = items.slice(0, 2).map(({ id }) => id);
  expect(after.some(({ id }) => dropped.includes(id))).toBe(false);
});

test('two who drop the same item: one of them is told', async () => {
  const item = await council.agendaItem();
  const answers = await Promise.all([tryTo('dropAgendaItem', { item }), tryTo('dropAgendaItem', { item })]);
  expect(answers.map(refusalOf).sort()).toEqual(['CONFLICT input.item', 'OK']);
});
