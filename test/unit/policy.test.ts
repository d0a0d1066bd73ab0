import type { Access } from '../../src/domain/access';
import { publicAccess } from '../../src/domain/access';
import { DomainError } from '../../src/domain/errors';
import { decide, demand, mayReadWorkInProgress, type Permission } from '../../src/domain/policy';
import { Role } from '../../src/domain/vocabulary';

const ROLES = Object.values(Role);

const person = (role: Role, ownerId: string | null = 'me'): Access =>
  role === 'PUBLIC' ? publicAccess : { subject: 's', role, organisationId: 'o', ownerId };

const TABLE: Record<Permission, { whoever: Role[]; owner: Role[] }> = {
  readWorkInProgress: { whoever: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'], owner: [] },
  writeOrganisation: { whoever: ['ADMIN'], owner: [] },
  writePlan: { whoever: ['LEAD', 'ADMIN'], owner: [] },
  writeRound: { whoever: ['LEAD', 'ADMIN'], owner: [] },
  writeAmbition: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeMeasure: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeRules: { whoever: ['ANALYST', 'LEAD', 'ADMIN'], owner: [] },
  writeBenchmark: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  publishStatus: { whoever: ['LEAD'], owner: [] },
  writeInspection: { whoever: ['ANALYST', 'LEAD'], owner: [] },
  writeAction: { whoever: ['LEAD'], owner: ['CONTRIBUTOR'] },
  reportProgress: { whoever: ['LEAD'], owner: ['CONTRIBUTOR'] },
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
