import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages carry no symbolic links: the platform package makes them in an install script, which npm 11
 * does not run unless it is allowed. Makes those that are missing; false if one is missing and cannot be made.
 */
export async function linkLibraries(native: string): Promise<boolean> {
  let complete = true;
  for (const { source, target } of await readLinks(native)) {
    const link = join(native, '..', target);
    const present = await lstat(link).catch(() => undefined);
    if (present !== undefined) continue;
    // Two starts may do this at once, so the other's link is as good as ours.
    await symlink(basename(source), link).catch(async () => {
      complete &&= (await lstat(link).catch(() => undefined)) !== undefined;
    });
  }
  return complete;
}

/** Windows has no such list. Paths are relative to the package. */
async function readLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Link[];
}
