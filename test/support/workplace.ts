import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { built } from './build';
import { GENEROUS } from './generous';
import { Process } from './process';
import { SECRET } from './test-server';

/** A directory for server processes, and an end for whatever is still at work in it. */
export class Workplace {
  readonly #processes: Process[] = [];

  private constructor(
    readonly directory: string,
    /** Not there yet: the first start makes it. */
    readonly dataDir: string,
  ) {}

  static async open(): Promise<Workplace> {
    const directory = await mkdtemp(join(tmpdir(), 'golden-thread-e2e-'));
    // PostgreSQL's account has to enter it when this is root.
    await chmod(directory, 0o755);
    return new Workplace(directory, join(directory, 'data'));
  }

  /** The server, on a free port unless told otherwise; an empty setting is as if it were not set. */
  serve(settings: Record<string, string> = {}): Process {
    return this.run(process.execPath, [built('src/main.js')], {
      DATA_DIR: this.dataDir,
      PORT: '0',
      SIGN_IN_SECRET: SECRET,
      NOTIFY: 'off',
      ...GENEROUS,
      ...settings,
    });
  }

  run(program: string, args: readonly string[], env: Record<string, string>, cwd = this.directory): Process {
    const process = new Process(program, args, env, cwd);
    this.#processes.push(process);
    return process;
  }

  /** The processes that this directory occurs in: in the command line, or in the environment. */
  async atWork(): Promise<{ pid: number; command: string }[]> {
    const all = process.platform === 'linux' ? await fromProc() : await fromPs();
    return all
      .filter(({ pid, marks }) => pid !== process.pid && marks.includes(this.directory))
      .map(({ pid, marks }) => ({ pid, command: marks.slice(0, 200) }));
  }

  async close(): Promise<void> {
    for (const each of this.#processes) await each.kill();
    for (const { pid } of await this.atWork()) process.kill(pid, 'SIGINT');
    for (const end = Date.now() + 10_000; (await this.atWork()).length > 0 && Date.now() < end;)
      await sleep(50);
    await rm(this.directory, { recursive: true, force: true });
  }
}

interface Seen {
  readonly pid: number;
  readonly marks: string;
}

async function fromProc(): Promise<Seen[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const readings = pids.map(async (pid) => {
    const files = ['cmdline', 'environ'].map((name) =>
      readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => ''),
    );
    return { pid: Number(pid), marks: (await Promise.all(files)).join(' ').replaceAll('\0', ' ') };
  });
  return Promise.all(readings);
}

async function fromPs(): Promise<Seen[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axwwE', '-o', 'pid=,command=']);
  return stdout.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), marks: line }));
}
