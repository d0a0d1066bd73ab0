import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a report command does with what it found: `--json` prints the rows and nothing else, `--check` fails where the
 * committed page is not what the sample gives, and without either the page is written.
 */
export async function writeReport(
  file: string,
  command: string,
  rows: readonly object[],
  page: string,
): Promise<void> {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const path = join(process.cwd(), file);
  if (!process.argv.includes('--check')) return writeFile(path, page);
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (committed === page) return;
  process.stderr.write(`${file} is stale: run \`npm run ${command}\` and commit it\n`);
  process.exitCode = 1;
}

/** A table in Markdown. A bar within a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
