import type { World } from './world';

/** A link as seen from its two ends: the type and the field at each. */
export interface Link {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  readonly back: string;
}

const LISTED: Record<string, string> = {
  Plan: 'plans { %s }',
  Priority: 'plans { priorities { %s } }',
  AreaOfAction: 'areasOfAction(first: 500) { nodes { %s } }',
  Action: 'actions(first: 500) { nodes { %s } }',
  Owner: 'owners(first: 500) { nodes { %s } }',
  Division: 'divisions { %s }',
  Ambition: 'ambitions(first: 500) { nodes { %s } }',
  Measure: 'ambitions(first: 500) { nodes { measures { %s } } }',
  Reading: 'ambitions(first: 500) { nodes { measures { readings(first: 500) { nodes { %s } } } } }',
  Inspection: 'inspections { %s }',
  Recommendation: 'recommendations(first: 500) { nodes { %s } }',
  ReportingRound: 'rounds { %s }',
  Clinic: 'clinics(first: 500) { nodes { %s } }',
};

/** Every type that a link can start from. */
export const linkedTypes = Object.keys(LISTED);

const CONNECTED = new Set([
  'Owner.actions',
  'Owner.contributesTo',
  'Owner.ambitions',
  'Owner.areasOfAction',
  'Owner.leads',
  'Division.ambitions',
  'Measure.readings',
]);

interface Linked {
  readonly id: string;
  readonly links?: Linked | Linked[] | { readonly nodes: Linked[] } | null;
}

/** A document that lists every object of a type in the organisation `$slug`. */
export function listDocument(type: string, selection: string): string {
  const list = LISTED[type];
  if (list === undefined) throw new Error(`No way to list ${type}`);
  return `query($slug: String!) { organisation(slug: $slug) { ${list.replace('%s', selection)} } }`;
}

/** All objects of a type in an organisation, each with the objects behind one of its fields. */
async function objectsOf(
  world: World,
  slug: string,
  type: string,
  selection: string,
  persona: string,
): Promise<Linked[]> {
  const document = listDocument(type, selection);
  const { organisation } = await world.as(persona).ask(document, { slug });
  return [...leaves(organisation)];
}

function* leaves(value: unknown): Generator<Linked> {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item);
  else if (value !== null && typeof value === 'object') {
    if ('id' in value) yield value as Linked;
    else for (const item of Object.values(value)) yield* leaves(item);
  }
}

export async function idsOf(world: World, slug: string, type: string): Promise<string[]> {
  return (await objectsOf(world, slug, type, 'id', `lead@${slug}`)).map(({ id }) => id);
}

/** The pairs "id -> id" behind a field, over all objects of its type. */
async function pairs(world: World, slug: string, type: string, field: string): Promise<[string, string][]> {
  const inner = CONNECTED.has(`${type}.${field}`)
    ? `${field}(first: 500) { nodes { id } }`
    : `${field} { id }`;
  const objects = await objectsOf(world, slug, type, `id links: ${inner}`, `lead@${slug}`);
  return objects.flatMap((object) =>
    [...leaves(object.links)].map(({ id }): [string, string] => [object.id, id]),
  );
}

/** The same link seen from both ends, each as sorted "from -> to". */
export async function seenFromBothEnds(
  world: World,
  slug: string,
  link: Link,
): Promise<{ forwards: string[]; backwards: string[] }> {
  const there = await pairs(world, slug, link.from, link.field);
  const back = await pairs(world, slug, link.to, link.back);
  return {
    forwards: there.map(([from, to]) => `${from} -> ${to}`).sort(),
    backwards: back.map(([to, from]) => `${from} -> ${to}`).sort(),
  };
}
