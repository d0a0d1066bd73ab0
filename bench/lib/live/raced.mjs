/** Rounds that come before what is measured, so that code is compiled and buffers have grown. */
const WARM_UP_SECONDS = 0.5;

export const OURS = 'ours';
/** Each event read from the log in PostgreSQL first. */
export const READING = 'ours, reading';
export const STOCK = 'stock';
const RAW_WAYS = { 'raw ws.send': 'send', 'raw frame': 'frame' };

/**
 * Lets the contenders run one after the other, in another order each repeat, so that what slows the machine down for a
 * while does not always meet the same one. The floor runs both of its ways. Gives what each did, by name.
 */
export async function race({ raw, stock, ours }, { repeat, warmUp = WARM_UP_SECONDS, ...run }) {
  const lanes = [
    ...(ours
      ? [
          [OURS, async () => (await ours.ask('atHand', true), ours)],
          [READING, async () => (await ours.ask('atHand', false), ours)],
        ]
      : []),
    ...Object.entries(RAW_WAYS).map(([name, way]) => [name, async () => (await raw.ask('how', way), raw)]),
    ...(stock ? [[STOCK, () => stock]] : []),
  ];
  const results = {};
  for (let turn = 0; turn < lanes.length; turn += 1) {
    const [name, ready] = lanes[(turn + repeat) % lanes.length];
    const contender = await ready();
    await contender.run({ ...run, seconds: warmUp });
    results[name] = await contender.run(run);
  }
  return results;
}

/** The better of the floor's two ways, by a figure that is better when it is higher, or lower. */
export const floorOf = (results, figure, better = Math.max) =>
  better(...Object.keys(RAW_WAYS).map((name) => results[name][figure]));
