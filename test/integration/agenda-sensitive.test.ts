import { agendaOf, titles } from '../support/agenda';
import { refusalOf } from '../support/clinics';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
let clinic: string;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.postOf('lead');
  const [chair, contributor] = [await council.postOf('analyst'), await council.postOf('contributor')];
  clinic = await council.clinic({ chair, attendees: [contributor] });
  for (const title of ['One', 'Two', 'Three']) await council.agendaItem({ clinic, title });
});
afterAll(() => world.close());

const organisation = 'leicester';
const as = (role: string) => world.as(`${role}@leicester`);
const seenBy = async (role: string) => titles(await agendaOf(as(role), clinic));
const SECRET = 'A member of staff';

test('what is sensitive is there for who sits in the clinic and nobody else, whatever their role', async () => {
  const [, two] = await agendaOf(as('analyst'), clinic);
  const input = { organisation, clinic, title: SECRET, plannedMinutes: 5, sensitive: true, after: two?.id };
  const { item } = await as('analyst').change('addAgendaItem', input, 'item { id title position }');
  expect(item).toMatchObject({ title: SECRET, position: 3 });
  expect(await seenBy('analyst')).toEqual(['One', 'Two', SECRET, 'Three']);
  expect(await seenBy('contributor')).toEqual(['One', 'Two', SECRET, 'Three']);
  for (const role of ['lead', 'admin']) {
    const seen = await agendaOf(as(role), clinic);
    expect([titles(seen), seen.map(({ position }) => position)]).toEqual([
      ['One', 'Two', 'Three'],
      [1, 2, 3],
    ]);
  }
  const [{ told }] = await world.sql(`SELECT string_agg(row_to_json(c)::text, ' ') AS told FROM change c`);
  expect(told).not.toContain(SECRET);
});

test('who may not know of it can neither change it nor lose it by a new order', async () => {
  const secret = (await agendaOf(as('analyst'), clinic)).find(({ title }) => title === SECRET)?.id ?? '';
  for (const mutation of ['updateAgendaItem', 'dropAgendaItem'])
    expect(
      refusalOf(
        await as('lead').tryTo(mutation, {
          organisation,
          item: secret,
          ...(mutation === 'updateAgendaItem' && { plannedMinutes: 9 }),
        }),
      ),
    ).toBe('NOT_FOUND input.item');
  expect(
    refusalOf(
      await as('lead').tryTo('addAgendaItem', {
        organisation,
        clinic,
        title: 'T',
        plannedMinutes: 5,
        after: secret,
      }),
    ),
  ).toBe('NOT_FOUND input.after');
  const seen = await agendaOf(as('lead'), clinic);
  const items = seen.map(({ id }) => id).reverse();
  await as('lead').change('reorderAgenda', { organisation, clinic, items });
  expect(await seenBy('lead')).toEqual(['Three', 'Two', 'One']);
  expect(await seenBy('analyst')).toEqual(['Three', 'Two', SECRET, 'One']);
});

test('who was taken off the list sees it no longer, not even as at a moment when they were on it', async () => {
  const before = new Date().toISOString();
  const { services, lead } = council;
  await services.clinicPeople.setAttendees(lead, { organisation, clinic, attendees: [] });
  expect(await seenBy('contributor')).not.toContain(SECRET);
  const reference = (await world.sql('SELECT reference FROM clinic'))[0].reference;
  const document = `query($reference: String!, $before: DateTime!) {
    clinic(organisation: "leicester", reference: $reference, asAt: $before) { agenda { title } } }`;
  const { clinic: then } = await as('contributor').ask(document, { reference, before });
  expect(then.agenda.map(({ title }: { title: string }) => title)).toEqual(['Three', 'Two', 'One']);
});

test('what was marked later was never there for those who may not know of it', async () => {
  const [three] = await agendaOf(as('analyst'), clinic);
  const before = new Date().toISOString();
  await as('analyst').change('updateAgendaItem', { organisation, item: three?.id, sensitive: true });
  const reference = (await world.sql('SELECT reference FROM clinic'))[0].reference;
  const document = `query($reference: String!, $before: DateTime!) {
    clinic(organisation: "leicester", reference: $reference, asAt: $before) { agenda { title } } }`;
  const { clinic: then } = await as('lead').ask(document, { reference, before });
  expect(then.agenda.map(({ title }: { title: string }) => title)).toEqual(['Two', 'One']);
});
