import { floorOf, race, READING } from './raced.mjs';

const kilobytes = (bytes) => bytes / 1024;

/** One event at a time, and eight at once, to 1,000 sockets. */
export const fanOutToThousand = {
  name: 'fan-out to 1,000',
  keys: ['fanout1k', 'fanout1kReading', 'vsStock1k', 'burst8', 'burst8Reading', 'cpuVsRaw'],
  measure: (stage, { repeat, seconds, note }) =>
    stage.with(['raw', 'stock', 'ours'], async (raw, stock, ours) => {
      for (const each of [raw, stock, ours]) await each.call('open', [stage.screens(1_000)]);
      const single = await race({ raw, stock, ours }, { repeat, seconds });
      const bursts = await race({ raw, ours }, { repeat, seconds, burst: 8 });
      note('1 event, 1,000 sockets', single);
      note('8 events, 1,000 sockets', bursts);
      return {
        fanout1k: single.ours.perSecond / floorOf(single, 'perSecond'),
        fanout1kReading: single[READING].perSecond / floorOf(single, 'perSecond'),
        vsStock1k: single.ours.perSecond / single.stock.perSecond,
        burst8: bursts.ours.perSecond / floorOf(bursts, 'perSecond'),
        burst8Reading: bursts[READING].perSecond / floorOf(bursts, 'perSecond'),
        cpuVsRaw: single.ours.serverMicroseconds / floorOf(single, 'serverMicroseconds', Math.min),
      };
    }),
};

const FEW = 10;
const LOAD_ROUNDS = 12;

/** One event at a time to 4,000 sockets, and the memory that they take. */
export const fanOutToFourThousand = {
  name: 'fan-out to 4,000',
  keys: ['fanout4k', 'fanout4kReading', 'vsStock4k', 'memoryVsStock', 'memorySettledVsStock', 'kilobytes'],
  measure: (stage, { repeat, seconds, note }) =>
    stage.with(['raw', 'stock', 'ours'], async (raw, stock, ours) => {
      const grown = {};
      for (const each of [raw, stock, ours]) grown[each.kind] = await growth(stage, each);
      // All of them are warm from the load.
      const single = await race({ raw, stock, ours }, { repeat, seconds, warmUp: 0.1 });
      await ours.ask('atHand', false);
      for (const each of [raw, stock, ours]) grown[each.kind].settled = await settled(each, grown[each.kind]);
      note('1 event, 4,000 sockets', single);
      return {
        fanout4k: single.ours.perSecond / floorOf(single, 'perSecond'),
        fanout4kReading: single[READING].perSecond / floorOf(single, 'perSecond'),
        vsStock4k: single.ours.perSecond / single.stock.perSecond,
        memoryVsStock: grown.ours.loaded / grown.stock.loaded,
        memorySettledVsStock: grown.ours.settled / grown.stock.settled,
        kilobytes: Object.fromEntries(
          Object.entries(grown).map(([kind, { loaded, settled: after }]) => [
            kind,
            { loaded: kilobytes(loaded), settled: kilobytes(after) },
          ]),
        ),
      };
    }),
};

/**
 * Resident memory that 4,000 subscriptions add while events go out to them, in bytes for each. It begins with a few
 * screens and some events, so that code and pools that any number needs do not count.
 */
async function growth(stage, contender) {
  await contender.call('open', [stage.screens(FEW)]);
  await contender.run({ rounds: LOAD_ROUNDS });
  await contender.ask('collect');
  const { rss } = await contender.ask('usage');
  await contender.call('open', [stage.screens(4_000 - FEW)]);
  await contender.ask('watchMemory', true);
  await contender.run({ rounds: LOAD_ROUNDS });
  const peak = await contender.ask('watchMemory', false);
  return { before: rss, loaded: (peak - rss) / (4_000 - FEW) };
}

/** The same after the load and after garbage has been collected. */
async function settled(contender, { before }) {
  await contender.ask('collect');
  const { rss } = await contender.ask('usage');
  return (rss - before) / (4_000 - FEW);
}
