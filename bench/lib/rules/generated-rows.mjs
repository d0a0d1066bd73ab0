import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The rows of generated organisations, table by table and judged, as the project's own tool makes them. */
export async function* generatedRows(root, cleanup, { organisations, measures, quarters }) {
  const args = ['--rows', '--organisations', organisations, '--measures', measures, '--quarters', quarters];
  const tool = spawn(process.execPath, ['dist/src/tools/bench-rules.js', ...args.map(String)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanup.add(async () => tool.kill());
  const ended = once(tool, 'exit');
  for await (const line of createInterface({ input: tool.stdout })) yield JSON.parse(line);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The rows could not be generated: exit ${code}`);
}
