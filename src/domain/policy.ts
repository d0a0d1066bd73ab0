import type { Access } from './access';
import { DomainError } from './errors';
import { Role, ServiceScope } from './vocabulary';

export interface PolicyRule {
  readonly roles: readonly Role[];
  /** Roles that may do it to what their own post is accountable for. */
  readonly owned: readonly Role[];
  /** Scopes that let a service token do it, whatever its role: a token has scopes instead of a role. */
  readonly scopes: readonly ServiceScope[];
  /** True where it is not for those whose writing is limited to divisions: they could lift the limit themselves. */
  readonly whole?: boolean;
}

const EVERYBODY = Object.values(Role);
const ANY_TOKEN = Object.values(ServiceScope);

/** What can be asked for, and who may. This table is the only place that decides it. */
const RULES = {
  readPublished: { roles: EVERYBODY, owned: [], scopes: ANY_TOKEN },
  readWorkInProgress: {
    roles: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'],
    owned: [],
    scopes: ['READ_WORK_IN_PROGRESS'],
  },
  readAudit: { roles: ['ADMIN'], owned: [], scopes: [] },
  managePeople: { roles: ['ADMIN'], owned: [], scopes: [], whole: true },
  writeOrganisation: { roles: ['ADMIN'], owned: [], scopes: [] },
  writePlan: { roles: ['LEAD', 'ADMIN'], owned: [], scopes: [] },
  writeRound: { roles: ['LEAD', 'ADMIN'], owned: [], scopes: [] },
  writeAmbition: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: [] },
  writeMeasure: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: [] },
  recordReadings: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: ['RECORD_READINGS'] },
  writeBenchmark: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: [] },
  writeRules: { roles: ['ANALYST', 'LEAD', 'ADMIN'], owned: [], scopes: [] },
  publishStatus: { roles: ['LEAD'], owned: [], scopes: [] },
  writeInspection: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: [] },
  writeAction: { roles: ['LEAD'], owned: ['CONTRIBUTOR'], scopes: [] },
  reportProgress: { roles: ['LEAD'], owned: ['CONTRIBUTOR'], scopes: [] },
  prepareClinic: { roles: ['ANALYST', 'LEAD'], owned: [], scopes: [] },
  runClinic: { roles: ['LEAD'], owned: [], scopes: [] },
  attendClinic: { roles: ['LEAD'], owned: ['CONTRIBUTOR', 'ANALYST', 'ADMIN'], scopes: [] },
  presentClinic: { roles: [], owned: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'], scopes: [] },
  captureOutcome: { roles: ['LEAD'], owned: ['CONTRIBUTOR', 'ANALYST'], scopes: [] },
  changeAfterLock: { roles: ['LEAD'], owned: [], scopes: [] },
} as const satisfies Record<string, PolicyRule>;

export type Permission = keyof typeof RULES;

export const PERMISSIONS = Object.keys(RULES) as Permission[];

export const ruleOf = (permission: Permission): PolicyRule => RULES[permission];

export interface Verdict {
  readonly allowed: boolean;
  readonly reason: string;
}

/**
 * Decides from the scopes of a service token alone, else from the role alone, and for `owned` roles from who is
 * accountable for the subject.
 */
export function decide(
  access: Access,
  permission: Permission,
  accountable: readonly (string | null)[],
): Verdict {
  const { role, scopes } = access;
  const rule = ruleOf(permission);
  if (scopes !== null) return decideByScopes(scopes, rule);
  if (rule.whole && access.divisions !== null) {
    return { allowed: false, reason: 'This is not for those whose writing is limited to divisions.' };
  }
  if (rule.roles.includes(role)) return { allowed: true, reason: `${role} may do this.` };
  if (rule.owned.includes(role)) {
    // Not before here: what asks for the post of the caller cannot be shared between people.
    const owns = access.ownerId !== null && accountable.includes(access.ownerId);
    return owns
      ? { allowed: true, reason: 'The post of the caller is accountable for it.' }
      : { allowed: false, reason: `${role} may do this only to what their own post is accountable for.` };
  }
  const asking = [...rule.roles, ...rule.owned].join(', ');
  return { allowed: false, reason: `This asks for the role ${asking}; the caller is ${role}.` };
}

function decideByScopes(scopes: readonly ServiceScope[], rule: PolicyRule): Verdict {
  if (rule.roles.includes('PUBLIC')) return { allowed: true, reason: 'Everybody may do this.' };
  const scope = scopes.find((each) => rule.scopes.includes(each));
  if (scope !== undefined) return { allowed: true, reason: `A token with the scope ${scope} may do this.` };
  const has = scopes.join(', ') || 'none';
  const reason =
    rule.scopes.length === 0
      ? 'This asks for a person; no service token may do it.'
      : `This asks for a token with the scope ${rule.scopes.join(', ')}; this one has ${has}.`;
  return { allowed: false, reason };
}

/** Throws UNAUTHENTICATED for the public, before anything else about a request is looked at. */
export function demandToken({ role }: Pick<Access, 'role'>): void {
  if (role === 'PUBLIC') throw new DomainError('UNAUTHENTICATED', 'This asks for a bearer token.');
}

/** Throws UNAUTHENTICATED for the public and FORBIDDEN, with the reason, for everyone else that may not. */
export function demand(
  access: Access,
  permission: Permission,
  accountable: readonly (string | null)[] = [],
): void {
  const { allowed, reason } = decide(access, permission, accountable);
  if (allowed) return;
  demandToken(access);
  throw new DomainError('FORBIDDEN', reason);
}

/** Inside or outside: whoever may not read work in progress sees what is published, with small numbers hidden. */
export const mayReadWorkInProgress = (access: Access): boolean =>
  decide(access, 'readWorkInProgress', []).allowed;
