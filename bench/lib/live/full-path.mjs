import { CHANGE_STATUS } from './document.mjs';
import { floorTimesOf, timesOf } from './timed-path.mjs';

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
        const floor = await floorTimesOf(raw, ROUNDS);
        const request = requestTo(ours, stage.world.streams[0]);
        const path = await timesOf(ours, 'mutate', { rounds: ROUNDS, request });
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
  inputs: ['ON_TRACK', 'PAUSED'].map((status) => ({
    organisation: slug,
    action,
    note: 'Step 00000 '.padEnd(100, '.'),
    status,
  })),
});
