import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PASSWORD, urlOf, type BellServer } from './bell-server';

/** The `redis-server` of this machine; undefined where there is none. */
export function findRedisServer(): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((part) => join(part, 'redis-server'));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A real Redis of the test's own, which keeps nothing on the disk. */
export class RedisServer implements BellServer {
  #process: ChildProcess | undefined;
  #port = 0;

  constructor(private readonly binary: string) {}

  get url(): string {
    return urlOf(this.#port);
  }

  async start(): Promise<void> {
    if (this.#port === 0) this.#port = await freePort();
    const settings = { port: String(this.#port), bind: '127.0.0.1', requirepass: PASSWORD, save: '' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn(this.binary, args, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] });
    this.#process = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`redis-server ended:\n${said}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ready to accept connections')) resolve();
      });
    });
  }

  async crash(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
