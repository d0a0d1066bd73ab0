import { fileURLToPath } from 'node:url';
import { ChildServer } from '../child-server.mjs';
import { Worker } from './worker.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const KINDS = {
  ours: { script: 'ours-server.mjs', opening: 1, ownIds: true },
  raw: { script: 'raw-server.mjs', opening: 0, ownIds: false },
  stock: { script: 'stock-server.mjs', opening: 0, ownIds: true },
};

/** A server in a process of its own, and the process that holds the screens in front of it. */
export class Contender {
  static async start(kind, world, cleanup) {
    const { script, ...rest } = KINDS[kind];
    const { NODE_ENV, NODE_OPTIONS, ...env } = process.env;
    const server = new ChildServer(`The server "${kind}"`, ['--expose-gc', script], {
      cwd: HERE,
      env: { ...env, BENCH_WORLD: JSON.stringify(world) },
    });
    const contender = new Contender(kind, server, new Worker('audience-process.mjs', cleanup));
    if (kind === 'ours') contender.left = world.streams.map(({ head, shown }) => head - shown);
    cleanup.add(() => contender.stop());
    contender.url = await server.ready;
    await contender.call('attend', { url: contender.url.replace('http:', 'ws:'), ...rest });
    return contender;
  }

  constructor(kind, server, audience) {
    this.kind = kind;
    this.server = server;
    this.audience = audience;
  }

  /** As the audience's `run`, within the entries that the logs still have to show. */
  async run({ burst = 1, rounds = Infinity, streams = [0], ...rest }) {
    const left = Math.min(...streams.map((stream) => this.left?.[stream] ?? Infinity));
    const most = Math.min(rounds, Math.floor(left / burst));
    if (most < 1) throw new Error('The log has no more entries to show: set BENCH_SECONDS lower');
    const ran = await this.call('run', { ...rest, burst, streams, rounds: most });
    for (const stream of this.left ? streams : []) this.left[stream] -= ran.rounds * burst;
    return ran;
  }

  /** Has the audience do something. */
  call(method, ...args) {
    return this.audience.call(method, ...args);
  }

  /** Asks the server over its control line. */
  ask(...command) {
    return this.call('ask', ...command);
  }

  async stop() {
    this.audience.stop();
    await this.server.stop();
  }
}
