import { everythingSeen } from '../support/everything';
import { UNPUBLISHED_WORK, type Workplace } from '../support/unpublished-work';
import { codeOf, World } from '../support/world';

let world: World;
let leicester: Workplace;
let leicestershire: Workplace;
beforeAll(async () => {
  world = await World.open('sample');
  const [city, county] = ['leicester', 'leicestershire'];
  leicester = { world, council: await world.seed(city), organisation: city, period: '2026-27 Q1' };
  leicestershire = { world, council: await world.seed(county), organisation: county, period: '2019-20 Q1' };
});
afterAll(() => world.close());

/** Versions count edits; that there was one is no secret, what it said is. */
const seen = async (persona: string | undefined, slug: string): Promise<string> =>
  (await everythingSeen(world, persona, slug)).replace(/"version":\d+,?/g, '');

const AUDIENCES: [string, string | undefined][] = [
  ['the public', undefined],
  ['a viewer', 'viewer@leicester'],
];

const original: Record<string, string> = {};
beforeAll(async () => {
  for (const [who, persona] of AUDIENCES) original[who] = await seen(persona, 'leicester');
  original['the county'] = await seen(undefined, 'leicestershire');
});

test('there is something to see before: everything published and no less', () => {
  for (const [who] of AUDIENCES) {
    expect(original[who]).toContain('"OFF_TRAJECTORY"');
    expect(original[who]).not.toContain('2026-27 Q1');
  }
  expect(original['a viewer']).toEqual(original['the public']);
});

test.each(Object.keys(UNPUBLISHED_WORK))(
  'in the open round %s is seen by those who work there only',
  async (what) => {
    const before = await seen('contributor@leicester', 'leicester');
    await UNPUBLISHED_WORK[what]?.(leicester);
    await UNPUBLISHED_WORK[what]?.(leicestershire);
    expect(await seen('contributor@leicester', 'leicester')).not.toEqual(before);
    for (const [who, persona] of AUDIENCES) {
      expect(differences(original[who] ?? '', await seen(persona, 'leicester'))).toEqual([]);
    }
    expect(differences(original['the county'] ?? '', await seen(undefined, 'leicestershire'))).toEqual([]);
  },
);

test('a lock alone shows nothing', async () => {
  await leicester.council.lock('2026-27 Q1');
  for (const [who, persona] of AUDIENCES) {
    expect(differences(original[who] ?? '', await seen(persona, 'leicester'))).toEqual([]);
  }
});

test('the log is for those who work there: not for a viewer, not without a token', async () => {
  const log = 'query { changes(organisation: "leicester") { totalCount } }';
  expect(codeOf(await world.public.try(log))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as('viewer@leicester').try(log))).toBe('FORBIDDEN');
  expect(codeOf(await world.as('contributor@leicester').try(log))).toBe('OK');
});

test('once the round is published all of it is there, for Leicester and not for Leicestershire', async () => {
  await leicester.council.publishRound('2026-27 Q1');
  const inside = await seen('contributor@leicester', 'leicester');
  for (const [, persona] of AUDIENCES) {
    expect(differences(withoutWork(inside), withoutWork(await seen(persona, 'leicester')))).toEqual([]);
  }
  expect(differences(original['the county'] ?? '', await seen(undefined, 'leicestershire'))).toEqual([]);
});

test('a round that is reopened is hidden again, and everything is as before it was published', async () => {
  const reopen = { organisation: 'leicester', period: '2026-27 Q1', reason: 'A figure was wrong' };
  await world.as('lead@leicester').change('reopenRound', reopen);
  for (const [who, persona] of AUDIENCES) {
    expect(differences(original[who] ?? '', await seen(persona, 'leicester'))).toEqual([]);
  }
});

/** Where two readings of everything part, in short pieces that a person can read. */
function differences(before: string, after: string): string[] {
  const pieces = (text: string): Set<string> => new Set(text.split(/(?<=[}\]]),(?=[{"])/));
  const [left, right] = [pieces(before), pieces(after)];
  return [
    ...[...left].filter((piece) => !right.has(piece)).map((piece) => `- ${piece.slice(0, 300)}`),
    ...[...right].filter((piece) => !left.has(piece)).map((piece) => `+ ${piece.slice(0, 300)}`),
  ].slice(0, 6);
}

/** What only those who work there see of what is published: nothing yet. */
const withoutWork = (text: string): string => text;
