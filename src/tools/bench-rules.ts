import { parseArgs } from 'node:util';
import { measureRules } from './bench-rules/measure-rules';
import { writeRows } from './bench-rules/write-rows';

/**
 * `node dist/src/tools/bench-rules.js --organisations 15 --measures 150 --quarters 40` judges that many generated
 * measures in memory and prints what it cost, as JSON; with --rows it prints the organisations as rows for the tables
 * instead. bench/rules.mjs starts it.
 */
async function main(): Promise<void> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { organisations: number, measures: number, quarters: number, rows: { type: 'boolean' } },
  });
  const size = {
    organisations: Number(values.organisations ?? 15),
    measures: Number(values.measures ?? 150),
    quarters: Number(values.quarters ?? 40),
  };
  if (values.rows) await writeRows(size, process.stdout);
  else process.stdout.write(`${JSON.stringify(measureRules(size))}\n`);
}

void main();
