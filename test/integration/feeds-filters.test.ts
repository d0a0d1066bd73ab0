import { FeedCouncil } from '../support/feed-council';

let council: FeedCouncil;
beforeAll(async () => {
  council = await FeedCouncil.open();
});
afterAll(() => council.world.close());

/** What a change concerns, as the story below has it: written down by hand, not read from the log. */
type Condition = 'division' | 'theme' | 'owner' | 'ambition' | 'axis' | 'status';
type Concerned = { readonly [Name in Condition]?: readonly string[] | undefined };

type Happens = (reason: string) => Promise<unknown>;

/** A change of a status: why, how it is done, and of which division, theme, owner and ambition it is. */
const story = (reason: string, happens: Happens, to: string, ...of: readonly string[]) => {
  const [division, theme, owner, ambition] = of.map((words) =>
    words.split(' ').filter((word) => word !== ''),
  );
  const [axis = '', status = ''] = to.split(' ');
  return { reason, happens, concerned: { division, theme, owner, ambition, axis: [axis], status: [status] } };
};

// prettier-ignore
const STORY: readonly { reason: string; happens: Happens; concerned: Concerned }[] = [
  story('homes are off', (reason) => council.publish('HOMES', 'OFF_TRAJECTORY', reason),
    'TRAJECTORY OFF_TRAJECTORY', 'A', 'Homes', 'ada', 'homes'),
  story('health is on', (reason) => council.publish('HEALTH', 'ON_TARGET', reason),
    'TRAJECTORY ON_TARGET', 'B', 'Health', 'bea', 'health'),
  story('the action for homes is off',
    (note) => council.lead('changeActionStatus', { action: council.id('action'), status: 'OFF_TRACK', note }),
    'ACTION OFF_TRACK', 'A B', 'Homes', 'cas ada', 'homes'),
  story('the area is on track', (reason) => council.recordArea('ON_TRACK', reason),
    'PLAN ON_TRACK', 'B', '', 'cas', ''),
  story('the recommendation is off', (reason) => council.recordRecommendation('OFF_TRACK', reason),
    'RECOMMENDATION OFF_TRACK', 'B', 'Health', 'dan', 'health'),
];

const FILTERS: readonly Concerned[] = [
  {},
  { division: ['A'] },
  { division: ['B'] },
  { division: ['A', 'B'] },
  { theme: ['Homes'] },
  { theme: ['Health', 'Nobody has this'] },
  { owner: ['ada'] },
  { owner: ['dan', 'bea'] },
  { ambition: ['homes'] },
  { ambition: ['homes', 'health'] },
  { axis: ['PLAN'] },
  { axis: ['ACTION', 'RECOMMENDATION'] },
  { status: ['OFF_TRACK'] },
  { status: ['OFF_TRACK', 'OFF_TRAJECTORY'], division: ['A'] },
  { axis: ['TRAJECTORY'], status: ['ON_TARGET'] },
  { axis: ['PLAN'], status: ['OFF_TRACK'] },
  { division: ['B'], theme: ['Homes'], owner: ['cas'], ambition: ['homes'] },
  { division: ['A'], theme: ['Homes'], axis: ['ACTION'], status: ['OFF_TRACK'], owner: ['ada'] },
];

const named = (names: readonly string[]): string[] => names.map((name) => council.ids[name] ?? name);

const withIds = ({ owner, ambition, ...rest }: Concerned): object => ({
  ...rest,
  ...(owner && { owner: named(owner) }),
  ...(ambition && { ambition: named(ambition) }),
});

/** As somebody writes it into a document: words of an enum stand without quotes. */
const literalOf = (filter: object): string =>
  JSON.stringify(filter)
    .replace(/"(\w+)":/g, '$1: ')
    .replace(/"([A-Z]{2,}(_[A-Z]+)*)"/g, '$1');

const meets = (what: Concerned, filter: Concerned): boolean =>
  (Object.keys(filter) as Condition[]).every((name) =>
    filter[name]?.some((value) => what[name]?.includes(value)),
  );

test('a filter of statuses lets through what meets all its conditions, written as variable or as literal', async () => {
  const asked = FILTERS.flatMap((filter) => [
    { filter, following: { filter: withIds(filter) } },
    { filter, following: { literal: literalOf(withIds(filter)) } },
  ]);
  const watchers = await Promise.all(
    asked.map(({ following }) => council.follow('statusChanged', following)),
  );
  for (const { reason, happens } of STORY) await happens(reason);
  const told = await council.heard(watchers, 'reason');
  for (const [index, { filter, following }] of asked.entries()) {
    const expected = STORY.filter(({ concerned }) => meets(concerned, filter)).map(({ reason }) => reason);
    expect({ following, reasons: told[index] }).toEqual({ following, reasons: expected });
  }
  // Each entry was hidden from somebody and shown to somebody.
  for (const { concerned } of STORY) {
    const shown = FILTERS.filter((filter) => meets(concerned, filter)).length;
    expect(shown > 1 && shown < FILTERS.length).toBe(true);
  }
});
