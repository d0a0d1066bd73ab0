import { EntityManager } from 'typeorm';
import { FeedService } from '../../src/features/changes/feed.service';
import { FeedPlan } from '../../src/live/feed-plan';
import {
  asOwner,
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
import { LiveSocket } from '../support/live-socket';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

// The first barrier is away in this file: no statement is narrowed to an organisation, though it is told which.
jest.mock('../../src/persistence/scope', () => ({
  ofOrganisation: (column: string, scope: string) => `(${scope} IS NULL OR ${column} IS NOT NULL)`,
}));

type Where = Record<string, unknown>;
const anybodys = ({ organisationId: _, ...rest }: Where): Where => rest;

/** Nor does a command look for rows within its organisation. Who signs in is still looked up as ever. */
function forgetOrganisations(): void {
  const { prototype } = EntityManager;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with its manager below
  const { findOne, find, update } = prototype;
  const wider = (manager: EntityManager, options: unknown): never => {
    const { where } = options as { where?: Where };
    const narrow = !manager.queryRunner?.isTransactionActive || where === undefined;
    return (narrow ? options : { ...(options as object), where: anybodys(where) }) as never;
  };
  jest.spyOn(prototype, 'findOne').mockImplementation(function (this: EntityManager, entity, options) {
    return findOne.call(this, entity, wider(this, options));
  });
  jest.spyOn(prototype, 'find').mockImplementation(function (this: EntityManager, entity, options) {
    return find.call(this, entity, wider(this, options));
  });
  jest.spyOn(prototype, 'update').mockImplementation(function (this: EntityManager, entity, where, patch) {
    return update.call(this, entity, anybodys(where as Where) as never, patch);
  });
}

describe('N6: reads held by row-level security alone', () => {
  let world: World;
  let walk: Walk;
  beforeAll(async () => {
    world = await World.open('sample');
    await addClinics(world);
    walk = await Walk.from(world, 'leicestershire');
  });
  afterAll(() => world.close());

  const NODE = 'query($id: ID!) { node(id: $id) { id } }';

  it.each([
    ['who see work in progress', { publishedOnly: false }],
    ['who see what is published', { publishedOnly: true }],
    ['who read as at a moment', { publishedOnly: false, ...AT_THE_END }],
  ])('lead those %s from no row of another council to anything', async (_, seen) => {
    const view = { organisationId: await world.organisationId('leicester'), ...seen };
    expect(await walk.reaches(view, asRequests(world))).toEqual([]);
    // What the same statements give where nothing holds them.
    expect((await walk.reaches(view, asOwner(world))).length).toBeGreaterThan(seen.publishedOnly ? 40 : 60);
  });

  it('lead somebody without an organisation nowhere, unless it is published', async () => {
    const view = { organisationId: undefined, publishedOnly: false };
    expect(await walk.reaches(view, asRequests(world))).toEqual([]);
    expect((await walk.reaches({ ...view, publishedOnly: true }, asRequests(world))).length).toBeGreaterThan(
      30,
    );
  });

  it.each(['viewer', 'lead', 'admin'])('show no node of another council to %s', async (role) => {
    const caller = world.as(`${role}@leicester`);
    for (const id of await nodesOf(world, 'leicestershire')) {
      expect(await caller.try(NODE, { id })).toEqual(await caller.try(NODE, { id: NOBODY }));
    }
    expect(await caller.try('{ organisation(slug: "leicestershire") { id } }')).toEqual(
      await caller.try('{ organisation(slug: "nobody") { id } }'),
    );
    expect(await caller.ask('{ organisations { slug } }')).toEqual({
      organisations: [{ slug: 'leicester' }],
    });
  });

  it('show nothing of another council from the own one', async () => {
    const text = await everythingSeen(world, 'lead@leicester', 'leicester');
    expect(idsIn(text, await rowIdsOf(world, 'leicester')).length).toBeGreaterThan(200);
    expect(idsIn(text, await rowIdsOf(world, 'leicestershire'))).toEqual([]);
  });

  it('would show them without it', async () => {
    const [, id] = await nodesOf(world, 'leicestershire');
    await setRowSecurity(world, 'DISABLE');
    try {
      expect(await world.as('lead@leicester').ask(NODE, { id })).toEqual({ node: { id } });
    } finally {
      await setRowSecurity(world, 'ENABLE');
    }
  });
});

describe('N6: writes held by row-level security alone', () => {
  let world: World;
  let ours: Seeder;
  let theirs: Seeder;
  beforeAll(async () => {
    world = await World.open('empty');
    ours = await world.seed('leicester');
    theirs = await world.seed('leicestershire');
    // A post that comes while its holder is signed in is found out about a while later.
    await ours.postOf('lead');
    forgetOrganisations();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  it.each(mutationNames())('%s finds no row of another council and writes nothing', async (mutation) => {
    await expectRefused(world, mutation, [ours, theirs]);
  });
});

describe('N6: a live feed of another council', () => {
  it('is not opened by the hub, though nothing before it refuses it', async () => {
    const world = await World.open('sample');
    const theirs = await world.organisationId('leicestershire');
    const plan = jest
      .spyOn(FeedService.prototype, 'plan')
      .mockImplementation(async (_, definition) => new FeedPlan(theirs, definition, definition.wants, null));
    try {
      const socket = await LiveSocket.open(world.webSocketUrl, { persona: 'lead@leicester' });
      socket.subscribe('1', 'subscription { changes(organisation: "leicester") { __typename } }');
      expect(await socket.outcome).toBe('code 4403');
      expect(socket.of('1')).toEqual([]);
      expect(world.app.live.hub.counters.followers).toBe(0);
    } finally {
      plan.mockRestore();
      await world.close();
    }
  });
});
