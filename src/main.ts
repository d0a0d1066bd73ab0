import 'reflect-metadata';
import { ConfigError, readConfig } from './app/config';
import { hideSecrets } from './app/hide-secrets';
import { start } from './app/start';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await start(config);
  const leave = (): void => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Ctrl-C under npm comes twice, from the terminal and from npm: the second must not cut the first one short.
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  process.stdout.write(`ready ${server.url}\n`);
}

main().catch((problem: unknown) => {
  const lines =
    problem instanceof ConfigError
      ? problem.faults.map(({ setting, problem: what }) => `${setting}: ${what}`)
      : [hideSecrets(problem instanceof Error ? problem.message : String(problem))];
  process.stderr.write(`Golden Thread cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
});
