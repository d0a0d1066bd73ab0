import {
  getNamedType,
  isObjectType,
  isUnionType,
  type IntrospectionQuery,
  buildClientSchema,
  getIntrospectionQuery,
} from 'graphql';
import { idsOf, linkedTypes } from '../support/edges';
import { everythingSeen, idsIn, rowIdsOf } from '../support/everything';
import { addClinics } from '../support/clinics';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
  await addClinics(world);
});
afterAll(() => world.close());

const ROLES = ['viewer', 'contributor', 'analyst', 'lead', 'admin'];
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Every root query field of the running server, with a document that asks for it. */
async function rootQueries(): Promise<{ name: string; args: string[]; document: string }[]> {
  const schema = buildClientSchema((await world.public.ask(getIntrospectionQuery())) as IntrospectionQuery);
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, args, type }) => {
    const needed = args.filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined);
    const variables = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const inner = getNamedType(type);
    const counted =
      isObjectType(inner) && 'totalCount' in inner.getFields()
        ? 'totalCount nodes { __typename }'
        : '__typename';
    const selection = isUnionType(inner) ? '__typename' : counted;
    const head = variables === '' ? 'query' : `query(${variables})`;
    const document = `${head} { ${name}${given === '' ? '' : `(${given})`} { ${selection} } }`;
    return { name, args: needed.map((arg) => arg.name), document };
  });
}

describe.each(ROLES)('N6: to a token of %s at Leicester', (role) => {
  const persona = `${role}@leicester`;

  test('every query about Leicestershire answers as about a council that is not there', async () => {
    const queries = await rootQueries();
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ambition', 'changes', 'node', 'organisation', 'organisations']),
    );
    const [reference] = await world.sql(`SELECT reference FROM ambition m JOIN organisation o
      ON o.id = m.organisation_id WHERE o.slug = 'leicestershire' LIMIT 1`);
    const theirs: Record<string, unknown> = {
      slug: 'leicestershire',
      organisation: 'leicestershire',
      reference: reference.reference,
      id: await world.organisationId('leicestershire'),
      choices: [{ name: 'as it is' }],
    };
    const nobodys: Record<string, unknown> = {
      slug: 'nobody',
      organisation: 'nobody',
      reference: 'NONE',
      id: NOBODY,
      choices: [{ name: 'as it is' }],
    };
    for (const { name, args, document } of queries) {
      for (const arg of args) if (!(arg in theirs)) throw new Error(`Say what ${name} is to be asked for`);
      const only = (values: Record<string, unknown>) =>
        Object.fromEntries(args.map((arg) => [arg, values[arg]]));
      const foreign = await world.as(persona).try(document, only(theirs));
      if (args.length > 0) expect(foreign).toEqual(await world.as(persona).try(document, only(nobodys)));
      expect(JSON.stringify(foreign)).not.toMatch(/leicestershire/i);
    }
  });

  test('the list of councils is their own alone', async () => {
    const { organisations } = await world.as(persona).ask('{ organisations { slug } }');
    expect(organisations).toEqual([{ slug: 'leicester' }]);
  });

  test('node(id:) of anything of Leicestershire is null, as of an id that is not there', async () => {
    const node = 'query($id: ID!) { node(id: $id) { id } }';
    for (const type of [...linkedTypes, 'Organisation']) {
      const [id] =
        type === 'Organisation'
          ? [await world.organisationId('leicestershire')]
          : await idsOf(world, 'leicestershire', type);
      expect(await world.as('lead@leicestershire').ask(node, { id })).toEqual({ node: { id } });
      expect(await world.as(persona).try(node, { id })).toEqual(
        await world.as(persona).try(node, { id: NOBODY }),
      );
    }
  });

  test('nothing that hangs from their own council is of Leicestershire', async () => {
    const text = await everythingSeen(world, persona, 'leicester');
    expect(idsIn(text, await rowIdsOf(world, 'leicester')).length).toBeGreaterThan(200);
    expect(idsIn(text, await rowIdsOf(world, 'leicestershire'))).toEqual([]);
  });

  test('a filter by what is Leicestershire’s finds and counts nothing', async () => {
    const [owner] = await idsOf(world, 'leicestershire', 'Owner');
    const [priority] = await idsOf(world, 'leicestershire', 'Priority');
    const [inspection] = await idsOf(world, 'leicestershire', 'Inspection');
    const document = `query($owner: ID!, $priority: ID!, $inspection: ID!) { organisation(slug: "leicester") {
      actions(filter: { owner: $owner }) { totalCount nodes { id } }
      ambitions(filter: { priority: $priority }) { totalCount nodes { id } }
      recommendations(filter: { inspection: $inspection, leadOwner: $owner }) { totalCount nodes { id } } } }`;
    const none = { totalCount: 0, nodes: [] };
    expect(await world.as(persona).ask(document, { owner, priority, inspection })).toEqual({
      organisation: { actions: none, ambitions: none, recommendations: none },
    });
  });
});

test('N6: a cursor of another council’s log opens nothing', async () => {
  const document = `query($slug: String!, $after: Cursor) { changes(organisation: $slug, first: 1, after: $after) {
    pageInfo { endCursor } } }`;
  const theirs = await world.as('lead@leicestershire').ask(document, { slug: 'leicestershire' });
  const after = theirs.changes.pageInfo.endCursor;
  const { errors } = await world.as('lead@leicester').try(document, { slug: 'leicester', after });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('N6: a live feed of another council is refused as one of a council that is not there', async () => {
  const feed = `subscription($slug: String!) { statusChanged(organisation: $slug) { __typename } }`;
  const refusals: unknown[] = [];
  for (const slug of ['leicestershire', 'nobody']) {
    const watcher = world.watch(feed, { slug }, 'lead@leicester');
    await watcher.when(() => watcher.errors.length > 0 || watcher.messages.length > 0);
    refusals.push({ errors: watcher.errors, messages: watcher.messages });
    await watcher.close();
  }
  expect(refusals[0]).toEqual(refusals[1]);
  expect(JSON.stringify(refusals[0])).toContain('NOT_FOUND');
});
