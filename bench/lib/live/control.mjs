import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const SAMPLE_MILLISECONDS = 20;

/**
 * The bench's own line to a contender, beside the one that is measured. Each line is `["name", ...arguments]`; what a
 * command gives goes back as a line of JSON, and nothing goes back for undefined. Every contender answers `usage`,
 * `collect` and `watchMemory` in the same way.
 */
export async function openControl(commands) {
  let peak = 0;
  let sampling;
  const all = {
    usage: () => ({ rss: process.memoryUsage.rss(), peak, cpu: process.cpuUsage(), ...commands.figures?.() }),
    collect: () => {
      for (let time = 0; time < 3; time += 1) globalThis.gc?.();
      return true;
    },
    watchMemory: (on) => {
      clearInterval(sampling);
      if (!on) return peak;
      peak = 0;
      sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_MILLISECONDS);
      return 0;
    },
    ...commands,
  };
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', (line) => {
      const [name, ...args] = JSON.parse(line);
      const answer = all[name](...args);
      if (answer === undefined) return;
      void Promise.resolve(answer).then((given) => socket.write(`${JSON.stringify(given)}\n`));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

/** Tells whoever started this process where it serves, and where its control line is. */
export const announce = (url, control) => console.log(`ready ${url}?control=${control}`);
