import { refusalOf, takeTo } from '../support/clinics';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';

let world: World;
let council: Seeder;
let theirs: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  theirs = await world.seed('leicestershire');
});
afterAll(() => world.close());

const lead = () => world.as(`lead@${organisation}`);
const CLINIC = `query($id: ID!) { node(id: $id) { ... on Clinic { reference title heldOn state quorum themes version
  divisions { code } priorities { id } owners { id } chair { id } follows { id } followedBy { id } } } }`;
const read = async (id: string) => (await lead().ask(CLINIC, { id })).node;
const add = async (input: object) => {
  const answer = await lead().tryTo(
    'addClinic',
    { organisation, title: 'T', heldOn: '2026-07-14', chair: await council.owner(), ...input },
    'clinic { id reference }',
  );
  return { refusal: refusalOf(answer), clinic: answer.data?.addClinic?.clinic };
};

describe('what a clinic is about', () => {
  test('divisions by their codes, priorities, themes and posts, each once and in order', async () => {
    await council.division({ code: 'ZZ' });
    await council.division({ code: 'AA' });
    await council.ambition({ theme: 'Independence' });
    await council.ambition({ theme: 'Carers' });
    const [one, two] = [await council.priority(), await council.priority()];
    const owner = await council.owner();
    const { clinic } = await add({
      divisions: ['ZZ', 'AA', 'ZZ'],
      priorities: [two, one, two],
      themes: [' Independence', 'Carers'],
      owners: [owner, owner],
      quorum: 3,
    });
    expect(await read(clinic.id)).toMatchObject({
      title: 'T',
      heldOn: '2026-07-14',
      state: 'DRAFT',
      quorum: 3,
      version: 1,
      divisions: [{ code: 'AA' }, { code: 'ZZ' }],
      priorities: [{ id: one }, { id: two }],
      themes: ['Carers', 'Independence'],
      owners: [{ id: owner }],
    });
  });

  test('nothing is everything', async () => {
    const { clinic } = await add({});
    expect(await read(clinic.id)).toMatchObject({ divisions: [], priorities: [], themes: [], owners: [] });
  });

  test('what is not there, not ours or no more names its field, and nothing is written', async () => {
    const retired = await council.owner();
    await world.app.services.owners.retire(council.admin, { organisation, owner: retired, on: '2026-01-31' });
    await council.division({ code: 'BB' });
    await theirs.division({ code: 'THEIRS' });
    await theirs.ambition({ theme: 'Theirs alone' });
    const [priority, owner] = [await council.priority(), await council.owner()];
    const refused: [object, string][] = [
      [{ divisions: ['BB', 'NONE'] }, 'NOT_FOUND input.divisions.1'],
      [{ divisions: ['THEIRS'] }, 'NOT_FOUND input.divisions.0'],
      [{ divisions: [''] }, 'BAD_USER_INPUT input.divisions.0'],
      [{ priorities: [priority, await theirs.priority()] }, 'NOT_FOUND input.priorities.1'],
      [{ priorities: [owner] }, 'NOT_FOUND input.priorities.0'],
      [{ themes: ['Theirs alone'] }, 'BAD_USER_INPUT input.themes.0'],
      [{ owners: [owner, retired] }, 'BAD_USER_INPUT input.owners.1'],
      [{ owners: [await theirs.owner()] }, 'NOT_FOUND input.owners.0'],
      [{ chair: retired }, 'BAD_USER_INPUT input.chair'],
      [{ chair: await theirs.owner() }, 'NOT_FOUND input.chair'],
      [{ attendees: [await theirs.owner()] }, 'NOT_FOUND input.attendees.0'],
      [{ follows: await theirs.clinic() }, 'NOT_FOUND input.follows'],
      [{ follows: await council.clinic() }, 'BAD_USER_INPUT input.follows'],
      [{ title: '  ' }, 'BAD_USER_INPUT input.title'],
      [{ reference: '' }, 'BAD_USER_INPUT input.reference'],
    ];
    const before = await world.sql('SELECT count(*)::int FROM clinic');
    for (const [input, refusal] of refused)
      expect([input, (await add(input)).refusal]).toEqual([input, refusal]);
    expect(await world.sql('SELECT count(*)::int FROM clinic')).toEqual(before);
  });

  test('changes in DRAFT only; the rest until it is opened', async () => {
    const clinic = await council.clinic();
    const update = (input: object) => lead().tryTo('updateClinic', { organisation, clinic, ...input });
    await council.division({ code: 'CC' });
    expect(refusalOf(await update({ divisions: ['CC'], expectedVersion: 1 }))).toBe('OK');
    expect(await read(clinic)).toMatchObject({ divisions: [{ code: 'CC' }], version: 2 });

    await takeTo(world, lead(), { organisation, clinic }, 'PUBLISHED');
    const refused = await update({ divisions: [] });
    expect(refusalOf(refused)).toBe('CONFLICT input.clinic');
    expect(refused.errors?.[0]?.message).toBe(
      'The clinic is PUBLISHED: to change what it is about, it must be DRAFT.',
    );
    expect(refusalOf(await update({ follows: null, divisions: ['CC'], title: 'Another title' }))).toBe('OK');
    expect(refusalOf(await update({ heldOn: '2026-07-15', quorum: 1 }))).toBe('OK');
    expect(refusalOf(await update({ heldOn: '2026-07-15' }))).toBe('BAD_USER_INPUT input');
    expect(await read(clinic)).toMatchObject({ title: 'Another title', heldOn: '2026-07-15', quorum: 1 });

    await lead().change('openClinic', { organisation, clinic });
    expect(refusalOf(await update({ title: 'A third' }))).toBe('CONFLICT input.clinic');
  });

  test('a post that retires stays in what the clinic is about until that is changed', async () => {
    const [retires, other] = [await council.owner(), await council.owner()];
    const clinic = await council.clinic({ owners: [retires], chair: retires, attendees: [retires] });
    await world.app.services.owners.retire(council.admin, { organisation, owner: retires, on: '2026-01-31' });
    const input = {
      organisation,
      clinic,
      owners: [retires, other],
      chair: retires,
      attendees: [retires, other],
    };
    await lead().change('updateClinic', input);
    expect((await read(clinic)).owners.map(({ id }: { id: string }) => id).sort()).toEqual(
      [retires, other].sort(),
    );
  });
});

describe('references', () => {
  test('made of the day, with a number behind the second of a day', async () => {
    const of = async (heldOn: string) => (await add({ heldOn })).clinic.reference;
    expect(await of('2031-01-10')).toBe('CLINIC-2031-01-10');
    expect(await of('2031-01-10')).toBe('CLINIC-2031-01-10-2');
    expect(await of('2031-01-11')).toBe('CLINIC-2031-01-11');
  });

  test('of 6 added at once each gets its own', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => add({ heldOn: '2031-02-10' })));
    const numbers = ['', '-2', '-3', '-4', '-5', '-6'];
    expect(all.map(({ clinic }) => clinic.reference).sort()).toEqual(
      numbers.map((number) => `CLINIC-2031-02-10${number}`),
    );
  });

  test('one that is taken is refused, though another organisation may have it', async () => {
    await theirs.clinic({ reference: 'Q1' });
    expect((await add({ reference: ' Q1 ' })).clinic.reference).toBe('Q1');
    expect((await add({ reference: 'Q1' })).refusal).toBe('BAD_USER_INPUT input.reference');
  });
});

describe('the clinic before', () => {
  test('the latest closed one that was about the same, else the latest; none where none is wanted', async () => {
    await council.division({ code: 'ASC' });
    const [first] = await world.sql(`SELECT count(*)::int AS n FROM clinic WHERE state = 'CLOSED'`);
    expect(first.n).toBe(0);
    expect(await read((await add({})).clinic.id)).toMatchObject({ follows: null, followedBy: [] });

    const held = async (heldOn: string, divisions: string[]) =>
      takeTo(
        world,
        lead(),
        { organisation, clinic: await council.clinic({ heldOn, divisions, follows: null }) },
        'CLOSED',
      );
    const adults = await held('2032-01-10', ['ASC']);
    const everything = await held('2032-02-10', []);
    const followsOf = async (input: object) => (await read((await add(input)).clinic.id)).follows;
    expect(await followsOf({ divisions: ['ASC'] })).toEqual({ id: adults });
    expect(await followsOf({})).toEqual({ id: everything });
    await council.division({ code: 'CSC' });
    expect(await followsOf({ divisions: ['CSC'] })).toEqual({ id: everything });
    expect(await followsOf({ follows: null })).toBeNull();
    expect(await followsOf({ follows: adults })).toEqual({ id: adults });
    expect((await read(adults)).followedBy).toHaveLength(2);
  });
});
