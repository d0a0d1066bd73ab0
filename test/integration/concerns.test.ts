import { concerned, concernedNow, storedAfter } from '../support/concerned';
import { inputFor, whoMay } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  // A post that comes while its holder is signed in is found out about a while later.
  await council.postOf('lead');
});
afterAll(() => world.close());

const organisation = 'leicester';
const head = async (): Promise<number> =>
  (
    await world.sql(`SELECT head::int FROM stream s JOIN organisation o ON o.id = s.organisation_id
    WHERE o.slug = 'leicester'`)
  )[0].head;

/** What the entries of a mutation concern, each checked against the tables besides. */
async function entriesOf(mutation: string, input: object) {
  const before = await head();
  await world.as(`${whoMay(mutation)}@leicester`).change(mutation, { organisation, ...input });
  const entries = await storedAfter(world, 'leicester', before);
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    const where = { mutation, kind: entry.kind };
    expect({ ...where, ...concerned(entry) }).toEqual({
      ...where,
      ...(await concernedNow(world, entry, entries)),
    });
  }
  return entries;
}

const one = async (mutation: string, input: object) => {
  const entries = await entriesOf(mutation, input);
  expect(entries).toHaveLength(1);
  return concerned(entries[0]);
};

const sorted = (...ids: string[]): string[] => [...ids].sort();

/** An ambition with a division and an owner of its own. */
async function ambitionOf(theme: string) {
  const [division, owner] = [await council.division(), await council.owner()];
  return { id: await council.ambition({ division, owner, theme }), division, owner, theme };
}

/** A post of a division of its own. */
async function post() {
  const division = await council.division();
  return { id: await council.owner({ division }), division };
}

test.each(mutationNames())('%s enters with each change what it concerns', async (mutation) => {
  const input = await inputFor(mutation, council);
  await entriesOf(mutation, input);
});

test('the whole sample is entered with what it concerns', async () => {
  const sample = await World.open('sample');
  try {
    const entries = await storedAfter(sample, 'leicester', 0);
    const some = (type: string, what: string) =>
      entries.some((entry) => entry.subject_type === type && entry[what].length > 0);
    for (const type of ['Ambition', 'Measure', 'Action']) {
      for (const what of ['ambitions', 'owners', 'divisions', 'themes']) {
        expect({ type, what, some: some(type, what) }).toEqual({ type, what, some: true });
      }
    }
    for (const type of ['Organisation', 'ReportingRound', 'Plan', 'Inspection']) {
      const those = entries.filter((entry) => entry.subject_type === type);
      expect(those.length).toBeGreaterThan(0);
      for (const entry of those) {
        expect(concerned(entry)).toEqual({ ambitions: [], owners: [], divisions: [], themes: [] });
      }
    }
  } finally {
    await sample.close();
  }
});

test('an ambition that changes hands concerns who loses it and who gets it; afterwards only the latter', async () => {
  const from = await ambitionOf('Zeal');
  const to = await ambitionOf('Äpfel');
  const { id: ambition } = from;
  expect(
    await one('updateAmbition', { ambition, owner: to.owner, division: to.division, theme: to.theme }),
  ).toEqual({
    ambitions: [ambition],
    owners: sorted(from.owner, to.owner),
    divisions: sorted(from.division, to.division),
    // In one order on whatever server: by code point, not by a language.
    themes: ['Zeal', 'Äpfel'],
  });
  expect(await one('updateAmbition', { ambition, descriptor: 'Another' })).toEqual({
    ambitions: [ambition],
    owners: [to.owner],
    divisions: [to.division],
    themes: ['Äpfel'],
  });
});

test('what was entered stays, whoever owns the ambition later', async () => {
  const { id: ambition, owner } = await ambitionOf('T');
  const before = await head();
  await council.measure({ ambition });
  await one('updateAmbition', { ambition, owner: await council.owner() });
  expect(concerned((await storedAfter(world, 'leicester', before))[0])).toMatchObject({ owners: [owner] });
});

test('an action concerns its owner with their division, its contributors, and the ambitions it delivers', async () => {
  const [first, second] = [await ambitionOf('Homes'), await ambitionOf('Health')];
  const [owner, contributor] = [await post(), await post()];
  const action = await council.action({
    owner: owner.id,
    contributors: [contributor.id],
    ambitions: [first.id, second.id],
  });
  const noted = {
    ambitions: sorted(first.id, second.id),
    owners: sorted(owner.id, contributor.id),
    divisions: sorted(owner.division, first.division, second.division),
    themes: ['Health', 'Homes'],
  };
  expect(await one('noteAction', { action, note: 'The board met' })).toEqual(noted);
  expect(await one('unlinkAction', { action, ambitions: [first.id] })).toEqual(noted);
  expect(await one('noteAction', { action, note: 'It met again' })).toEqual({
    ambitions: [second.id],
    owners: noted.owners,
    divisions: sorted(owner.division, second.division),
    themes: ['Health'],
  });
});

test('an action handed on with other contributors concerns everybody of before and after, in each of its entries', async () => {
  const [before, after, left, came] = [await post(), await post(), await post(), await post()];
  const action = await council.action({ owner: before.id, contributors: [left.id] });
  const entries = await entriesOf('updateAction', { action, owner: after.id, contributors: [came.id] });
  expect(entries).toHaveLength(2);
  for (const entry of entries) {
    expect(concerned(entry)).toMatchObject({
      owners: sorted(before.id, after.id, left.id, came.id),
      divisions: sorted(before.division, after.division),
    });
  }
  expect(await one('noteAction', { action, note: 'N' })).toMatchObject({ owners: sorted(after.id, came.id) });
});

test('a recommendation concerns its leads with their divisions and its ambitions; a lead that goes hears of it', async () => {
  const [goes, stays] = [await post(), await post()];
  const ambition = await ambitionOf('Care');
  const recommendation = await council.recommendation({ leadOwners: [goes.id, stays.id] });
  await entriesOf('linkAmbition', { ambition: ambition.id, recommendations: [recommendation] });
  expect(await one('updateRecommendation', { recommendation, leadOwners: [stays.id] })).toEqual({
    ambitions: [ambition.id],
    owners: sorted(goes.id, stays.id),
    divisions: sorted(goes.division, stays.division, ambition.division),
    themes: ['Care'],
  });
  expect(await one('updateRecommendation', { recommendation, title: 'Another' })).toMatchObject({
    owners: [stays.id],
    divisions: sorted(stays.division, ambition.division),
  });
});

test('a priority concerns its sponsor and an area its owner, with their divisions; the one of before too', async () => {
  const [before, after] = [await post(), await post()];
  const both = {
    ambitions: [],
    owners: sorted(before.id, after.id),
    divisions: sorted(before.division, after.division),
    themes: [],
  };
  const priority = await council.priority({ sponsor: before.id });
  expect(await one('updatePriority', { priority, sponsor: after.id })).toEqual(both);
  const area = await council.area({ owner: before.id });
  expect(await one('updateAreaOfAction', { areaOfAction: area, owner: after.id })).toEqual(both);
  const nobodys = await council.area();
  expect(await one('updateAreaOfAction', { areaOfAction: nobodys, title: 'T' })).toEqual({
    ...both,
    owners: [],
    divisions: [],
  });
});

test('a post that moves concerns both divisions', async () => {
  const [from, to] = [await post(), await post()];
  expect(await one('updateOwner', { owner: from.id, division: to.division })).toEqual({
    ambitions: [],
    owners: [from.id],
    divisions: sorted(from.division, to.division),
    themes: [],
  });
});

test('many readings at once concern each its own ambition, and so do the statuses that follow', async () => {
  const [first, second] = [await ambitionOf('One'), await ambitionOf('Two')];
  const measures = [
    await council.measure({ ambition: first.id }),
    await council.measure({ ambition: second.id }),
  ];
  for (const measure of measures) {
    await council.baseline({ measure });
    await council.target({ measure });
  }
  const reading = { period: '2025-26 Q3', basis: 'IN_PERIOD', value: '60' };
  const entries = await entriesOf('recordReadings', {
    readings: measures.map((measure) => ({ measure, ...reading })),
  });
  expect(entries.map(({ kind }) => kind)).toContain('StatusComputed');
  for (const entry of entries) {
    const own = [first.id, measures[0]].includes(entry.subject_id) ? first : second;
    expect(concerned(entry)).toEqual({
      ambitions: [own.id],
      owners: [own.owner],
      divisions: [own.division],
      themes: [own.theme],
    });
  }
});

test('words that somebody wrote are not taken for fields', async () => {
  const inspection = await council.inspection();
  const judge = (judgement: string) =>
    one('recordJudgement', { inspection, criterion: 'ownerId', judgement });
  await judge('Good');
  expect(await judge('Outstanding')).toEqual({ ambitions: [], owners: [], divisions: [], themes: [] });
});
