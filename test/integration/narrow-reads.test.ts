import { isLeafType, getNamedType, isObjectType } from 'graphql';
import { World } from '../support/world';
import { committedSchema } from '../support/mutation-document';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

/** Where records of each type are found: a document with a place for their fields. */
const PLACES: [string, string][] = [
  ['Organisation', 'query { organisation(slug: "leicester") { ... } }'],
  ['Division', 'query { organisation(slug: "leicester") { divisions { ... } } }'],
  ['ReportingRound', 'query { organisation(slug: "leicester") { rounds { ... } } }'],
  ['Plan', 'query { organisation(slug: "leicester") { plans { ... } } }'],
  ['Priority', 'query { organisation(slug: "leicester") { plans { priorities { ... } } } }'],
  ['AreaOfAction', 'query { organisation(slug: "leicester") { areasOfAction { nodes { ... } } } }'],
  ['Owner', 'query { organisation(slug: "leicester") { owners { edges { node { ... } } } } }'],
  ['Ambition', 'query { organisation(slug: "leicester") { ambitions { totalCount nodes { ... } } } }'],
  ['Measure', 'query { organisation(slug: "leicester") { ambitions { nodes { measures { ... } } } } }'],
  [
    'Baseline',
    'query { organisation(slug: "leicester") { ambitions { nodes { measures { baseline { ... } } } } } }',
  ],
  [
    'Target',
    'query { organisation(slug: "leicester") { ambitions { nodes { measures { target { ... } } } } } }',
  ],
  [
    'Reading',
    'query { organisation(slug: "leicester") { ambitions { nodes { measures { latest { ... } } } } } }',
  ],
  [
    'Reading',
    'query { organisation(slug: "leicester") { ambitions { nodes { measures { readings { nodes { ... } } } } } } }',
  ],
  [
    'PublishedStatus',
    'query { organisation(slug: "leicester") { ambitions { nodes { published { ... } } } } }',
  ],
  ['Inspection', 'query { organisation(slug: "leicester") { inspections { ... } } }'],
  ['Recommendation', 'query { organisation(slug: "leicester") { recommendations { nodes { ... } } } }'],
  [
    'PlanStatusUpdate',
    'query { organisation(slug: "leicester") { recommendations { nodes { status { ... } } } } }',
  ],
  ['Action', 'query { organisation(slug: "leicester") { actions { nodes { ... } } } }'],
  ['Change', 'query { changes(organisation: "leicester", first: 40) { nodes { ... } } }'],
];

/** Every value that an answer holds under a field name, in order. */
function valuesOf(answer: unknown, field: string): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((entry) => valuesOf(entry, field));
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    name === field ? [value] : valuesOf(value, field),
  );
}

const fieldsOf = (type: string): { name: string; text: string }[] => {
  const object = committedSchema().getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is no object type`);
  return Object.values(object.getFields()).flatMap(({ name, type: given, args }) => {
    if (args.length > 0) return [];
    return [{ name, text: isLeafType(getNamedType(given)) ? name : `${name} { __typename }` }];
  });
};

const allBut = (fields: readonly { name: string; text: string }[], name: string): string =>
  fields.flatMap((field) => (field.name === name ? [] : [field.text])).join(' ');

describe('a field asked for alone gives what it gives among all others', () => {
  test.each(PLACES)('%s in %s', async (type, document) => {
    const lead = world.as('lead@leicester');
    const fields = fieldsOf(type);
    expect(fields.length).toBeGreaterThan(2);
    for (const { name, text } of fields) {
      const alone = valuesOf(await lead.ask(document.replace('...', `sought: ${text}`)), 'sought');
      const all = `${allBut(fields, name)} sought: ${text}`;
      const among = valuesOf(await lead.ask(document.replace('...', all)), 'sought');
      expect({ name, values: alone }).toEqual({ name, values: among });
      expect(among.length).toBeGreaterThan(0);
    }
  });
});
