import { median } from '../figures.mjs';

/** Turns that are not counted: the first ones compile the code, make the plans and fill the caches. */
const WARM_UP = 2;
const LEAST = 5;

/**
 * Lets each do its turn, one after the other and never two at once, until each has had its share of the time or has
 * nothing more to do. A turn gives the seconds it took and how many things it did. By the medians of the turns:
 * seconds for a turn and for one thing.
 */
export async function takeTurns(contestants, seconds, most = Infinity) {
  const runs = contestants.map(() => []);
  const until = performance.now() + seconds * 1000 * contestants.length;
  for (let turn = 0; turn < Math.min(most, WARM_UP + LEAST) || performance.now() < until; turn += 1) {
    if (turn >= most) break;
    for (const [at, contestant] of contestants.entries()) runs[at].push(await contestant(turn));
  }
  return runs.map((all) => {
    const counted = all.slice(WARM_UP);
    return {
      turns: counted.length,
      turnSeconds: median(counted.map((run) => run.seconds)),
      seconds: median(counted.map((run) => run.seconds / run.count)),
    };
  });
}

export async function timed(work) {
  const before = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - before) / 1000 };
}
