import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { run, type Account } from './run-as';

const OWN_ACCOUNT = 'golden-thread';
const LIMIT = 10_000;

export const isRoot = (): boolean => process.geteuid?.() === 0;

/** For a new cluster when this process is root. Not `postgres` for a new account: a distribution's package would trip over it. */
export async function databaseAccount(): Promise<Account> {
  const existing = (await findAccount('postgres')) ?? (await findAccount(OWN_ACCOUNT));
  if (existing !== undefined) return existing;
  await createAccount();
  const account = (await findAccount(OWN_ACCOUNT)) ?? (await findAccount('nobody'));
  if (account !== undefined) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and no account "postgres", "golden-thread" or "nobody" exists or could be created: start as an ordinary user, or set DATABASE_URL.',
  );
}

async function createAccount(): Promise<void> {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT],
    ],
    // BusyBox, as on Alpine.
    ['adduser', ['-S', '-D', '-H', OWN_ACCOUNT]],
  ];
  for (const [program, args] of attempts) {
    // A missing program or a read-only system is no fault yet: `nobody` remains.
    const outcome = await run(program, args, undefined, LIMIT).catch(() => undefined);
    if (outcome?.status === 0) return;
  }
}

async function findAccount(name: string): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const fields = lines.map((line) => line.split(':')).find(([first]) => first === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid >= 0 ? { name, uid, gid } : undefined;
}

/**
 * Whether the account may read a file (`-r`), or enter a directory or run a program (`-x`). Asked of the kernel
 * under that account, since modes alone do not tell: access lists and mounts have a say too.
 */
export async function accountMay(
  account: Account | undefined,
  test: '-r' | '-x',
  path: string,
): Promise<boolean> {
  if (account === undefined) {
    const mode = test === '-r' ? constants.R_OK : constants.X_OK;
    return access(path, mode).then(
      () => true,
      () => false,
    );
  }
  const outcome = await run('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, path], account, LIMIT).catch(
    () => undefined,
  );
  return outcome?.status === 0;
}
