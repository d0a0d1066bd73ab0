import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '../figures.mjs';

const TOOL = 'dist/src/tools/bench-rules.js';

/** Judges that many organisations in a process of its own, which starts with nothing in memory. */
async function judge(root, cleanup, { organisations, measures, quarters }) {
  const sizes = { organisations, measures, quarters };
  const args = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const running = promisify(execFile)(process.execPath, [TOOL, ...args], { cwd: root });
  cleanup.add(async () => running.child.kill());
  return JSON.parse((await running).stdout);
}

/** Processor time for one thing and for one organisation, by the medians of the runs. */
const costOf = (runs, seconds, count) => ({
  seconds: median(runs.map((run) => run[seconds] / run[count])),
  turnSeconds: median(runs.map((run) => run[seconds] / run.organisations)),
});

/** Both sizes turn about, so that what slows the machine down for a while does not always meet the same one. */
export async function measureInMemory(root, cleanup, sizes) {
  const runs = sizes.map(() => []);
  for (const at of [0, 1, 0, 0]) {
    const { organisations } = sizes[at];
    runs[at].push({ organisations, ...(await judge(root, cleanup, sizes[at])) });
  }
  return runs.map((of) => ({
    statuses: costOf(of, 'statusSeconds', 'statuses'),
    floats: costOf(of, 'floatSeconds', 'statuses'),
    exceptions: costOf(of, 'exceptionSeconds', 'exceptions'),
    peakRssMb: Math.max(...of.map((run) => run.peakRssMb)),
    ...{ judged: of[0].statuses, found: of[0].exceptions },
  }));
}
