import {
  asRequests,
  AT_THE_END,
  expectRefused,
  NOBODY,
  nodesOf,
  setRowSecurity,
  Walk,
} from '../support/aimed-across';
import { addClinics } from '../support/clinics';
import { everythingSeen, idsIn, rowIdsOf } from '../support/everything';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

// The second barrier is away in this file: no table has row-level security.

describe('N6: reads held by the application alone', () => {
  let world: World;
  let walk: Walk;
  beforeAll(async () => {
    world = await World.open('sample');
    await addClinics(world);
    await setRowSecurity(world, 'DISABLE');
    walk = await Walk.from(world, 'leicestershire');
  });
  afterAll(() => world.close());

  it.each([{ publishedOnly: false }, { publishedOnly: true }, { publishedOnly: false, ...AT_THE_END }])(
    'lead from no row of another council to anything (%j)',
    async (seen) => {
      const reaches = async (slug: string): Promise<string[]> =>
        walk.reaches({ organisationId: await world.organisationId(slug), ...seen }, asRequests(world));
      expect(await reaches('leicester')).toEqual([]);
      // Their own people get there by the same statements.
      expect((await reaches('leicestershire')).length).toBeGreaterThan(seen.publishedOnly ? 40 : 60);
    },
  );

  it.each(['viewer', 'lead', 'admin'])('show no node of another council to %s', async (role) => {
    const node = 'query($id: ID!) { node(id: $id) { id } }';
    const caller = world.as(`${role}@leicester`);
    for (const id of await nodesOf(world, 'leicestershire')) {
      expect(await caller.try(node, { id })).toEqual(await caller.try(node, { id: NOBODY }));
    }
    expect(await caller.ask('{ organisations { slug } }')).toEqual({
      organisations: [{ slug: 'leicester' }],
    });
  });

  it('show nothing of another council from the own one', async () => {
    const text = await everythingSeen(world, 'lead@leicester', 'leicester');
    expect(idsIn(text, await rowIdsOf(world, 'leicester')).length).toBeGreaterThan(200);
    expect(idsIn(text, await rowIdsOf(world, 'leicestershire'))).toEqual([]);
  });
});

describe('N6: writes held by the application alone', () => {
  let world: World;
  let both: [Seeder, Seeder];
  beforeAll(async () => {
    world = await World.open('empty');
    both = [await world.seed('leicester'), await world.seed('leicestershire')];
    // A post that comes while its holder is signed in is found out about a while later.
    await both[0].postOf('lead');
    await setRowSecurity(world, 'DISABLE');
  });
  afterAll(() => world.close());

  it.each(mutationNames())('%s finds no row of another council and writes nothing', (mutation) =>
    expectRefused(world, mutation, both),
  );
});
