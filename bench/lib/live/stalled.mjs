const HEALTHY = 990;
const STALLED = 10;
/** A stalled screen follows the feed so often that what the kernel takes for it, some megabytes, is soon full. */
const COPIES = 40;
const FILL = { rounds: 40, burst: 8 };
const WARM_UP_SECONDS = 0.5;

/** Whether the others notice it when 1% of the screens stop reading; without them, these screens are not there. */
export const stalled = {
  name: 'stalled screens',
  keys: ['p99Stalled', 'p99WithStalledMs', 'p99WithoutStalledMs', 'stalledHeldBack'],
  measure: (stage, { repeat, seconds }) =>
    stage.with(['ours'], async (ours) => {
      await ours.call('open', [stage.screens(HEALTHY)]);
      const phases = [() => withStalled(stage, ours, seconds), () => without(ours, seconds)];
      const order = repeat % 2 === 0 ? [0, 1] : [1, 0];
      const results = [];
      for (const phase of order) results[phase] = await phases[phase]();
      const [held, free] = results;
      return {
        p99Stalled: held.p99 / free.p99,
        p99WithStalledMs: held.p99,
        p99WithoutStalledMs: free.p99,
        stalledHeldBack: heldBack(held),
      };
    }),
};

async function withStalled(stage, ours, seconds) {
  const after = await ours.call('cursor');
  await ours.call('open', [stage.screens(STALLED, { copies: COPIES, after })]);
  await ours.call('stall', STALLED);
  await ours.run(FILL);
  await ours.run({ seconds: WARM_UP_SECONDS });
  const held = await ours.run({ seconds });
  await ours.call('readOn');
  await ours.call('leave', STALLED);
  return held;
}

async function without(ours, seconds) {
  await ours.run(FILL);
  await ours.run({ seconds: WARM_UP_SECONDS });
  return ours.run({ seconds });
}

/** The share of the stalled screens' messages that the server did not try to send, where it counts them. */
function heldBack({ rounds, before, after }) {
  if (!before.counters) return null;
  const toStalled = after.counters.deliveries - before.counters.deliveries - rounds * HEALTHY;
  return 1 - toStalled / (rounds * STALLED * COPIES);
}
