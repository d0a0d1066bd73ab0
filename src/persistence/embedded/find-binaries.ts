import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accountMay } from './database-account';
import { EmbeddedPostgresError, errorCode, lastComplaint, messageOf } from './embedded-postgres-error';
import { linkLibraries } from './library-links';
import { run, type Account } from './run-as';
import { copyBinaries } from './shared-binaries';

export interface Binaries {
  readonly directory: string;
  /** As PostgreSQL tells it: "18.4". */
  readonly version: string;
}

type Program = 'initdb' | 'pg_ctl' | 'postgres';

const programPath = (native: string, program: Program): string =>
  join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

export const programOf = (binaries: Binaries, program: Program): string =>
  programPath(binaries.directory, program);

export const majorOf = (version: string): string => /^\d+/.exec(version)?.[0] ?? version;

/** The binaries of this platform, in a place where the account can run them, tried once. */
export async function findBinaries(
  account: Account | undefined,
  dataDir: string,
  log: (line: string) => void,
): Promise<Binaries> {
  const native = join(platformPackage(), 'native');
  const packed = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const directory = (await isUsable(native, account))
    ? native
    : await copyBinaries(native, packed.version, account, dataDir, log);
  return { directory, version: await askVersion(directory, account) };
}

/**
 * `embedded-postgres` and its platform packages are ES modules, which neither jest nor swc's CommonJS can load:
 * the package is only located, from where the package manager put it beside `embedded-postgres`.
 */
function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const beside = dirname(require.resolve('embedded-postgres'));
    return join(dirname(require.resolve(name, { paths: [beside] })), '..');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package ${name} with PostgreSQL's programs is not installed: run "npm ci" on this machine with optional packages, or set DATABASE_URL if there is none for this platform.`,
      { cause: error },
    );
  }
}

async function isUsable(native: string, account: Account | undefined): Promise<boolean> {
  const linked = await linkLibraries(native);
  for (const program of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const path = programPath(native, program);
    if (await accountMay(account, '-x', path)) continue;
    // Some package managers drop the execute bit. Where the directory is what is closed, this changes nothing.
    if (!(await accountMay(undefined, '-x', path))) await chmod(path, 0o755).catch(() => undefined);
    if (!(await accountMay(account, '-x', path))) return false;
  }
  // A restrictive umask at install time closes the files below as well.
  const sample = join(native, 'share', 'postgresql', 'postgres.bki');
  return linked && (account === undefined || (await accountMay(account, '-r', sample)));
}

async function askVersion(directory: string, account: Account | undefined): Promise<string> {
  const postgres = programPath(directory, 'postgres');
  const outcome = await run(postgres, ['--version'], account, 15_000).catch((error: unknown) => {
    if (account !== undefined && ['EPERM', 'EINVAL'].includes(errorCode(error) ?? '')) {
      throw new EmbeddedPostgresError(
        `PostgreSQL refuses to run as root, and this root user may not start programs as "${account.name}" (${errorCode(error)}): start as an ordinary user, or set DATABASE_URL.`,
        { cause: error },
      );
    }
    return { status: null, output: messageOf(error) };
  });
  const version = /\(PostgreSQL\) (\S+)/.exec(outcome.output)?.[1];
  if (outcome.status === 0 && version !== undefined) return version;
  throw new EmbeddedPostgresError(
    `${postgres} does not run on this machine (${lastComplaint(outcome.output)}): set DATABASE_URL to a PostgreSQL that does.`,
  );
}
