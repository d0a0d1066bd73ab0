import { everythingSeen } from '../support/everything';
import { OPEN, PUBLISHED, smallCouncil } from '../support/small-council';
import { UNPUBLISHED_WORK, type Workplace } from '../support/unpublished-work';
import { codeOf, World } from '../support/world';

let world: World;
let leicester: Workplace;
let leicestershire: Workplace;
beforeAll(async () => {
  world = await World.open('empty');
  leicester = await workplace('leicester');
  leicestershire = await workplace('leicestershire');
});
afterAll(() => world.close());

const workplace = async (organisation: string): Promise<Workplace> => ({
  world,
  council: await smallCouncil(world, organisation),
  organisation,
  period: OPEN,
});

const seen = (persona: string | undefined, slug: string): Promise<string> =>
  everythingSeen(world, persona, slug);

const AUDIENCES: [string, string | undefined][] = [
  ['the public', undefined],
  ['a viewer', 'viewer@leicester'],
];

const original: Record<string, string> = {};
beforeAll(async () => {
  for (const [who, persona] of AUDIENCES) original[who] = await seen(persona, 'leicester');
  inside = await seen('contributor@leicester', 'leicester');
  original['the county'] = await seen(undefined, 'leicestershire');
});

test('there is something to see before: everything published and no less', () => {
  for (const [who] of AUDIENCES) {
    expect(original[who]).toContain('"OFF_TRAJECTORY"');
    expect(original[who]).not.toContain(OPEN);
  }
  expect(original['a viewer']).toEqual(original['the public']);
});

let inside: string;

test.each(Object.keys(UNPUBLISHED_WORK))(
  'in the open round %s is seen by those who work there only',
  async (what) => {
    await UNPUBLISHED_WORK[what]?.(leicester);
    await UNPUBLISHED_WORK[what]?.(leicestershire);
    const before = inside;
    inside = await seen('contributor@leicester', 'leicester');
    expect(inside).not.toEqual(before);
    // The viewer is asked at the end: what differs for them is their organisation alone.
    expect(differences(original['the public'] ?? '', await seen(undefined, 'leicester'))).toEqual([]);
  },
);

test('a lock alone shows nothing', async () => {
  await leicester.council.lock(OPEN);
  for (const [who, persona] of AUDIENCES) {
    expect(differences(original[who] ?? '', await seen(persona, 'leicester'))).toEqual([]);
  }
  expect(differences(original['the county'] ?? '', await seen(undefined, 'leicestershire'))).toEqual([]);
});

test('the log is for those who work there: not for a viewer, not without a token', async () => {
  const log = 'query { changes(organisation: "leicester") { totalCount } }';
  expect(codeOf(await world.public.try(log))).toBe('UNAUTHENTICATED');
  expect(codeOf(await world.as('viewer@leicester').try(log))).toBe('FORBIDDEN');
  expect(codeOf(await world.as('contributor@leicester').try(log))).toBe('OK');
});

test('once the round is published all of it is there, for Leicester and not for Leicestershire', async () => {
  await leicester.council.publishRound(OPEN);
  inside = await seen('contributor@leicester', 'leicester');
  for (const [, persona] of AUDIENCES) {
    expect(differences(inside, await seen(persona, 'leicester'))).toEqual([]);
  }
  expect(differences(original['the county'] ?? '', await seen(undefined, 'leicestershire'))).toEqual([]);
});

test('a round that is reopened takes back what was said of its quarter', async () => {
  const reopen = { organisation: 'leicester', period: OPEN, reason: 'A figure was wrong' };
  await world.as('lead@leicester').change('reopenRound', reopen);
  for (const [, persona] of AUDIENCES) {
    const now = await seen(persona, 'leicester');
    expect(now).toContain(PUBLISHED);
    expect(now).not.toContain(OPEN);
    expect(now).not.toContain('Not for the public yet');
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
