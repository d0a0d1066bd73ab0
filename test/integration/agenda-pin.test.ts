import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
let clinic: string;
let ambition: string;
let action: string;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.postOf('lead');
  ambition = await council.ambition({ descriptor: 'As it was' });
  const measure = await council.measure({ ambition, name: 'As it was called' });
  action = await council.action({ title: 'As it was to be done', ambitions: [ambition] });
  clinic = await council.clinic();
  await council.agendaItem({ clinic, subjectType: 'Ambition', subject: ambition });
  const move = { organisation, clinic };
  await council.services.clinicLifecycle.publish(council.lead, move);
  const { services, lead } = council;
  await services.ambitions.updateAmbition(lead, { organisation, ambition, descriptor: 'As it is' });
  await services.measures.updateMeasure(lead, { organisation, measure, name: 'As it is called' });
  await services.actions.updateAction(lead, { organisation, action, title: 'As it is to be done' });
  await council.ambition({ descriptor: 'Of no concern here' });
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');

const SUBJECT = `subject { ... on Ambition { descriptor measures { name ambition { descriptor } }
  actions { title } } }`;
const read = async (selection: string) =>
  (
    await lead().ask(`query($clinic: ID!) { node(id: $clinic) { ... on Clinic { ${selection} } } }`, {
      clinic,
    })
  ).node;

const THEN = {
  descriptor: 'As it was',
  measures: [{ name: 'As it was called', ambition: { descriptor: 'As it was' } }],
  actions: [{ title: 'As it was to be done' }],
};
const NOW = {
  descriptor: 'As it is',
  measures: [{ name: 'As it is called', ambition: { descriptor: 'As it is' } }],
  actions: [{ title: 'As it is to be done' }],
};

test('from publication on everything under an item reads as pinned; live reads now; both in one document', async () => {
  for (const _ of ['interpreted', 'compiled', 'compiled again']) {
    const {
      pinned,
      now,
      organisation: ours,
    } = await read(`pinned: agenda { title ${SUBJECT} }
      now: agenda(live: true) { title ${SUBJECT} } organisation { ambitions(first: 1) { nodes { descriptor } } }`);
    expect(pinned).toEqual([{ title: 'An item', subject: THEN }]);
    expect(now).toEqual([{ title: 'An item', subject: NOW }]);
    expect(ours.ambitions.nodes).toEqual([{ descriptor: 'As it is' }]);
  }
});

test('what has changed since, as far as it concerns the agenda', async () => {
  const { sinceThePin } = await read(
    'sinceThePin(first: 50) { totalCount nodes { kind subject { __typename } } }',
  );
  expect(sinceThePin.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
    'AmbitionUpdated',
    'MeasureUpdated',
    'ActionUpdated',
  ]);
  expect(sinceThePin.totalCount).toBe(3);
  const page = (await read('sinceThePin(first: 1) { nodes { kind } pageInfo { hasNextPage endCursor } }'))
    .sinceThePin;
  const next = await read(`sinceThePin(first: 1, after: "${page.pageInfo.endCursor}") { nodes { kind } }`);
  expect(next.sinceThePin.nodes).toEqual([{ kind: 'MeasureUpdated' }]);
});

test('a later item about something newer than the pin is about nothing then, and about it live', async () => {
  const subject = await council.ambition({ descriptor: 'Newer than the pin' });
  await council.agendaItem({ clinic, title: 'Newer', subjectType: 'Ambition', subject });
  const { pinned, now } = await read(
    `pinned: agenda { title ${SUBJECT} } now: agenda(live: true) { title ${SUBJECT} }`,
  );
  expect(pinned[1]).toEqual({ title: 'Newer', subject: null });
  expect(now[1].subject.descriptor).toBe('Newer than the pin');
});

test('asked for as at a moment, the agenda still shows what it had pinned', async () => {
  const [{ reference }] = await world.sql('SELECT reference FROM clinic WHERE id = $1', [clinic]);
  const document = `query($reference: String!, $asAt: DateTime!) {
    clinic(organisation: "leicester", reference: $reference, asAt: $asAt) { agenda { title ${SUBJECT} } } }`;
  const answer = await lead().ask(document, { reference, asAt: new Date().toISOString() });
  expect(answer.clinic.agenda[0]).toEqual({ title: 'An item', subject: THEN });
});

test('back in draft nothing is pinned: it reads as it stands', async () => {
  const other = await council.clinicIn('PUBLISHED', {}, { subjectType: 'Ambition', subject: ambition });
  await council.services.clinicLifecycle.returnToDraft(council.lead, {
    organisation,
    clinic: other,
    reason: 'Wrong',
  });
  const { node } = await lead().ask(
    `query($id: ID!) { node(id: $id) { ... on Clinic { sinceThePin { totalCount } agenda { ${SUBJECT} } } } }`,
    { id: other },
  );
  expect(node).toEqual({ sinceThePin: null, agenda: [{ subject: NOW }] });
});
