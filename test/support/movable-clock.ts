import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** For `node --require`: what the process reads as the date is off by the milliseconds in a file, whenever they change. */
const SHIM = `
const { readFileSync } = require('node:fs');
const Real = Date;
let shift = 0;
const look = () => {
  shift = Number(readFileSync(process.env.CLOCK_FILE, 'utf8')) || 0;
};
look();
setInterval(look, 20).unref();
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift);
    else super(...given);
  }
  static now() {
    return Real.now() + shift;
  }
};
`;

/** The wall clock of server processes, to be set by a test. Their timers go on as before. */
export class MovableClock {
  private constructor(
    private readonly file: string,
    /** What a process that is to go by it is started with. */
    readonly env: Readonly<Record<string, string>>,
  ) {}

  static async in(directory: string): Promise<MovableClock> {
    const [file, shim] = [join(directory, 'clock-shift'), join(directory, 'movable-clock.cjs')];
    await Promise.all([writeFile(file, '0'), writeFile(shim, SHIM)]);
    return new MovableClock(file, { CLOCK_FILE: file, NODE_OPTIONS: `--require ${shim}` });
  }

  /** From now on it is this moment there. */
  async set(moment: Date): Promise<void> {
    await writeFile(this.file, String(moment.getTime() - Date.now()));
  }
}
