import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config';
import { describeProblem } from './describe-problem';
import { hideSecrets } from './hide-secrets';

/** What must never be in a line, wherever somebody hangs it on one by mistake. */
const NEVER = [
  'authorization',
  'cookie',
  'headers',
  'password',
  'secret',
  'token',
  'parameters',
  'variables',
  'connectionString',
  'databaseUrl',
];

/** The log of the server. Its lines say what happened and never hold secrets, figures or what somebody typed (N7). */
export const openLog = (level: Config['logLevel'], destination: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      serializers: { err: (problem: unknown) => describeProblem(problem) },
      hooks: {
        logMethod(args, method) {
          const safe = args.map((arg: unknown) => (typeof arg === 'string' ? hideSecrets(arg) : arg));
          method.apply(this, safe as Parameters<typeof method>);
        },
      },
    },
    destination,
  );

/** Node itself would print such an error with all that hangs on it. */
export function endOnUncaught(log: Logger): void {
  process.once('uncaughtException', (err) => {
    log.fatal({ err }, 'Nobody handled this: the server ends');
    process.exit(1);
  });
}
