import { claimValues } from '../../src/transport/sign-in/claim-values';
import type { IssuerSettings } from '../../src/transport/sign-in/issuer-settings';
import { readClaims, ROLE_ORDER } from '../../src/transport/sign-in/read-claims';

const SETTINGS: IssuerSettings = {
  issuer: 'https://login.example',
  audience: ['api://golden-thread'],
  scope: null,
  organisation: 'leicester',
  role: {
    claim: 'roles',
    map: new Map(ROLE_ORDER.map((role) => [role.toLowerCase(), role])),
    default: null,
  },
  divisions: null,
  post: null,
  clockSkewSeconds: 30,
  requireMembership: false,
};

const read = (payload: object, settings: Partial<IssuerSettings> = {}): ReturnType<typeof readClaims> =>
  readClaims({ sub: 'somebody', roles: 'lead', ...payload }, { ...SETTINGS, ...settings });

const why = (payload: object, settings: Partial<IssuerSettings> = {}): unknown => {
  try {
    return read(payload, settings);
  } catch (problem) {
    return problem;
  }
};

describe('the values of a claim', () => {
  const payload = {
    one: 'a',
    several: ['a', '', 7, null, 'a\u0000', 'x'.repeat(256), 'b'],
    number: 7,
    empty: '',
    realm: { access: { roles: ['x'] } },
    'https://claims.example/a.b': 'dotted',
    'realm.access': { roles: ['never: the path goes by single names'] },
    list: [{ roles: 'x' }],
  };

  it.each<[string, readonly string[]]>([
    ['one', ['a']],
    ['several', ['a', 'b']],
    ['number', []],
    ['empty', []],
    ['missing', []],
    ['realm.access.roles', ['x']],
    ['realm.access', []],
    ['realm.nothing.roles', []],
    ['one.length', []],
    ['list.0.roles', []],
    ['https://claims.example/a.b', ['dotted']],
    ['constructor', []],
    ['__proto__', []],
    ['constructor.name', []],
    ['realm.constructor.name', []],
  ])('%s', (claim, expected) => {
    expect(claimValues(payload, claim)).toEqual(expected);
  });
});

describe('the claims of a token', () => {
  it('say who, where and in what role', () => {
    expect(read({})).toEqual({
      issuer: 'https://login.example',
      subject: 'somebody',
      organisation: 'leicester',
      role: 'LEAD',
      divisions: null,
      post: null,
      scopes: null,
      needsMembership: false,
    });
  });

  it.each(ROLE_ORDER.map((role, place) => [role, ROLE_ORDER.slice(place)] as const))(
    '%s counts before those after it',
    (role, after) => {
      const roles = after.map((each) => each.toLowerCase());
      expect(read({ roles }).role).toBe(role);
      expect(read({ roles: roles.reverse() }).role).toBe(role);
    },
  );

  it('without a role are refused, unless there is one for everybody', () => {
    expect(why({ roles: ['LEAD'] })).toMatchObject({
      code: 'UNAUTHENTICATED',
      why: 'ROLE',
      bearer: { issuer: 'https://login.example', organisation: 'leicester', subject: 'somebody' },
    });
    const role = { ...SETTINGS.role, default: 'VIEWER' as const };
    expect(read({ roles: [] }, { role }).role).toBe('VIEWER');
    expect(read({ roles: ['analyst'] }, { role }).role).toBe('ANALYST');
  });

  it('name an organisation of the map, and one only', () => {
    const organisation = {
      claim: 'council',
      map: new Map([
        ['c1', 'leicester'],
        ['c2', 'leicestershire'],
        ['c3', 'leicester'],
      ]),
    };
    expect(read({ council: 'c1' }, { organisation }).organisation).toBe('leicester');
    expect(read({ council: ['c1', 'c3', 'other'] }, { organisation }).organisation).toBe('leicester');
    for (const council of ['leicester', ['c1', 'c2'], undefined, [], { c1: 1 }]) {
      expect(why({ council }, { organisation })).toMatchObject({ why: 'ORGANISATION' });
    }
  });

  it('limit writing to divisions only where a claim is named for them', () => {
    const plain = { claim: 'divisions', map: null };
    const mapped = {
      claim: 'divisions',
      map: new Map([
        ['children', 'CYP'],
        ['kids', 'CYP'],
        ['everything', '*'],
      ]),
    };
    expect(read({ divisions: ['CYP'] }).divisions).toBeNull();
    expect(read({ divisions: ['CYP', 'ASC'] }, { divisions: plain }).divisions).toEqual(['CYP', 'ASC']);
    expect(read({ divisions: '*' }, { divisions: plain }).divisions).toBeNull();
    expect(read({}, { divisions: plain }).divisions).toEqual([]);
    expect(read({ divisions: ['children', 'kids'] }, { divisions: mapped }).divisions).toEqual(['CYP']);
    expect(read({ divisions: ['CYP', '*'] }, { divisions: mapped }).divisions).toEqual([]);
    expect(read({ divisions: 'everything' }, { divisions: mapped }).divisions).toBeNull();
  });

  it('name a post, as it is or by its map', () => {
    const mapped = { claim: 'job', map: new Map([['17', 'Head of Service']]) };
    expect(read({ job: 'Clerk' }, { post: { claim: 'job', map: null } }).post).toBe('Clerk');
    expect(read({ job: '17' }, { post: mapped }).post).toBe('Head of Service');
    expect(read({ job: 'Clerk' }, { post: mapped }).post).toBeNull();
    expect(read({ post: 'Clerk' }).post).toBeNull();
  });
});
