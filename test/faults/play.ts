import type { Arena, Fault } from './arena';
import type { Settings } from './settings';

export interface Played {
  /** The names of the faults that were played to their end. */
  readonly faults: readonly string[];
  /** Whether none failed. */
  readonly all: boolean;
}

const OPENING = 20_000;
const FLOW = 2_000;
/** Of what a server complained about, as much as is repeated. */
const WORDS = 2_000;

const told = new Set<string>();

/** Every fault once, in an order of the dice; then more of them, shorter, until there are enough deliveries. */
export async function playAll(arena: Arena, faults: readonly Fault[], settings: Settings): Promise<Played> {
  const { dice, parts } = arena;
  const chosen = faults.filter(({ name }) => name.includes(settings.only ?? ''));
  const played = new Set<string>();
  let failures = 0;
  await opened(arena);
  await arena.write();
  for (let round = 1; round === 1 || parts.scoreboard.delivered < settings.deliveries; round += 1) {
    for (const fault of dice.shuffled(chosen)) {
      const began = performance.now();
      const well = await playOne(arena, fault);
      if (well) played.add(fault.name);
      else failures += 1;
      tell(arena, `${well ? 'played' : 'FAILED'} ${fault.name}`, performance.now() - began);
      const { delivered } = parts.scoreboard;
      if (round > 1 && delivered >= settings.deliveries) break;
    }
    arena.times = settings.shortTimes;
    if (chosen.length === 0) await arena.flow(FLOW);
  }
  await arena.quiet('the end');
  await arena.settle('the end');
  return { faults: [...played], all: failures === 0 };
}

async function playOne(arena: Arena, fault: Fault): Promise<boolean> {
  const failed = (problem: Error): false => {
    arena.parts.log(`${fault.name}: ${problem.stack ?? problem.message}`);
    return false;
  };
  const played = await fault.play(arena).then(() => true, failed);
  const standing = await startFallen(arena, fault.name);
  await arena.flow(arena.times.after);
  await arena.quiet(fault.name);
  await arena.settle(fault.name);
  await arena.write();
  return played && standing;
}

/** A server that has ended by itself is a fault of its own; it is started again, so that the run can go on. */
async function startFallen(arena: Arena, during: string): Promise<boolean> {
  const fallen = arena.servers.filter((server) => !server.runs);
  for (const server of fallen) {
    arena.parts.log(`${server.name} ended by itself during ${during}: ${server.complaints.slice(-WORDS)}`);
    await server.start();
  }
  return fallen.length === 0;
}

/** How it went, and what was found amiss since it was told last. */
function tell(arena: Arena, what: string, milliseconds: number): void {
  const { scoreboard, log } = arena.parts;
  const { delivered, lost, repeated, reordered, differing, complaints } = scoreboard.total();
  const wrong = `lost ${lost}, repeated ${repeated}, reordered ${reordered}, differing ${differing}`;
  log(`${what} (${(milliseconds / 1_000).toFixed(1)} s); delivered ${delivered}, ${wrong}`);
  for (const complaint of complaints) if (!told.has(complaint)) log(`  ${complaint}`);
  for (const complaint of complaints) told.add(complaint);
}

/** Every subscription has had its first message. */
async function opened(arena: Arena): Promise<void> {
  const { clients, log } = arena.parts;
  const levels = await clients.levels();
  const silent = await clients.reach(new Map([...levels.keys()].map((name) => [name, 1])), OPENING);
  if (silent.size > 0) throw new Error(`Nothing came to ${[...silent.keys()].join(', ')}`);
  await arena.settle('the opening');
  log(`${levels.size} subscriptions are open`);
}
