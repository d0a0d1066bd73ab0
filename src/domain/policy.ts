import type { Access } from './access';
import { DomainError } from './errors';
import type { Role } from './vocabulary';

/**
 * What can be asked for, and who may. This table is the only place that decides it. `owned` roles may do it to
 * what their own post is accountable for.
 */
const RULES = {
  readWorkInProgress: { roles: ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'], owned: [] },
  writeOrganisation: { roles: ['ADMIN'], owned: [] },
  writePlan: { roles: ['LEAD', 'ADMIN'], owned: [] },
  writeRound: { roles: ['LEAD', 'ADMIN'], owned: [] },
  writeAmbition: { roles: ['LEAD', 'ANALYST'], owned: [] },
  writeMeasure: { roles: ['LEAD', 'ANALYST'], owned: [] },
  writeBenchmark: { roles: ['LEAD', 'ANALYST'], owned: [] },
  writeRules: { roles: ['LEAD', 'ANALYST', 'ADMIN'], owned: [] },
  publishStatus: { roles: ['LEAD'], owned: [] },
  writeInspection: { roles: ['LEAD', 'ANALYST'], owned: [] },
  writeAction: { roles: ['LEAD'], owned: ['CONTRIBUTOR'] },
  reportProgress: { roles: ['LEAD'], owned: ['CONTRIBUTOR'] },
  changeAfterLock: { roles: ['LEAD'], owned: [] },
} as const satisfies Record<string, { roles: readonly Role[]; owned: readonly Role[] }>;

export type Permission = keyof typeof RULES;

export interface Verdict {
  readonly allowed: boolean;
  readonly reason: string;
}

/** Decides from the role alone, and for `owned` roles from who is accountable for the subject. */
export function decide(
  access: Access,
  permission: Permission,
  accountable: readonly (string | null)[],
): Verdict {
  const rule = RULES[permission];
  if ((rule.roles as readonly Role[]).includes(access.role)) {
    return { allowed: true, reason: `${access.role} may do this.` };
  }
  if ((rule.owned as readonly Role[]).includes(access.role)) {
    const owns = access.ownerId !== null && accountable.includes(access.ownerId);
    return owns
      ? { allowed: true, reason: 'The post of the caller is accountable for it.' }
      : {
          allowed: false,
          reason: `${access.role} may do this only to what their own post is accountable for.`,
        };
  }
  const asking = [...rule.roles, ...rule.owned].join(', ');
  return { allowed: false, reason: `This asks for the role ${asking}; the caller is ${access.role}.` };
}

/** Throws UNAUTHENTICATED for the public and FORBIDDEN, with the reason, for everyone else that may not. */
export function demand(
  access: Access,
  permission: Permission,
  accountable: readonly (string | null)[] = [],
): void {
  if (access.role === 'PUBLIC') {
    throw new DomainError('UNAUTHENTICATED', 'This asks for a bearer token.');
  }
  const verdict = decide(access, permission, accountable);
  if (!verdict.allowed) throw new DomainError('FORBIDDEN', verdict.reason);
}

export const mayReadWorkInProgress = (access: Access): boolean =>
  decide(access, 'readWorkInProgress', []).allowed;
