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

const importing = (line: string) => (text: string) => `${line}\n${text}`;

describe('layers', () => {
  it('pass as they are', () => passes('check:layers'));

  it.each([
    [
      'an entity in a resolver',
      /entities-stay-below-the-api/,
      'src/features/owners/owner.resolver.ts',
      "import './owner.entity';",
    ],
    [
      'a feature in the domain',
      /domain-stands-alone/,
      'src/domain/period.ts',
      "import '../features/owners/owner.type';",
    ],
    [
      'the transport in a feature',
      /features-below-app/,
      'src/features/owners/owner.service.ts',
      "import '../../transport/token';",
    ],
    [
      'the graph in a service',
      /services-below-the-api/,
      'src/features/owners/owner.service.ts',
      "import 'type-graphql';",
    ],
  ])('catch %s', (_breach, rule, file, line) => caught('check:layers', rule, file, importing(line)));
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
