import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './build';
import type { Process } from './process';
import type { Workplace } from './workplace';

const PARTS = [
  'bench',
  'client',
  'src',
  'migrations',
  'schema',
  'ormconfig.ts',
  'package.json',
  'tsconfig.json',
  '.swcrc',
  '.dependency-cruiser.cjs',
];

/** A copy of the project that a test may spoil, or run npm in, without a trace in the original. */
export class ProjectCopy {
  private constructor(
    private readonly place: Workplace,
    private readonly root: string,
  ) {}

  static async in(place: Workplace): Promise<ProjectCopy> {
    const root = join(place.directory, 'project');
    const filter = (path: string): boolean => !path.endsWith('node_modules');
    for (const part of PARTS) {
      await cp(join(PROJECT, part), join(root, part), { recursive: true, filter });
    }
    await symlink(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
    return new ProjectCopy(place, root);
  }

  /** `npm ...` there, with these settings. */
  npm(args: readonly string[], settings: Record<string, string> = {}): Process {
    const env = { DATA_DIR: this.place.dataDir, PORT: '0', ...settings };
    return this.place.run('npm', args, env, this.root);
  }

  /** Changes a file; `restore` takes the change back. */
  async edit(file: string, change: (text: string) => string): Promise<{ restore: () => Promise<void> }> {
    const path = join(this.root, file);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing to change in ${file}`);
    await writeFile(path, after);
    return { restore: () => writeFile(path, before) };
  }
}
