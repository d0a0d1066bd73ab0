import { ProjectCopy } from '../support/project-copy';
import { Workplace } from '../support/workplace';

jest.setTimeout(120_000);

let place: Workplace;
let project: ProjectCopy;

beforeAll(async () => {
  place = await Workplace.open();
  project = await ProjectCopy.in(place);
  expect(await ended('build')).toMatchObject({ code: 0 });
});

afterAll(() => place.close());

async function ended(script: string): Promise<{ code: number | string; said: string }> {
  const npm = project.npm(['run', '--silent', script]);
  const code = await npm.ended;
  return { code, said: npm.output + npm.complaints };
}

async function passes(...scripts: string[]): Promise<void> {
  for (const script of scripts) {
    const { code, said } = await ended(script);
    expect([script, code, code === 0 ? '' : said]).toEqual([script, 0, '']);
  }
}

/** Plants a fault, expects the gate to close on it with these words, and takes it out again. */
async function caught(
  script: string,
  words: RegExp,
  file: string,
  change: (text: string) => string,
  before?: string,
): Promise<void> {
  const { restore } = await project.edit(file, change);
  if (before !== undefined) await passes(before);
  const { code, said } = await ended(script);
  await restore();
  expect(said).toMatch(words);
  expect(code).toBe(1);
}

describe('layers', () => {
  const breaches = [
    // The rule, the file, and what it must not know.
    ['entities-stay-below-the-api', 'src/features/owners/owner.resolver.ts', './owner.entity'],
    ['domain-stands-alone', 'src/domain/period.ts', '../features/owners/owner.type'],
    ['features-below-app', 'src/features/owners/owner.service.ts', '../../transport/token'],
    ['services-below-the-api', 'src/features/rounds/round.service.ts', 'type-graphql'],
    ['others-are-clients', 'bench/lib/documents.mjs', '../../src/domain/period.ts'],
  ] as const;

  it('pass as they are', () => passes('check:layers'));

  it('are caught wherever they are breached', async () => {
    const planted = await Promise.all(
      breaches.map(([, file, path]) => project.edit(file, (text) => `import '${path}';\n${text}`)),
    );
    const { code, said } = await ended('check:layers');
    for (const { restore } of planted) await restore();
    for (const [rule, file] of breaches) expect(said).toMatch(new RegExp(`error ${rule}: ${file}`));
    expect(code).not.toBe(0);
  });
});

describe('the schema', () => {
  it('passes as it is', () => passes('check:schema'));

  it('is caught when it is stale', async () => {
    await caught('check:schema', /schema\.graphql is stale/, 'schema/schema.graphql', (text) =>
      text.replace('type Ambition ', 'type Ambitions '),
    );
  });

  it('is caught when the code has gone on', async () => {
    const file = 'src/features/owners/owner.type.ts';
    const words = /schema\.graphql is stale/;
    await caught(
      'check:schema',
      words,
      file,
      (text) => text.replace(/description: '/, "description: 'New. "),
      'build',
    );
  });
});

describe('migrations', () => {
  it('pass as they are', () => passes('build', 'check:migrations'));

  it('are caught when a column has none', async () => {
    const column = "  @Column('text', { nullable: true })\n  nickname: string | null;\n\n";
    await caught(
      'check:migrations',
      /no migration does: ALTER TABLE "owner" ADD "nickname" text/,
      'src/features/owners/owner.entity.ts',
      (text) => text.replace(/^ {2}@/m, `${column}  @`),
      'build',
    );
  });

  it('are caught when one cannot be taken back', async () => {
    await caught(
      'check:migrations',
      /leaves "row_image" behind|row_image/,
      'migrations/1795340000000-create-golden-thread.ts',
      (text) => text.replace(/^.*DROP TABLE "row_image".*$/m, ''),
      'build',
    );
  });
});
