import { hasCoresForTwo } from './two-servers.mjs';

const atLeast = (limit) => ({ words: `at least ${limit}`, reached: (value) => value >= limit });
const atMost = (limit) => ({ words: `at most ${limit}`, reached: (value) => value <= limit });

/** What we set out to reach, and what each figure says in words. */
export const TARGETS = {
  fanout1k: { what: 'deliveries/s to 1,000 sockets, ours ÷ raw broadcast', ...atLeast(0.9) },
  fanout4k: { what: 'deliveries/s to 4,000 sockets, ours ÷ raw broadcast', ...atLeast(0.9) },
  vsStock1k: { what: 'deliveries/s to 1,000 sockets, ours ÷ stock', ...atLeast(4) },
  vsStock4k: { what: 'deliveries/s to 4,000 sockets, ours ÷ stock', ...atLeast(4) },
  burst8: { what: 'deliveries/s in bursts of 8, ours ÷ raw broadcast one by one', ...atLeast(3) },
  cpuVsRaw: { what: "a delivery's processor time, ours ÷ raw, 1,000 sockets", ...atMost(1.1) },
  executionsPerGroup: { what: 'executions per event ÷ distinct groups', ...atMost(1) },
  memoryVsStock: { what: 'memory of a subscription under load, ours ÷ stock', ...atMost(0.25) },
  commitVsPlain: { what: 'commits/s, a command ÷ its transaction without the log', ...atLeast(0.85) },
  commitVsNotifyInside: { what: 'commits/s of bare entries ÷ with NOTIFY inside', ...atLeast(2) },
  commitToLastMs: {
    what: 'p99 from commit to the last of 1,000 screens, ms',
    words: 'at most 1.5 × raw + 15',
    reached: (value, { rawP99Ms }) => value <= 1.5 * rawP99Ms + 15,
  },
  clinic200Ms: {
    what: 'p99 from commit to the last of 200 attendees, ms',
    words: 'at most 1.5 × raw + 15',
    reached: (value, { clinic200Raw }) => value <= 1.5 * clinic200Raw.p99Ms + 15,
  },
  p99Stalled: { what: "others' p99 with 1% of screens stalled ÷ without", ...atMost(1.1) },
  readsPerStreamOnReconnect: { what: 'reads of the database for each stream, all reconnect', ...atMost(1.1) },
  catchUpVsConnect: { what: '99% caught up after a cut ÷ first connect', ...atMost(2) },
  twoServers: {
    what: 'deliveries/s of two servers ÷ one',
    ...atLeast(1.8),
    ...(!hasCoresForTwo() && { unfit: 'too few cores' }),
  },
};

/** "yes", "no", or why neither can be said. */
export function verdict(key, figures) {
  const { reached, unfit } = TARGETS[key];
  const value = figures[key];
  if (value === null || value === undefined) return 'not measured';
  if (reached(value, figures)) return 'yes';
  return unfit ? `no: ${unfit}` : 'no';
}
