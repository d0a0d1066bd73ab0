import 'reflect-metadata';
import { ConfigError, readConfig } from './app/config';
import { start } from './app/start';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { url, stop } = await start(config);
  const leave = (): void => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  process.stdout.write(`ready ${url}\n`);
}

main().catch((problem: unknown) => {
  const lines =
    problem instanceof ConfigError
      ? problem.faults.map(({ setting, problem: what }) => `${setting}: ${what}`)
      : [problem instanceof Error ? problem.message : String(problem)];
  process.stderr.write(`Golden Thread cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
});
