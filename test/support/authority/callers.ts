import { type Access, publicAccess, UNLIMITED } from '../../../src/domain/access';
import type { Permission } from '../../../src/domain/policy';
import { combined } from '../../../src/domain/policy-words';

/** Somebody who asks, in every way that the policy tells people and tokens apart. */
export interface Caller {
  readonly name: string;
  readonly access: Access;
  /** Whose things are written to: those of the caller's own post or division, or those of another. */
  readonly about: 'own' | 'other';
}

interface Place {
  readonly organisationId: string;
  /** The post that a contributor holds. */
  readonly post: string;
  /** The division of a caller whose writing is limited, as its code. */
  readonly division: string;
  /** A post of that division, which that caller holds; null where they hold none. */
  readonly postOfDivision: string | null;
}

export function callersOf({ organisationId, post, division, postOfDivision }: Place): Caller[] {
  const person = (role: Access['role']): Access => ({
    subject: `${role} of the walk`,
    role,
    organisationId,
    ownerId: null,
    ...UNLIMITED,
  });
  const contributor = { ...person('CONTRIBUTOR'), ownerId: post };
  const limited = { ...person('LEAD'), ownerId: postOfDivision, divisions: [division] };
  return [
    { name: 'PUBLIC', access: publicAccess, about: 'other' },
    { name: 'VIEWER', access: person('VIEWER'), about: 'other' },
    { name: 'CONTRIBUTOR', access: contributor, about: 'other' },
    { name: 'CONTRIBUTOR, about what they own', access: contributor, about: 'own' },
    { name: 'ANALYST', access: person('ANALYST'), about: 'other' },
    { name: 'LEAD', access: person('LEAD'), about: 'other' },
    { name: 'LEAD of a division, about it', access: limited, about: 'own' },
    { name: 'LEAD of a division, about another', access: limited, about: 'other' },
    { name: 'ADMIN', access: person('ADMIN'), about: 'other' },
    // Whatever role stands beside them: scopes take its place.
    { name: 'READ_PUBLISHED', access: { ...person('LEAD'), scopes: ['READ_PUBLISHED'] }, about: 'other' },
    {
      name: 'READ_WORK_IN_PROGRESS',
      access: { ...person('VIEWER'), scopes: ['READ_WORK_IN_PROGRESS'] },
      about: 'other',
    },
    { name: 'RECORD_READINGS', access: { ...person('ADMIN'), scopes: ['RECORD_READINGS'] }, about: 'other' },
    { name: 'a token without scopes', access: { ...person('ADMIN'), scopes: [] }, about: 'other' },
  ];
}

/** What the table promises a caller: OK, or the code of the refusal. */
export function promised({ access, about }: Caller, permissions: readonly Permission[]): string {
  const { roles, owned, scopes } = combined(permissions);
  if (roles.includes('PUBLIC')) return 'OK';
  if (access.role === 'PUBLIC') return 'UNAUTHENTICATED';
  if (access.scopes !== null)
    return access.scopes.some((scope) => scopes.includes(scope)) ? 'OK' : 'FORBIDDEN';
  const may = roles.includes(access.role) || (owned.includes(access.role) && about === 'own');
  return may ? 'OK' : 'FORBIDDEN';
}
