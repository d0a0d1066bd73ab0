import { parseArgs } from 'node:util';
import { measureRules } from './bench-rules/measure-rules';

/**
 * `node dist/src/tools/bench-rules.js --organisations 15 --measures 150 --quarters 40` judges that many generated
 * measures in memory and prints what it cost, as JSON. bench/rules.mjs starts it.
 */
function main(): void {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({ options: { organisations: number, measures: number, quarters: number } });
  const size = {
    organisations: Number(values.organisations ?? 15),
    measures: Number(values.measures ?? 150),
    quarters: Number(values.quarters ?? 40),
  };
  process.stdout.write(`${JSON.stringify(measureRules(size))}\n`);
}

main();
