import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { asked } from '../../src/graphql/access';
import { fieldsOf, rootsOf } from '../../src/graphql/describe-access';
import { callersOf, promised, type Caller } from '../support/authority/callers';
import { councilOf } from '../support/authority/council-of';
import { documentOfRoot, selectionOf } from '../support/authority/walk';
import { builtSchema, outcomeOf, Stage } from '../support/authority/stage';
import { inputFor } from '../support/every-mutation';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await World.open('empty');
  stage = await Stage.on(world);
});
afterAll(async () => {
  await stage.close();
  await world.close();
});

/** An organisation of its own for each test, with everybody who may speak to it. */
interface Place {
  readonly slug: string;
  readonly callers: readonly Caller[];
  /** By whose the subjects are that a caller writes to. */
  readonly councils: { readonly contributor: Seeder; readonly division: Seeder; readonly another: Seeder };
  readonly post: string;
}

async function placeFor(slug: string): Promise<Place> {
  const council = await world.seed(slug);
  const division = await council.division({ code: 'OWN' });
  const elsewhere = await council.division({ code: 'ELSEWHERE' });
  const post = await council.owner();
  const postOfDivision = await council.owner({ division });
  const councils = {
    contributor: councilOf(council, { owner: post }),
    division: councilOf(council, { division, owner: postOfDivision }),
    another: councilOf(council, {
      division: elsewhere,
      owner: await council.owner({ division: elsewhere }),
    }),
  };
  const organisationId = await world.organisationId(slug);
  return {
    slug,
    councils,
    post,
    callers: callersOf({ organisationId, post, division: 'OWN', postOfDivision }),
  };
}

/** One place for all that only reads. */
let read: Place;
let given: Record<string, string>;
beforeAll(async () => {
  read = await placeFor('leicester');
  const { another } = read.councils;
  const measure = await another.measure({ ambition: await another.ambition({ reference: 'X1' }) });
  await another.reading({ measure });
  const slug = '"leicester"';
  given = { slug, organisation: slug, id: JSON.stringify(read.post) };
  given['Query.ambition'] = `(organisation: ${slug}, reference: "X1")`;
  given['clinic'] = JSON.stringify(await another.clinic({ chair: read.post }));
  given['Query.clinic'] = `(organisation: ${slug}, reference: "CLINIC-2026-07-14")`;
  given['Query.exceptions'] = `(organisation: ${slug}, period: "2025-26 Q3")`;
  given['Query.whatIf'] =
    `(organisation: ${slug}, reference: "X1", period: "2025-26 Q3", choices: [{ name: "As it is" }])`;
});

const [queries, mutations, subscriptions] = rootsOf(builtSchema()).map((root) =>
  fieldsOf(root).map(({ name }) => name),
) as [string[], string[], string[]];

const rootOf = (kind: 'Query' | 'Mutation' | 'Subscription'): GraphQLObjectType => {
  const type = stage.schema.getType(kind);
  if (!isObjectType(type)) throw new Error(`No ${kind}`);
  return type;
};

const fieldOf = (root: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> => {
  const field = root.getFields()[name];
  if (!field) throw new Error(`No field ${name}`);
  return field;
};

/** What the policy promises each caller, by their names. */
function table(
  { callers }: Place,
  field: GraphQLField<unknown, unknown>,
  closed: (caller: Caller) => boolean = () => false,
): Record<string, string> {
  const permissions = asked(field);
  if (!permissions) throw new Error(`Say with @Access what ${field.name} asks for`);
  return Object.fromEntries(
    callers.map((caller) => {
      const outcome = promised(caller, permissions);
      return [caller.name, outcome === 'OK' && closed(caller) ? 'FORBIDDEN' : outcome];
    }),
  );
}

async function outcomes(
  { callers }: Place,
  ask: (caller: Caller) => Promise<string>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const caller of callers) found[caller.name] = await ask(caller);
  return found;
}

test.each(queries)('the query %s answers whom the table says and refuses all others', async (name) => {
  const root = rootOf('Query');
  const field = fieldOf(root, name);
  const document = documentOfRoot('query', root, field, given);
  const found = await outcomes(read, async ({ access }) => outcomeOf(await stage.run(access, document)));
  expect(found).toEqual(table(read, field));
});

test.each(subscriptions)('the feed %s opens for whom the table says and for nobody else', async (name) => {
  const root = rootOf('Subscription');
  const field = fieldOf(root, name);
  const document = documentOfRoot('subscription', root, field, given);
  expect(await outcomes(read, ({ access }) => stage.open(access, document))).toEqual(table(read, field));
});

/** What concerns no division at all, as these make or change it: the role alone decides. */
const OF_NO_DIVISION =
  /^((add|update)(Plan|Inspection|Clinic)|setClinicAttendees|giveClinicApologies|(enter|leave|handOver)Clinic|moveClinicCursor|[a-z]+AgendaItem|(build|reorder)Agenda|capture(Challenge|Support|Recognition|Decision)|answerChallenge|parkForLater|(publish|open|close)Clinic|returnClinicToDraft|addClinicAddendum|addPriority|addAreaOfAction|recordJudgement|addRecommendation|addNeighbourSet|(open|lock|publish|reopen)Round)$/;

const isLimited = ({ access }: Caller): boolean => access.divisions !== null;

test.each(mutations)('%s runs for whom the table says, and to all others it does nothing', async (name) => {
  const field = fieldOf(rootOf('Mutation'), name);
  const payload = getNamedType(field.type);
  if (!isObjectType(payload)) throw new Error(`${name} answers with no object`);
  const type = String(field.args.find((arg) => arg.name === 'input')?.type);
  const document = `mutation($input: ${type}) { ${name}(input: $input) { ${selectionOf(payload, {})} } }`;
  const place = await placeFor(name.toLowerCase());
  const councilFor = ({ access, about }: Caller): Seeder => {
    if (about === 'other') return place.councils.another;
    return isLimited({ access, about, name }) ? place.councils.division : place.councils.contributor;
  };
  const elsewhere = (caller: Caller): boolean =>
    isLimited(caller) && caller.about === 'other' && !OF_NO_DIVISION.test(name);
  // Whoever is refused leaves what they were refused to the next.
  const left = new Map<Seeder, object>();
  const found = await outcomes(place, async (caller) => {
    const council = councilFor(caller);
    const input = left.get(council) ?? (await inputFor(name, council));
    const before = await world.head(place.slug);
    const outcome = outcomeOf(await stage.run(caller.access, document, { input }));
    const written = (await world.head(place.slug)) > before;
    if (written) left.delete(council);
    else left.set(council, input);
    return written === (outcome === 'OK') ? outcome : `${outcome}, but written: ${written}`;
  });
  expect(found).toEqual(table(place, field, elsewhere));
});
