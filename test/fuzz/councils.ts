import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { tokenOf } from '../support/test-server';
import type { Known } from './random-value';

const COUNCILS = ['leicester', 'leicestershire'] as const;
const ROLES = ['viewer', 'contributor', 'analyst', 'lead', 'admin'] as const;
/** Longer than any run. */
const TOKEN_SECONDS = 86_400;

/** Who asks, with what they must never be told. */
export interface Person {
  readonly name: string;
  readonly token: string | undefined;
  readonly unseen: readonly string[];
}

export interface Councils {
  readonly schema: GraphQLSchema;
  readonly known: Known;
  readonly people: readonly Person[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

async function ask(url: string, token: string, query: string, variables: object = {}): Promise<Json> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await answer.json()) as Json;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The sample councils, each with work in progress that carries a mark of its own. */
export async function markedCouncils(url: string): Promise<Councils> {
  const lead = await tokenOf('lead@leicester', TOKEN_SECONDS);
  const schema = buildClientSchema((await ask(url, lead, getIntrospectionQuery())) as IntrospectionQuery);
  const marked: Marked[] = [];
  for (const slug of COUNCILS) marked.push(await mark(url, slug));
  const all = (pick: (one: Marked) => readonly string[]): string[] => marked.flatMap(pick);
  const known: Known = {
    wild: true,
    slugs: [...COUNCILS, 'nowhere', ''],
    ids: [...all(({ ids }) => ids), '00000000-0000-0000-0000-000000000000', 'x'],
    references: [...all(({ references }) => references), 'NONE', ''],
    cursors: [...all(({ cursors }) => cursors), '', 'e30'],
  };
  const people: Person[] = [{ name: 'the public', token: undefined, unseen: all(({ marks }) => marks) }];
  for (const [at, slug] of COUNCILS.entries()) {
    const unseen = marked.flatMap((other, place) => (place === at ? [] : [...other.marks, ...other.ids]));
    for (const role of ROLES) {
      const name = `${role}@${slug}`;
      const own = role === 'viewer' ? (marked[at]?.marks ?? []) : [];
      people.push({ name, token: await tokenOf(name, TOKEN_SECONDS), unseen: [...unseen, ...own] });
    }
  }
  return { schema, known, people };
}

interface Marked {
  /** What nobody outside may be told, and nobody of another council. */
  readonly marks: readonly string[];
  readonly ids: readonly string[];
  readonly references: readonly string[];
  readonly cursors: readonly string[];
}

const LISTS = `query($organisation: String!) { organisation(slug: $organisation) { id
  owners(first: 3) { nodes { id } } actions(first: 3) { nodes { id reference } }
  ambitions(first: 4) { nodes { id reference measures { id readings(first: 2) { nodes { id } } } } }
  areasOfAction(first: 2) { nodes { id } } recommendations(first: 2) { nodes { id } }
  divisions { id } rounds { id } } }`;

async function mark(url: string, slug: string): Promise<Marked> {
  const token = await tokenOf(`lead@${slug}`, TOKEN_SECONDS);
  const found = await ask(url, token, LISTS, { organisation: slug });
  const word = `unseen-in-${slug}-${Buffer.from(slug).toString('hex')}`;
  const ids = [...textsAt(found, 'id')];
  const cursors = [...textsAt(await pagesOf(url, token, slug), 'endCursor')];
  const { organisation } = found;
  const [ambition] = organisation.ambitions.nodes;
  const add = (mutation: string, type: string, input: object): Promise<Json> =>
    ask(
      url,
      token,
      `mutation($input: ${type}!) { ${mutation}(input: $input) { changes { subject { ... on Node { id } } } } }`,
      {
        input: { organisation: slug, ...input },
      },
    );
  const owner = organisation.owners.nodes[0].id;
  const made = [
    await add('addAction', 'AddActionInput', { owner, title: `Action ${word}`, ambitions: [ambition.id] }),
    await add('updateAmbition', 'UpdateAmbitionInput', {
      ambition: ambition.id,
      descriptor: `Descriptor ${word}`,
    }),
    await add('addMeasure', 'AddMeasureInput', {
      ...{ ambition: ambition.id, name: `Measure ${word}`, unit: 'COUNT', polarity: 'NONE' },
      ...{ cadence: 'QUARTERLY', headlineBasis: 'IN_PERIOD', decimalPlaces: 0, description: word },
    }),
  ];
  return {
    marks: [word],
    ids: [...new Set([...ids, ...textsAt(made, 'id')])],
    references: [...textsAt(found, 'reference')],
    cursors,
  };
}

/** Cursors of every kind of list, and of the log. */
const pagesOf = (url: string, token: string, organisation: string): Promise<Json> =>
  ask(
    url,
    token,
    `query($organisation: String!) { organisation(slug: $organisation) {
      owners(first: 1) { pageInfo { endCursor } } actions(first: 1) { pageInfo { endCursor } }
      ambitions(first: 1) { pageInfo { endCursor } nodes { measures { readings(first: 1) { pageInfo { endCursor } } } } } }
      changes(organisation: $organisation, first: 2) { pageInfo { endCursor } }
      exceptions(organisation: $organisation, first: 1) { pageInfo { endCursor } } }`,
    { organisation },
  );

function* textsAt(value: unknown, name: string): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* textsAt(item, name);
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (key === name && typeof inner === 'string') yield inner;
      else yield* textsAt(inner, name);
    }
  }
}
