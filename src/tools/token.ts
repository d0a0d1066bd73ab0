import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../app/config';
import { personaNames, personaOf } from '../app/personas';
import { signInSecret } from '../app/sign-in-secret';
import { systemClock } from '../app/system-clock';
import { signToken } from '../transport/token';

const DEFAULT_HOURS = 12;

/** `npm run --silent token -- --as lead@leicester [--hours 12]` prints a bearer token of the development sign-in. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { as: { type: 'string' }, hours: { type: 'string' } } });
  const persona = personaOf(values.as ?? '');
  if (!persona) throw new Error(`Say who with --as, one of: ${personaNames().join(', ')}`);
  const hours = Number(values.hours ?? DEFAULT_HOURS);
  if (!(hours > 0 && hours <= 24 * 365)) throw new Error('--hours is from above 0 to 8760');
  const config = readConfig(process.env);
  const secret = await signInSecret(config);
  if (secret === undefined) throw new Error(`SIGN_IN=${config.signIn}: there is no development sign-in`);
  const expiresAt = Math.ceil(systemClock.now().getTime() / 1000 + hours * 3600);
  process.stdout.write(`${await signToken({ ...persona, expiresAt }, secret)}\n`);
}

main().catch((problem: unknown) => {
  const lines = problem instanceof ConfigError ? problem.faults.map((f) => `${f.setting}: ${f.problem}`) : [];
  process.stderr.write(`${lines.length > 0 ? lines.join('\n') : (problem as Error).message}\n`);
  process.exitCode = 1;
});
