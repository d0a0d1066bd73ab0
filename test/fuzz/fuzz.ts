import type { Workplace } from '../support/workplace';
import { attempt, type Tried } from './attempts';
import { markedCouncils } from './councils';
import { growsOn, growthOf, toldOf } from './growth';
import { LOOKED_INTO, memoryOf } from './kept-memory';
import type { Settings } from './settings';

export interface Verdict {
  readonly seed: number;
  readonly cases: number;
  readonly crashes: number;
  readonly leaks: number;
  readonly unmasked: number;
  readonly incidents: number;
  /** What the server keeps of each case in the second half, in bytes, once garbage is collected; null: too few to tell. */
  readonly keptOfEach: number | null;
}

const LANES = 4;

/** Sends a server what nobody should send it, and looks at every answer. Says what it finds as it finds it. */
export async function fuzz(
  { seed, cases, only }: Settings,
  place: Workplace,
  say: (line: string) => void,
): Promise<{ readonly verdict: Verdict; readonly well: boolean }> {
  const server = place.serve({ SAMPLE_DATA: 'load', LOG_LEVEL: 'error', ...LOOKED_INTO });
  const url = await server.ready();
  const councils = await markedCouncils(url);
  const numbers = only === undefined ? Array.from({ length: cases }, (_, at) => at) : [only];
  const counts = { crash: 0, leak: 0, unmasked: 0, incident: 0, size: 0 };
  const kinds = new Map<string, number>();
  const note = (number: number, { kind, sent, answered, findings }: Tried): void => {
    if (answered) kinds.set(`${kind}, answered`, (kinds.get(`${kind}, answered`) ?? 0) + 1);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const { what, told } of findings) {
      counts[what] += 1;
      if (counts[what] <= 20)
        say(
          `Case ${number} (${kind}), ${what}: ${told}\n  ${sent.slice(0, only === undefined ? 400 : 20_000)}`,
        );
    }
  };
  let next = 0;
  const lane = async (end: number): Promise<void> => {
    while (next < end) {
      const at = next++;
      const number = numbers[at] ?? 0;
      note(number, await attempt(url, councils, seed, number));
      if (at % 1_000 === 999) say(`${at + 1} cases`);
    }
  };
  // Nothing is under way while memory is looked at.
  const upTo = (end: number): Promise<unknown> => Promise.all(Array.from({ length: LANES }, () => lane(end)));
  const half = Math.floor(numbers.length / 2);
  await upTo(half);
  const warm = (await isWell(url)) ? await memoryOf(server) : undefined;
  await upTo(numbers.length);
  const alive = await isWell(url);
  const grown =
    warm && alive ? { warm, end: await memoryOf(server), cases: numbers.length - half } : undefined;
  say(JSON.stringify(Object.fromEntries(kinds)));
  if (grown) say(toldOf(grown));
  const keptOfEach = grown ? growthOf(grown) : null;
  if (only !== undefined) say(server.output + server.complaints);
  const { crash, leak, unmasked, incident, size } = counts;
  const verdict = {
    seed,
    cases: numbers.length,
    crashes: crash + (grown ? 0 : 1),
    leaks: leak,
    unmasked,
    incidents: incident,
    keptOfEach,
  };
  const flat = !growsOn(keptOfEach);
  if (!flat) say(`It keeps more and more: ${keptOfEach} bytes of each case`);
  return { verdict, well: flat && size + verdict.crashes + leak + unmasked === 0 };
}

async function isWell(url: string): Promise<boolean> {
  const health = await fetch(new URL('/health/ready', url)).catch(() => undefined);
  return health?.ok ?? false;
}
