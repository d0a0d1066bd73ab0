/** Rounds that come before what is measured. */
export const WARM_UP = 10;

/** Milliseconds from when a contender begins with a message to when the last screen has it, at the median and at p99. */
export async function timesOf(contender, method, { rounds, ...options }) {
  await contender.call(method, { rounds: WARM_UP, ...options });
  await contender.ask('marks');
  const { lasts } = await contender.call(method, { rounds, ...options });
  const marks = await contender.ask('marks');
  if (marks.length !== lasts.length) throw new Error(`${marks.length} beginnings for ${lasts.length} ends`);
  const times = lasts.map((last, at) => last - marks[at]).sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * times.length)];
  return { p50: at(0.5), p99: at(0.99) };
}

/** The floor's better way, by its p99. */
export async function floorTimesOf(raw, rounds) {
  const ways = [];
  for (const way of ['send', 'frame']) {
    await raw.ask('how', way);
    ways.push(await timesOf(raw, 'run', { rounds, streams: [0] }));
  }
  return ways.reduce((best, way) => (way.p99 < best.p99 ? way : best));
}
