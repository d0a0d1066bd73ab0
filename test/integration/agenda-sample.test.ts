import { agendaOf, lastBuild, type SeenItem } from '../support/agenda';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('sample');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');

async function built(
  scope: Parameters<Seeder['clinic']>[0] = {},
): Promise<{ clinic: string; items: SeenItem[] }> {
  const clinic = await council.clinic(scope);
  await lead().change('buildAgenda', { organisation, clinic });
  return { clinic, items: await agendaOf(lead(), clinic) };
}

interface Found {
  readonly severity: string;
  readonly subject: { readonly id: string };
  readonly ambition: { readonly id: string } | null;
}
interface Division {
  readonly code: string;
  readonly ambitions: { readonly nodes: readonly { readonly reference: string }[] };
}

const EXCEPTIONS = `{ exceptions(organisation: "leicester", first: 500) { nodes { severity
  subject { ... on Node { id } } ambition { id reference } } } }`;

test("the sample's first agenda: what is most urgent, one deep dive, recognition, read-back, in two hours", async () => {
  const { clinic, items } = await built();
  expect(items.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 9 }, () => 'EXCEPTION'),
    ...['DEEP_DIVE', 'RECOGNITION', 'READ_BACK'],
  ]);
  expect(items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBeLessThanOrEqual(120);
  expect(items.map(({ position }) => position)).toEqual(items.map((_, place) => place + 1));
  // Off trajectory, worse than before it began, and nobody works on it: two of HIGH severity, as CYP3d has too.
  const dive = items.find(({ kind }) => kind === 'DEEP_DIVE');
  expect([dive?.subject?.reference, dive?.plannedMinutes]).toEqual(['ASC3', 20]);
  expect(dive?.why).toContain('2 exceptions of HIGH severity');
  expect([items[0]?.subject?.reference, items[0]?.why]).toEqual([
    'CYP3d',
    expect.stringContaining('High severity, since 2025-26 Q4: CYP3d is off trajectory'),
  ]);
  const left = items[8];
  expect(left?.title).toMatch(/^\d+ more that call for attention, taken together$/);
  expect(await lastBuild(world, clinic)).toEqual({
    added: 12,
    changed: 0,
    dropped: 0,
    leftOff: Number.parseInt(left?.title ?? '', 10),
  });
});

test('every subject that calls for attention is on it once, by itself or among the rest', async () => {
  const { items } = await built();
  const { exceptions } = await lead().ask(EXCEPTIONS);
  const calling = exceptions.nodes.filter(({ severity }: { severity: string }) => severity !== 'POSITIVE');
  const subjects = new Set(calling.map((one: Found) => one.ambition?.id ?? one.subject.id));
  const own = items
    .filter(({ kind }) => kind === 'EXCEPTION' || kind === 'DEEP_DIVE')
    .flatMap(({ subject }) => subject?.id ?? []);
  expect(new Set(own).size).toBe(own.length);
  for (const id of own) expect(subjects).toContain(id);
  const rest = Number.parseInt(items.find(({ title }) => title.includes('taken together'))?.title ?? '0', 10);
  expect(own.length + rest).toBe(subjects.size);
});

test('a scope narrows it: of one division nothing of another', async () => {
  const { organisation: found } = await lead().ask(
    '{ organisation(slug: "leicester") { divisions { code ambitions(first: 500) { nodes { reference } } } } }',
  );
  const [one, other] = found.divisions.filter(({ ambitions }: Division) => ambitions.nodes.length > 5);
  const mine = one.ambitions.nodes.map(({ reference }: { reference: string }) => reference);
  const { items } = await built({ divisions: [one.code] });
  const references = items.flatMap(({ subject }) => subject?.reference ?? []);
  expect(references.length).toBeGreaterThan(1);
  for (const reference of references) expect(mine).toContain(reference);
  expect(other.code).not.toBe(one.code);
  const posts = await world.sql('SELECT owner_id AS id FROM ambition WHERE reference = $1', [references[0]]);
  const narrower = await built({ divisions: [other.code], owners: [posts[0].id] });
  expect(narrower.items.flatMap(({ subject }) => subject?.reference ?? [])).not.toContain(references[0]);
});

test('built again it is the same, and says so', async () => {
  const { clinic, items } = await built();
  await lead().change('buildAgenda', { organisation, clinic });
  expect(await agendaOf(lead(), clinic)).toEqual(items);
  expect(await lastBuild(world, clinic)).toMatchObject({ added: 0, changed: 0, dropped: 0 });
});
