import { join } from 'node:path';
import { tokenOf } from '../support/test-server';
import type { Workplace } from '../support/workplace';
import { Arena, type Parts } from './arena';
import { Clients } from './clients';
import type { Command } from './commands';
import { Database } from './database';
import { Dice } from './dice';
import { Hand } from './hand';
import { IntentLog } from './intent-log';
import type { LanePlan } from './lane';
import { Oracle } from './oracle';
import { Scoreboard, type Subscription } from './scoreboard';
import { Server } from './server';
import type { Settings } from './settings';
import { Subjects } from './subjects';
import { VIEWS } from './views';
import { Writer } from './writers';

/** Longer than any run, with an hour of wrong clock on top. */
const TOKEN_SECONDS = 86_400;
const SERVERS = 3;
const CLIENT_PROCESSES = 2;

/** Starts PostgreSQL, servers, writers and clients; whatever was started is ended by `close`, also after a failure. */
export async function setUp(
  settings: Settings,
  place: Workplace,
  log: (line: string) => void,
  ending: (undo: () => Promise<unknown> | void) => void,
): Promise<{ arena: Arena; oracle: Oracle }> {
  const dice = new Dice(settings.seed);
  const database = await Database.make(place.directory);
  ending(() => database.close());
  const servers = await openServers(place, database, ending);
  const urls = servers.map(({ url }) => url);
  const writers = await openWriters(place.directory, urls, settings);
  for (const writer of [writers.steady, writers.mortal]) ending(() => writer.close());
  const oracle = new Oracle(database);
  const subscriptions = await subscriptionsOf(settings, urls);
  const scoreboard = new Scoreboard(oracle, subscriptions);
  const plans = subscriptions.map(({ plan }) => plan);
  const clients = await Clients.open(plans, CLIENT_PROCESSES, place.directory);
  ending(() => clients.close());
  const parts = { dice, database, servers, ...writers, clients, subscriptions, scoreboard, log };
  return { arena: new Arena(parts, settings.times), oracle };
}

async function openServers(
  place: Workplace,
  database: Database,
  ending: (undo: () => Promise<unknown>) => void,
): Promise<Server[]> {
  const servers: Server[] = [];
  for (let index = 0; index < SERVERS; index += 1) {
    const server = await Server.open(`server ${index + 1}`, place, database);
    ending(() => server.close());
    servers.push(server);
  }
  const [first, ...others] = servers;
  // The first loads the sample; the others begin once it is there.
  await first?.start(0, { SAMPLE_DATA: 'load' });
  await Promise.all(others.map((server) => server.start()));
  return servers;
}

async function openWriters(
  directory: string,
  urls: readonly string[],
  { length, subscriptions, deliveries }: Settings,
): Promise<Pick<Parts, 'steady' | 'mortal' | 'hand' | 'returns'>> {
  const lead = await tokenOf('lead@leicester', TOKEN_SECONDS);
  const otherLead = await tokenOf('lead@leicestershire', TOKEN_SECONDS);
  const here = await Subjects.of('leicester', urls[0] ?? '', lead);
  const there = await Subjects.of('leicestershire', urls[0] ?? '', otherLead);
  const plan = (name: string, command: Command, pace: number): LanePlan => {
    return { name, organisation: 'leicester', token: lead, command, pace };
  };
  const pace = length === 'long' ? 150 : 250;
  // A return moves some fifty statuses: with so many of them the deliveries come together within the time of the faults.
  const flood =
    length === 'long' ? Math.min(5_000, (subscriptions * 50 * 120_000) / Math.max(deliveries, 1)) : 2_500;
  const steady = [
    plan('ambition', here.ambition(0, 'published'), pace),
    plan('area', here.area(0, 'published'), pace),
    plan('action', here.action(0), pace),
    plan('recommendation', here.recommendation(0), pace),
    plan('readings', here.readings(), flood),
    {
      ...plan('elsewhere', there.ambition(0, 'published'), pace),
      organisation: 'leicestershire',
      token: otherLead,
    },
  ];
  const mortal = [
    plan('mortal ambition', here.ambition(1, 'open'), pace),
    plan('mortal area', here.area(1, 'open'), pace),
    plan('mortal action', here.action(1), pace),
  ];
  const hand = (name: string, command: Command): Hand =>
    new Hand(plan(name, command, 0), new IntentLog(join(directory, `${name}.log`)), urls);
  return {
    steady: await Writer.open(directory, 'steady', urls, steady),
    mortal: await Writer.open(directory, 'mortal', urls, mortal),
    hand: hand('hand', here.ambition(2, 'published')),
    returns: hand('returns', here.readings()),
  };
}

/** As many as are asked for, shared out among the views, each following another server. Every other one roams; every other one uses our client. */
async function subscriptionsOf(
  { subscriptions }: Settings,
  urls: readonly string[],
): Promise<Subscription[]> {
  const made: Subscription[] = [];
  for (const view of VIEWS) {
    const { persona, field, own, query, variables } = view;
    const token = persona === undefined ? undefined : await tokenOf(persona, TOKEN_SECONDS);
    const count = Math.max(2, Math.round((subscriptions * view.share) / 100));
    for (let index = 0; index < count; index += 1) {
      const first = made.length % urls.length;
      const turn = Math.floor(made.length / urls.length);
      const roams = turn % 2 === 0;
      const client = Math.floor(turn / 2) % 2 === 0 ? 'own' : 'official';
      const turned = [...urls.slice(first), ...urls.slice(0, first)];
      const name = `${view.name} ${index + 1}, ${client} client`;
      made.push({
        view,
        plan: {
          name,
          client,
          field,
          own,
          query,
          variables,
          token,
          urls: roams ? turned : turned.slice(0, 1),
        },
      });
    }
  }
  return made;
}
