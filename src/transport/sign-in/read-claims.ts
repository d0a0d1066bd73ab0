import type { Claims } from '../../domain/claims';
import type { Role } from '../../domain/vocabulary';
import { claimValues } from './claim-values';
import { EVERY_DIVISION, type IssuerSettings, type MappedClaim, type ReadClaim } from './issuer-settings';
import { refusedBy, type WhyRefused } from './sign-in-refused';

/**
 * Which role counts where claims give several. Roles are not a ladder, so this is a choice: whoever keeps the house in
 * order first, so that nobody is locked out of it, then by how much may be written.
 */
export const ROLE_ORDER = ['ADMIN', 'LEAD', 'ANALYST', 'CONTRIBUTOR', 'VIEWER'] as const satisfies Role[];

type Payload = Readonly<Record<string, unknown>>;

/** What the payload of a checked token means by the settings of its issuer. */
export function readClaims(
  payload: Payload & { readonly sub: string },
  settings: IssuerSettings,
): Omit<Claims, 'expiresAt'> {
  const refuse = (why: WhyRefused): never => {
    throw refusedBy(settings, why, payload.sub);
  };
  return {
    issuer: settings.issuer,
    subject: payload.sub,
    organisation: organisationOf(payload, settings) ?? refuse('ORGANISATION'),
    role: roleOf(payload, settings.role) ?? refuse('ROLE'),
    divisions: settings.divisions === null ? null : divisionsOf(payload, settings.divisions),
    post: settings.post === null ? null : (meanings(payload, settings.post)[0] ?? null),
    scopes: null,
    needsMembership: settings.requireMembership,
  };
}

/** Undefined where the claim names none of them, or more than one: which of them is meant cannot be told. */
function organisationOf(payload: Payload, { organisation }: IssuerSettings): string | undefined {
  if (typeof organisation === 'string') return organisation;
  const named = new Set(mapped(payload, organisation));
  return named.size === 1 ? [...named][0] : undefined;
}

function roleOf(payload: Payload, settings: IssuerSettings['role']): Role | undefined {
  const held = mapped(payload, settings);
  return ROLE_ORDER.find((role) => held.includes(role)) ?? settings.default ?? undefined;
}

/** A claim that names none leaves nothing to write to: a claim that is missing must not widen what somebody may. */
function divisionsOf(payload: Payload, settings: ReadClaim): readonly string[] | null {
  const refs = meanings(payload, settings);
  return refs.includes(EVERY_DIVISION) ? null : [...new Set(refs)];
}

const mapped = <Meaning>(payload: Payload, { claim, map }: MappedClaim<Meaning>): Meaning[] =>
  claimValues(payload, claim).flatMap((value) => map.get(value) ?? []);

const meanings = (payload: Payload, { claim, map }: ReadClaim): readonly string[] =>
  map === null ? claimValues(payload, claim) : mapped(payload, { claim, map });
