import type { Access } from '../../src/domain/access';
import { publicAccess, UNLIMITED } from '../../src/domain/access';
import { DomainError } from '../../src/domain/errors';
import {
  decide,
  demand,
  demandToken,
  mayReadWorkInProgress,
  PERMISSIONS,
  type Permission,
} from '../../src/domain/policy';
import { combined, whoMay } from '../../src/domain/policy-words';
import { mayChangeOf } from '../../src/domain/division-limits';
import { Role, ServiceScope } from '../../src/domain/vocabulary';

const ROLES = Object.values(Role);

const person = (role: Role, ownerId: string | null = 'me'): Access =>
  role === 'PUBLIC' ? publicAccess : { subject: 's', role, organisationId: 'o', ownerId, ...UNLIMITED };

const TABLE: Record<Permission, { whoever: Role[]; owner: Role[] }> = {
  readPublished: { whoever: ROLES, owner: [] },
  readWorkInProgress: { whoever: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'], owner: [] },
  readAudit: { whoever: ['ADMIN'], owner: [] },
  managePeople: { whoever: ['ADMIN'], owner: [] },
  writeOrganisation: { whoever: ['ADMIN'], owner: [] },
  writePlan: { whoever: ['LEAD', 'ADMIN'], owner: [] },
  writeRound: { whoever: ['LEAD', 'ADMIN'], owner: [] },
  writeAmbition: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeMeasure: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  recordReadings: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeRules: { whoever: ['ANALYST', 'LEAD', 'ADMIN'], owner: [] },
  writeBenchmark: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  publishStatus: { whoever: ['LEAD'], owner: [] },
  writeInspection: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeAction: { whoever: ['LEAD'], owner: ['CONTRIBUTOR'] },
  reportProgress: { whoever: ['LEAD'], owner: ['CONTRIBUTOR'] },
  prepareClinic: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  runClinic: { whoever: ['LEAD'], owner: [] },
  attendClinic: { whoever: ['LEAD'], owner: ['CONTRIBUTOR', 'ANALYST', 'ADMIN'] },
  presentClinic: { whoever: [], owner: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'] },
  captureOutcome: { whoever: ['LEAD'], owner: ['CONTRIBUTOR', 'ANALYST'] },
  changeAfterLock: { whoever: ['LEAD'], owner: [] },
};

const CASES = (Object.keys(TABLE) as Permission[]).flatMap((permission) =>
  ROLES.map((role): [Permission, Role] => [permission, role]),
);

test.each(CASES)('%s for %s', (permission, role) => {
  const { whoever, owner } = TABLE[permission];
  const anybody = whoever.includes(role);
  const asOwner = anybody || owner.includes(role);
  const allowed = (accountable: (string | null)[]) => decide(person(role), permission, accountable).allowed;
  expect(allowed([])).toBe(anybody);
  expect(allowed(['another'])).toBe(anybody);
  expect(allowed(['another', 'me'])).toBe(asOwner);
  expect(allowed([null])).toBe(anybody);
});

test('who holds no post owns nothing, not even what nobody owns', () => {
  expect(decide(person('CONTRIBUTOR', null), 'writeAction', [null]).allowed).toBe(false);
});

test('every verdict gives its reason, and a refusal names what is asked for', () => {
  for (const [permission, role] of CASES) {
    const { allowed, reason } = decide(person(role), permission, []);
    expect(reason).toMatch(allowed ? /may/ : /asks for the role|only to what/);
  }
});

test('demand passes whoever may, asks the public for a token and refuses the rest', () => {
  const codeOf = (role: Role): string => {
    try {
      demand(person(role), 'publishStatus');
    } catch (problem) {
      return (problem as DomainError).code;
    }
    return 'OK';
  };
  expect(ROLES.map(codeOf)).toEqual([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'OK',
    'FORBIDDEN',
  ]);
  expect(() => demand(publicAccess, 'publishStatus')).toThrow(DomainError);
});

test('the public and viewers read what is published only', () => {
  expect(ROLES.filter((role) => !mayReadWorkInProgress(person(role)))).toEqual(['PUBLIC', 'VIEWER']);
});

const service = (scopes: ServiceScope[], role: Role = 'ADMIN'): Access => ({
  ...person(role),
  divisions: null,
  scopes,
});
const permitted = (access: Access): Permission[] =>
  PERMISSIONS.filter((permission) => decide(access, permission, ['me']).allowed);

test.each([
  [[], ['readPublished']],
  [['READ_PUBLISHED'], ['readPublished']],
  [['READ_WORK_IN_PROGRESS'], ['readPublished', 'readWorkInProgress']],
  [['RECORD_READINGS'], ['readPublished', 'recordReadings']],
  [
    ['READ_WORK_IN_PROGRESS', 'RECORD_READINGS'],
    ['readPublished', 'readWorkInProgress', 'recordReadings'],
  ],
] as [ServiceScope[], Permission[]][])(
  'a token with the scopes %j may %j, whatever its role',
  (scopes, may) => {
    for (const role of ROLES) expect(permitted(service(scopes, role))).toEqual(may);
  },
);

test('a refused token is told the scope that is asked for, or that a person is', () => {
  const told = (permission: Permission): string => decide(service(['READ_PUBLISHED']), permission, []).reason;
  expect(told('recordReadings')).toBe(
    'This asks for a token with the scope RECORD_READINGS; this one has READ_PUBLISHED.',
  );
  expect(told('publishStatus')).toBe('This asks for a person; no service token may do it.');
});

test('only a token that reads work in progress is inside', () => {
  const inside = Object.values(ServiceScope).filter((scope) => mayReadWorkInProgress(service([scope])));
  expect(inside).toEqual(['READ_WORK_IN_PROGRESS']);
});

test('whose writing is limited to divisions may not manage people, and may all else as before', () => {
  const limited: Access = { ...person('ADMIN'), divisions: ['ASC'] };
  expect(PERMISSIONS.filter((permission) => !permitted(limited).includes(permission))).toEqual(
    PERMISSIONS.filter(
      (permission) => permission === 'managePeople' || !permitted(person('ADMIN')).includes(permission),
    ),
  );
});

test('the public reads what is published and is asked for a token for all else', () => {
  expect(() => demand(publicAccess, 'readPublished')).not.toThrow();
  expect(() => demandToken(publicAccess)).toThrow('This asks for a bearer token.');
  expect(() => demandToken(person('VIEWER'))).not.toThrow();
});

test.each([
  [['a'], [], true],
  [['a'], ['a'], true],
  [['a'], ['b', 'a'], true],
  [['a'], ['b'], false],
  [[], ['b'], false],
  [[], [], true],
])('of the divisions %j what concerns %j: %s', (own, concerned, may) => {
  expect(mayChangeOf(new Set(own), concerned)).toBe(may);
});

test('several permissions together leave those who have all of them', () => {
  expect(combined(['writeRound', 'changeAfterLock'])).toMatchObject({
    roles: ['LEAD'],
    owned: [],
    scopes: [],
  });
  expect(combined(['recordReadings', 'writeAction'])).toMatchObject({
    roles: ['LEAD'],
    owned: [],
    scopes: [],
  });
  expect(combined(['reportProgress', 'writeAction'])).toMatchObject({ owned: ['CONTRIBUTOR'] });
});

test('who may, in words', () => {
  expect(whoMay(['readPublished'])).toBe('everybody');
  expect(whoMay(['writeAction'])).toBe('LEAD; CONTRIBUTOR to what their post is accountable for');
  expect(whoMay(['recordReadings'])).toBe('ANALYST, LEAD; service tokens with RECORD_READINGS');
  expect(whoMay(['managePeople'])).toBe('ADMIN');
});
