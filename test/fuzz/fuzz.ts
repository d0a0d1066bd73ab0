import { readFile } from 'node:fs/promises';
import type { Process } from '../support/process';
import type { Workplace } from '../support/workplace';
import { attempt, type Tried } from './attempts';
import { markedCouncils } from './councils';
import type { Settings } from './settings';

export interface Verdict {
  readonly seed: number;
  readonly cases: number;
  readonly crashes: number;
  readonly leaks: number;
  readonly unmasked: number;
  readonly incidents: number;
}

const LANES = 4;
/** What a server may keep beside what it kept once warm: a leak of a thousandth of a megabyte a case is more. */
const GROWTH = 200_000_000;

/** Sends a server what nobody should send it, and looks at every answer. Says what it finds as it finds it. */
export async function fuzz(
  { seed, cases, only }: Settings,
  place: Workplace,
  say: (line: string) => void,
): Promise<{ readonly verdict: Verdict; readonly well: boolean }> {
  const server = place.serve({ SAMPLE_DATA: 'load', LOG_LEVEL: 'error' });
  const url = await server.ready();
  const councils = await markedCouncils(url);
  const numbers = only === undefined ? Array.from({ length: cases }, (_, at) => at) : [only];
  const counts = { crash: 0, leak: 0, unmasked: 0, incident: 0, size: 0 };
  const kinds = new Map<string, number>();
  let next = 0;
  let warm = 0;
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
  const lane = async (): Promise<void> => {
    for (let at = next++; at < numbers.length; at = next++) {
      const number = numbers[at] ?? 0;
      note(number, await attempt(url, councils, seed, number));
      if (at === Math.floor(numbers.length / 4)) warm = await keptBy(server);
      if (at % 1_000 === 999) say(`${at + 1} cases, ${Math.round((await keptBy(server)) / 1e6)} MB`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const alive = await isWell(url);
  const kept = await keptBy(server);
  say(
    `${JSON.stringify(Object.fromEntries(kinds))}; ${Math.round(warm / 1e6)} MB once warm, ${Math.round(kept / 1e6)} MB at the end`,
  );
  if (only !== undefined) say(server.output + server.complaints);
  const { crash, leak, unmasked, incident, size } = counts;
  const verdict = {
    seed,
    cases: numbers.length,
    crashes: crash + (alive ? 0 : 1),
    leaks: leak,
    unmasked,
    incidents: incident,
  };
  const flat = warm === 0 || kept - warm < GROWTH;
  if (!flat) say('It keeps more and more');
  return { verdict, well: flat && size + verdict.crashes + leak + unmasked === 0 };
}

async function isWell(url: string): Promise<boolean> {
  const health = await fetch(new URL('/health/ready', url)).catch(() => undefined);
  return health?.ok ?? false;
}

/** What the server's process has in memory, in bytes; 0 where that cannot be told. */
async function keptBy({ pid }: Process): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_000;
}
