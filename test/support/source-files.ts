import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const PROJECT = join(__dirname, '../..');

/** Every TypeScript file below these folders, parsed. */
export const sourceFiles = (...folders: readonly string[]): ts.SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => {
        const path = join(PROJECT, folder, file);
        const text = readFileSync(path, 'utf8');
        return ts.createSourceFile(relative(PROJECT, path), text, ts.ScriptTarget.ES2022, true);
      }),
  );

/** Where a check finds something, as "src/a.ts:3 ...". */
export function findings(
  files: readonly ts.SourceFile[],
  check: (node: ts.Node) => string | undefined,
): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = check(node);
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (what !== undefined) found.push(`${file.fileName}:${line} ${what}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}
