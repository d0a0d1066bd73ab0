import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig, type Config } from '../../src/app/config';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-issuers-'));
  file = join(folder, 'issuers.json');
});

afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string, env: Record<string, string> = {}): Config['signInIssuers'] {
  writeFileSync(file, text);
  return readConfig({ SIGN_IN: 'oidc', SIGN_IN_ISSUERS: file, ...env }).signInIssuers;
}

function problems(document: unknown, env: Record<string, string> = {}): string[] {
  try {
    read(typeof document === 'string' ? document : JSON.stringify(document), env);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.faults.map(({ setting, problem }) => `${setting}: ${problem}`);
    throw error;
  }
  return [];
}

const ONE = {
  issuer: 'https://login.microsoftonline.com/tenant/v2.0',
  audience: 'api://golden-thread',
  organisation: 'leicester',
  role: { claim: 'roles', map: { 'GT.Lead': 'LEAD' } },
};
const with_ = (others: object): object => ({ issuers: [{ ...ONE, ...others }] });

it('reads an issuer with what is usual', () => {
  expect(read(JSON.stringify({ issuers: [ONE] }))).toEqual([
    {
      issuer: ONE.issuer,
      audience: ['api://golden-thread'],
      scope: null,
      organisation: 'leicester',
      role: { claim: 'roles', map: new Map([['GT.Lead', 'LEAD']]), default: null },
      divisions: null,
      post: null,
      clockSkewSeconds: 30,
      requireMembership: false,
    },
  ]);
});

it('reads everything that can be said', () => {
  const full = {
    ...ONE,
    issuer: 'http://localhost:8080/realms/council',
    audience: ['api://golden-thread', 'older'],
    scope: 'performance.read',
    organisation: { claim: 'tid', map: { a: 'leicester', b: 'leicestershire' } },
    role: { claim: 'realm_access.roles', map: { lead: 'LEAD', boss: 'ADMIN' }, default: 'VIEWER' },
    divisions: { claim: 'groups', map: { '7f': 'CYP', all: '*' } },
    post: { claim: 'jobTitle' },
    clockSkewSeconds: 120,
    requireMembership: true,
  };
  expect(read(JSON.stringify({ issuers: [full] }), { NODE_ENV: 'production', HOST: '0.0.0.0' })).toEqual([
    {
      ...full,
      organisation: { claim: 'tid', map: new Map(Object.entries(full.organisation.map)) },
      role: { ...full.role, map: new Map(Object.entries(full.role.map)) },
      divisions: { claim: 'groups', map: new Map(Object.entries(full.divisions.map)) },
      post: { claim: 'jobTitle', map: null },
    },
  ]);
});

it.each<[string, object]>([
  ['issuers[0].issuer is missing', with_({ issuer: undefined })],
  ['issuers[0].issuer must be text', with_({ issuer: 7 })],
  ['issuers[0].issuer must be text', with_({ issuer: ' https://login.example' })],
  ['issuers[0].issuer must be an address', with_({ issuer: 'login.example' })],
  ['issuers[0].issuer must be an address', with_({ issuer: 'https://login.example/?x=1' })],
  ['issuers[0].issuer must be an address', with_({ issuer: 'https://me:secret@login.example' })],
  ['issuers[0].issuer must be an address', with_({ issuer: 'ftp://login.example' })],
  ['issuers[0].issuer must begin with https://', with_({ issuer: 'http://login.example' })],
  ['issuers[0].issuer must begin with https://', with_({ issuer: 'http://127.0.0.1.example' })],
  ['issuers[0].audience is missing', with_({ audience: undefined })],
  ['issuers[0].audience must be a list that is not empty', with_({ audience: [] })],
  ['issuers[0].audience[1] must be text', with_({ audience: ['a', 7] })],
  ['issuers[0].scope must be text', with_({ scope: '' })],
  ['issuers[0].organisation is missing', with_({ organisation: undefined })],
  ['issuers[0].organisation must be the slug', with_({ organisation: 'Leicester City' })],
  ['issuers[0].organisation.claim is missing', with_({ organisation: { map: { a: 'b' } } })],
  ['issuers[0].organisation.map is missing', with_({ organisation: { claim: 'tid' } })],
  [
    'issuers[0].organisation.map.a must be the slug',
    with_({ organisation: { claim: 'tid', map: { a: 'B C' } } }),
  ],
  ['issuers[0].role is missing', with_({ role: undefined })],
  ['issuers[0].role must be an object', with_({ role: 'LEAD' })],
  ['issuers[0].role.map must be an object that is not empty', with_({ role: { claim: 'roles', map: {} } })],
  ['issuers[0].role.map.a must be one of ADMIN', with_({ role: { claim: 'roles', map: { a: 'PUBLIC' } } })],
  ['issuers[0].role.map.a must be one of ADMIN', with_({ role: { claim: 'roles', map: { a: 'lead' } } })],
  ['issuers[0].role.default must be one of', with_({ role: { ...ONE.role, default: 'PUBLIC' } })],
  ['issuers[0].role.fallback is not known', with_({ role: { ...ONE.role, fallback: 'VIEWER' } })],
  ['issuers[0].divisions must be an object', with_({ divisions: 'groups' })],
  ['issuers[0].divisions.claim is missing', with_({ divisions: {} })],
  ['issuers[0].post.map.a must be text', with_({ post: { claim: 'job', map: { a: 1 } } })],
  ['issuers[0].clockSkewSeconds must be a whole number from 0 to 120', with_({ clockSkewSeconds: 121 })],
  ['issuers[0].clockSkewSeconds must be a whole number from 0 to 120', with_({ clockSkewSeconds: '30' })],
  ['issuers[0].clockSkewSeconds must be a whole number from 0 to 120', with_({ clockSkewSeconds: -1 })],
  ['issuers[0].requireMembership must be true or false', with_({ requireMembership: 'yes' })],
  ['issuers[0].requireMembershp is not known', with_({ requireMembershp: true })],
  ['issuers[0] must be an object', { issuers: ['https://login.example'] }],
  ['issuers must be a list that is not empty', { issuers: {} }],
  ['issuers must be a list that is not empty', { issuers: [] }],
  ['issuers is missing', {}],
  ['issuer is not known: there are issuers', { issuers: [ONE], issuer: 'x' }],
  [
    'issuers[1].issuer is the issuer of issuers[0] already',
    { issuers: [ONE, { ...ONE, organisation: 'other' }] },
  ],
  [
    'issuers[1].organisation has leicester, which issuers[0] has already',
    {
      issuers: [
        ONE,
        {
          ...ONE,
          issuer: 'https://b.example',
          organisation: { claim: 'tid', map: { a: 'x', b: 'leicester' } },
        },
      ],
    },
  ],
])('refuses: %s', (problem, document) => {
  const [only, ...others] = problems(document);
  expect(only).toContain(`SIGN_IN_ISSUERS: ${problem}`);
  expect(others).toEqual([]);
});

it('tells every fault at once', () => {
  const broken = { issuers: [{ ...ONE, audience: 7, role: { claim: '', map: { a: 'b', c: 'd' } } }, 7, {}] };
  expect(problems(broken).map((line) => /issuers\[\d\]\S*/.exec(line)?.[0])).toEqual([
    'issuers[0].audience',
    'issuers[0].role.claim',
    'issuers[0].role.map.a',
    'issuers[0].role.map.c',
    'issuers[1]',
    'issuers[2].issuer',
    'issuers[2].audience',
    'issuers[2].organisation',
    'issuers[2].role',
  ]);
});

it('names a document that is not there, is not JSON, or is not named', () => {
  expect(problems('{ issuers')).toEqual([
    expect.stringMatching(/^SIGN_IN_ISSUERS: names .*issuers\.json, which is not JSON/),
  ]);
  expect(problems('[]')).toEqual([expect.stringContaining('must be an object with issuers')]);
  const elsewhere = { SIGN_IN_ISSUERS: join(folder, 'nothing.json') };
  expect(problems('{}', elsewhere)).toEqual([expect.stringContaining('which cannot be read')]);
  expect(problems('{}', { SIGN_IN_ISSUERS: '' })).toEqual([expect.stringContaining('must name the file')]);
});

it('is not read for another sign-in', () => {
  expect(problems('nonsense', { SIGN_IN: 'none' })).toEqual([]);
  expect(problems('nonsense', { SIGN_IN: 'development' })).toEqual([]);
});
