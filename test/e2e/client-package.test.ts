import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import WebSocket from 'ws';
import { createFeedClient } from '../../client/src/create-feed-client';
import { PROJECT } from '../support/build';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import type { Process } from '../support/process';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const run = promisify(execFile);
const CLIENT = join(PROJECT, 'client');
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');

let place: Workplace;
let database: FreshDatabase;
let url: string;
/** A project of somebody else, who installed what would be published. */
let project: string;
let installed: string;
let published: string[];

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  const server = place.serve({ DATABASE_URL: database.url });
  project = await mkdtemp(join(tmpdir(), 'golden-thread-client-'));
  installed = join(project, 'node_modules', 'golden-thread-client');
  published = await install();
  url = await server.ready();
});

afterAll(async () => {
  await place.close();
  await database.drop();
  await rm(project, { recursive: true, force: true });
});

async function install(): Promise<string[]> {
  const staged = join(project, 'staged');
  await cp(CLIENT, staged, { recursive: true, filter: (file) => !/\/(dist|node_modules)$/.test(file) });
  await run(process.execPath, [TSC, '-p', CLIENT, '--outDir', join(staged, 'dist')]);
  const packing = ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', project];
  const { stdout } = await run('npm', packing, { cwd: staged });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(project, packed?.filename ?? ''), '--strip-components=1', '-C', installed]);
  for (const name of ['graphql-ws', 'graphql', 'ws'])
    await symlink(join(PROJECT, 'node_modules', name), join(project, 'node_modules', name));
  return packed?.files.map(({ path }) => path) ?? [];
}

/** What the guide shows, word for word. */
async function example(language: string): Promise<string> {
  const guide = await readFile(join(installed, 'README.md'), 'utf8');
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(guide)?.[1];
  if (found === undefined) throw new Error(`The guide has no example in ${language}`);
  return found;
}

it('holds the build, the types, the guide and the licence, and nothing else', async () => {
  const sources = (await readdir(join(CLIENT, 'src'))).map((file) => file.replace(/\.ts$/, ''));
  const built = sources.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`]);
  expect([...published].sort()).toEqual([...built, 'LICENSE', 'README.md', 'package.json'].sort());
});

it('imports nothing of Node, and nothing but the client of graphql-ws', async () => {
  const files = published.filter((file) => file.endsWith('.js')).map((file) => join(installed, file));
  const library = join(PROJECT, 'node_modules', 'graphql-ws', 'dist');
  const importsOf = async (file: string): Promise<string[]> => {
    const text = await readFile(file, 'utf8');
    const found = text.matchAll(
      /^(?:import|export)\s(?:[^;'"]*?from\s*)?['"]([^'"]+)|\b(?:import|require)\(\s*['"]([^'"]+)/gm,
    );
    return [...found].map(([, named, called]) => named ?? called ?? '');
  };
  const own = new Set((await Promise.all(files.map(importsOf))).flat());
  expect([...own].filter((name) => !name.startsWith('./'))).toEqual(['graphql-ws/client']);
  const theirs = await importsOf(join(library, 'client.js'));
  expect(theirs.length).toBeGreaterThan(0);
  for (const name of theirs) {
    expect(name).toMatch(/^\.\//);
    expect(await importsOf(join(library, name))).toEqual([]);
  }
  expect([...own, ...theirs].filter((name) => builtinModules.includes(name.replace('node:', '')))).toEqual(
    [],
  );
});

it('says what it needs, and has no other version of it than the server', async () => {
  const read = async (file: string): Promise<Record<string, Record<string, string>>> =>
    JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, string>>;
  const [mine, server] = await Promise.all([
    read(join(installed, 'package.json')),
    read(join(PROJECT, 'package.json')),
  ]);
  expect(mine).toMatchObject({
    type: 'module',
    license: 'MIT',
    sideEffects: false,
    engines: { node: '>=20' },
  });
  expect(mine).not.toHaveProperty('private');
  expect(mine['dependencies']).toEqual({ 'graphql-ws': server['dependencies']?.['graphql-ws'] });
});

it('the example for browsers has the right types, without any of Node', async () => {
  await writeFile(join(project, 'page.ts'), await example('ts'));
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom'],
    types: [],
  };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
  const { stdout } = await run(process.execPath, [TSC, '-p', project]).catch(
    (problem: { stdout: string }) => problem,
  );
  expect(stdout).toBe('');
});

const program = (text: string, env: Record<string, string> = {}, flags: readonly string[] = []): Process =>
  place.run(process.execPath, [...flags, '--input-type=module', '-e', text], env, project);

it('the example for browsers asks for what the server has', async () => {
  const query = /query: `(.*?)`/s.exec(await example('ts'))?.[1] ?? '';
  const feed = createFeedClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const events = feed.iterate({ query, variables: { organisation: 'leicester' } });
  expect((await events.next()).value).toMatchObject({
    type: 'ready',
    data: { statusChanged: { organisation: { summary: { trajectory: expect.any(Array) as unknown } } } },
  });
  feed.dispose();
});

it('the example for Node follows a server', async () => {
  const text = (await example('js'))
    .replace('ws://127.0.0.1:4000/graphql', url.replace('http', 'ws'))
    .replace('  if (event', '  console.log(event.type);\n  if (event');
  const follower = program(text, { TOKEN: await tokenOf('lead@leicester') });
  await follower.says(/^ready$/m);
  await new StatusWriter(url).ambition('ASC1a', 'ON_TARGET', 'as the guide says');
  await follower.says(/reason: 'as the guide says'/);
  await follower.kill();
});

/** Node 20 has it behind a switch; it can do no more than that of a browser. */
const ownWebSocket = 'WebSocket' in globalThis ? [] : ['--experimental-websocket', '--no-warnings'];

describe.each([
  ['of ws', [], "import { WebSocket } from 'ws';", 'webSocketImpl: WebSocket,'],
  ['of the runtime, as in a browser', ownWebSocket, '', ''],
])('with the WebSocket %s a program that disposes of the client ends by itself', (_of, flags, load, impl) => {
  it.each([
    ['while it runs', () => url.replace('http', 'ws'), 'ready: end', ''],
    ['while it connects', () => url.replace('http', 'ws'), '', 'setImmediate(end);'],
    ['while it waits, since nobody is there', () => 'ws://127.0.0.1:9/graphql', 'status: end', ''],
  ])('%s', async (_when, address, handler, then) => {
    const text = `
      import { createFeedClient } from 'golden-thread-client';
      ${load}
      const feed = createFeedClient({ url: '${address()}', ${impl} });
      const end = () => { feed.dispose(); console.log('disposed'); };
      const query = 'subscription($after: Cursor) { statusChanged(organisation: "leicester", after: $after) { __typename } }';
      feed.subscribe({ query }, { message() {}, resync() {}, error: console.error, ${handler} });
      ${then}`;
    const ending = program(text, {}, flags);
    expect(await ending.ended).toBe(0);
    expect(ending).toMatchObject({ output: 'disposed\n', complaints: '' });
  });
});
