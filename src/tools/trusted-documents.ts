import 'reflect-metadata';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/config';
import { resolverClasses } from '../app/resolvers';
import { buildSchema } from '../graphql/build-schema';
import { DocumentReader } from '../graphql/guards/document-reader';
import { identifierOf } from '../graphql/guards/trusted-documents';

/**
 * `npm run --silent documents:manifest -- [--out manifest.json] queries/ other.graphql` writes the manifest that
 * TRUSTED_DOCUMENTS names: every document of the files and folders by the hash of its text. A document that the server
 * would refuse by the same settings is refused here.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  if (positionals.length === 0) throw new Error('Say which files or folders: documents:manifest -- queries/');
  const files = (await Promise.all(positionals.map(documentFiles))).flat();
  if (files.length === 0) throw new Error('There is no file that ends with .graphql or .gql');
  // Resolvers are made when a request comes; reading documents needs none.
  const schema = buildSchema(resolverClasses, { get: () => ({}) });
  const reader = new DocumentReader(schema, readConfig(process.env).guards);
  const manifest: Record<string, string> = {};
  const faults: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const document = reader.read(text);
    if ('length' in document) faults.push(`${file}: ${document[0]?.message}`);
    else manifest[identifierOf(text)] = text;
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const written = `${JSON.stringify(manifest, null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(written);
  else await writeFile(values.out, written);
}

async function documentFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true });
  return entries
    .filter((entry) => /\.(graphql|gql)$/.test(entry))
    .sort()
    .map((entry) => join(path, entry));
}

main().catch((problem: Error) => {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
});
