import { CHANGE_STATUS } from './document.mjs';

const WARM_UP = 10;
const ROUNDS = 60;

/**
 * From the commit of a mutation over HTTP to the last of 1,000 screens, against a broadcast of the same bytes to as many:
 * there from the moment that the server begins.
 */
export const fullPath = {
  name: 'commit to last screen',
  keys: ['p99VsRaw', 'commitToLastMs', 'commitToLastMedianMs', 'rawP99Ms', 'rawMedianMs'],
  measure: (stage) =>
    stage.with(
      ['raw', 'ours'],
      async (raw, ours) => {
        await raw.call('open', [stage.screens(1_000)]);
        await ours.call('open', [stage.screens(1_000, { after: null })]);
        const ways = [];
        for (const way of ['send', 'frame']) {
          await raw.ask('how', way);
          ways.push(await timesOf(raw, 'run', { streams: [0] }));
        }
        const floor = ways.reduce((best, way) => (way.p99 < best.p99 ? way : best));
        const path = await timesOf(ours, 'mutate', { request: requestTo(ours, stage.world.streams[0]) });
        return {
          p99VsRaw: path.p99 / floor.p99,
          commitToLastMs: path.p99,
          commitToLastMedianMs: path.p50,
          rawP99Ms: floor.p99,
          rawMedianMs: floor.p50,
        };
      },
      // Nothing is held back here.
      { ...stage.world, streams: [] },
    ),
};

const requestTo = ({ url }, { slug, action, bearers }) => ({
  url: url.split('?')[0],
  authorization: bearers.LEAD,
  query: CHANGE_STATUS,
  input: { organisation: slug, action, note: 'Step 00000 '.padEnd(100, '.') },
});

async function timesOf(contender, method, options) {
  await contender.call(method, { rounds: WARM_UP, ...options });
  await contender.ask('marks');
  const { lasts } = await contender.call(method, { rounds: ROUNDS, ...options });
  const marks = await contender.ask('marks');
  if (marks.length !== lasts.length) throw new Error(`${marks.length} beginnings for ${lasts.length} ends`);
  const times = lasts.map((last, at) => last - marks[at]).sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * times.length)];
  return { p50: at(0.5), p99: at(0.99) };
}
