import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { encodeCursor } from '../../src/changes/cursor';
import { ACTION_FEED, READING_FEED, STATUS_FEED } from '../../src/features/changes/feeds.rules';
import { summaryFeed } from '../../src/features/changes/summary-feed.rules';
import { clinicFeed } from '../../src/features/clinics/room/clinic-feed.rules';
import { asked } from '../../src/graphql/access';
import { objectTypesOf } from '../../src/graphql/describe-access';
import { accessOfField } from '../../src/graphql/object-access';
import type { FeedDefinition } from '../../src/live/feed-plan';
import { callersOf, promised, type Caller } from '../support/authority/callers';
import { fillSample } from '../support/authority/full-council';
import { builtSchema, Stage } from '../support/authority/stage';
import { documentOf, fieldsTold, selectionOf, waysFrom, type Step } from '../support/authority/walk';
import { World } from '../support/world';

const schema = builtSchema();
const query = schema.getQueryType() as GraphQLObjectType;
// By way of the organisation there are all of a type, for everybody, and not one or some.
const NARROW = [
  'ambition',
  'me',
  'whatIf',
  'audit',
  'memberships',
  'serviceTokens',
  'changes',
  'exceptions',
  'clinic',
];
// These say more of a measure than of an ambition or an organisation.
const BARE = [
  'Ambition.computed',
  'Ambition.computedStatuses',
  'Ambition.published',
  'PublishedStatus.computed',
  'Ambition.compositeTarget',
  'Organisation.rules',
  'WhatIf.ambition',
  'Change.subject',
  'LintFinding.subject',
  'Exception.subject',
  'Outcome.item',
  'ClinicRoom.item',
  'Clinic.droppedItems',
  'DecisionMeasure.moved',
  ...['absent', 'present'].map((list) => `Minutes.${list}`),
  ...['challenges', 'decisions', 'parked', 'recognition', 'statuses', 'support'].map(
    (list) => `Minutes.${list}`,
  ),
];
const ways = waysFrom(query, new Set([...NARROW.map((field) => `Query.${field}`), ...BARE]));
const types = objectTypesOf(schema).map(({ name }) => name);
const walked = types.filter((name) => ways.has(name));

/** What only a feed delivers, with the feed and what it makes of an entry of the log. */
const TOLD: Record<string, { feed: string; definition?: FeedDefinition; entry?: string }> = {
  FeedReady: { feed: 'statusChanged' },
  FeedCheckpoint: { feed: 'statusChanged' },
  ResyncRequired: { feed: 'statusChanged' },
  StatusChange: { feed: 'statusChanged', definition: STATUS_FEED, entry: 'StatusComputed' },
  ReadingChange: { feed: 'readingRecorded', definition: READING_FEED, entry: 'ReadingRecorded' },
  ActionChange: { feed: 'actionChanged', definition: ACTION_FEED, entry: 'ActionDueDateMoved' },
  ClinicChange: { feed: 'clinicChanged', definition: clinicFeed(''), entry: 'OutcomeCaptured' },
  SummaryChange: { feed: 'summaryChanged', definition: summaryFeed(null), entry: 'StatusPublished' },
};

/** Of these an entry is looked for that says what stood before. */
const OF_TWO_VALUES = new Set(['StatusChange', 'ActionChange']);

/** Fields that say nothing to anybody here: of them the test proves no more than that nobody is shown a thing. */
const SAYS_NOTHING = new Set([
  'AgendaItem.droppedAt',
  'AgreedAction.closedOn',
  'BenchmarkComparison.significant',
  'BenchmarkFacts.significant',
  'ClinicChange.from',
  'ClinicChange.reason',
  'ControlChartPoint.signals',
  'DecisionMeasure.moved',
  'Me.divisions',
  'Me.expires',
  'Me.notifications',
  'Me.post',
  'Me.scopes',
  'Me.takeaways',
  'Membership.reason',
  'Membership.revokedAt',
  'MinutesEntry.answer',
  'MinutesEntry.by',
  'MinutesEntry.period',
  'MinutesEntry.replacedBy',
  'MinutesEntry.replaces',
  'MinutesEntry.restsOn',
  'MinutesEntry.status',
  'NationalPosition.reason',
  'NeighbourMean.without',
  'PrintedFact.basis',
  'ServiceToken.lastUsedOn',
  'ServiceToken.reason',
  'ServiceToken.revokedAt',
  'StatusInputs.direction',
  'StatusInputs.quartile',
  'StatusInputs.quartileHalf',
  'StatusInputs.yearBefore',
  'StatusVerdict.inputs',
  'Target.atLeast',
  'Target.rule',
]);

let world: World;
let stage: Stage;
let callers: Caller[];
const given: Record<string, string> = {
  slug: '"leicester"',
  organisation: '"leicester"',
  reference: '"ASC1b"',
  choices: '[{ name: "As it is" }]',
  'Query.changes': '(organisation: "leicester", first: 500, filter: { statusesOnly: true })',
  'Measure.trend': '(basis: FULL_YEAR)',
};

beforeAll(async () => {
  world = await World.open('sample');
  const { neighbourSet, clinic } = await fillSample(world);
  given['Subscription.clinicChanged'] = `(organisation: "leicester", clinic: "${clinic}")`;
  given['neighbourSet'] = JSON.stringify(neighbourSet);
  stage = await Stage.on(world);
  const organisationId = await world.organisationId('leicester');
  const { ownerId } = await world.accessOf('contributor@leicester');
  const [division] = await world.sql('SELECT code FROM division WHERE organisation_id = $1', [
    organisationId,
  ]);
  callers = callersOf({ organisationId, post: ownerId ?? '', division: division.code, postOfDivision: null });
});
afterAll(async () => {
  await stage.close();
  await world.close();
});

const ANYTHING = expect.stringMatching(/ANSWERED|EMPTY/) as string;

/** What the code that refuses a caller on their way is; undefined where nobody is refused. */
function refusal(way: readonly Step[], caller: Caller): string | undefined {
  const [root] = way;
  if (!root) return undefined;
  const outcome = promised(caller, asked(root.field) ?? []);
  return outcome === 'OK' ? undefined : outcome;
}

/** Whether a field tells nothing to a caller, by its rule in the table. */
function isClosed(type: string, field: string, caller: Caller): boolean {
  const access = accessOfField(type, field);
  if (access === undefined) throw new Error(`Say in src/graphql/object-access.ts who reads ${type}.${field}`);
  if (access === 'parent' || access === 'writer' || access === 'caller') return false;
  return promised(caller, [access]) !== 'OK';
}

type Told = Record<string, Record<string, string>>;

/** Compares what callers were told with the table; whose role reads everything there is says what there is. */
function compare(
  name: string,
  told: Told,
  closedTo: (field: string, caller: Caller) => string | undefined,
): void {
  const there = told['ADMIN'] ?? {};
  const asked = callers.filter((caller) => caller.name in told);
  const expected = asked.map((caller) => [
    caller.name,
    Object.fromEntries(
      Object.entries(there).map(([field, outcome]) => {
        const ofCaller = accessOfField(name, field) === 'caller' ? ANYTHING : outcome;
        return [field, closedTo(field, caller) ?? ofCaller];
      }),
    ),
  ]);
  expect(told).toEqual(Object.fromEntries(expected));
  const silent = Object.entries(there).flatMap(([field, outcome]) =>
    outcome === 'ANSWERED' || SAYS_NOTHING.has(`${name}.${field}`) ? [] : [`${name}.${field}: ${outcome}`],
  );
  // The audit is written a little later than what it is about.
  if (!name.startsWith('Audit')) expect(silent).toEqual([]);
}

const objectType = (name: string): GraphQLObjectType => {
  const type = stage.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object`);
  return type;
};

test.each(walked)('every field of %s is read by whom the table says', async (name) => {
  const type = objectType(name);
  const way = ways.get(name) ?? [];
  const document = `{ ${documentOf(way, type, given)} }`;
  const told: Told = {};
  for (const caller of callers)
    told[caller.name] = fieldsTold(type, await stage.run(caller.access, document));
  compare(name, told, (field, caller) => {
    const closed =
      isClosed(name, field, caller) ||
      way.some((step) => step.type !== query && isClosed(step.type.name, step.field.name, caller));
    return refusal(way, caller) ?? (closed ? 'EMPTY' : undefined);
  });
});

test.each(Object.keys(TOLD))('every field of %s is told to whom the table says', async (name) => {
  const { feed, definition, entry } = TOLD[name] ?? { feed: '' };
  const type = objectType(name);
  const organisationId = await world.organisationId('leicester');
  const entries = await world.app.live.log.after(organisationId, 0, 10_000);
  const logged = entries
    .filter(({ kind, from }) => kind === entry && (from !== null || !OF_TWO_VALUES.has(name)))
    .at(-1);
  const [last] = entries.slice(-1);
  if (!last || (entry !== undefined && !logged)) throw new Error(`No ${entry} in the log`);
  const message =
    definition && logged
      ? definition.message(logged)
      : { __typename: name, cursor: encodeCursor(last), organisationId, explanation: 'Why' };
  const document = `subscription { ${feed}${given[`Subscription.${feed}`] ?? '(organisation: "leicester")'} { ... on ${name} { ${selectionOf(type, given)} } } }`;
  const permissions = asked(schema.getSubscriptionType()?.getFields()[feed] as never) ?? [];
  const told: Told = {};
  // Whom the feed refuses it tells nothing: that it does is tried with the operations.
  for (const caller of callers.filter((each) => promised(each, permissions) === 'OK')) {
    told[caller.name] = fieldsTold(type, await stage.tell(caller.access, document, message));
  }
  compare(name, told, (field, caller) => (isClosed(name, field, caller) ? 'EMPTY' : undefined));
});

test('every type is walked here, told by a feed, or the answer of a mutation', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const answers = new Set(mutations.map(({ type }) => getNamedType(type).name));
  const left = types.filter((name) => !ways.has(name) && !(name in TOLD) && !answers.has(name));
  expect(left).toEqual([]);
});
