import type { Access } from '../../domain/access';
import type { AuditTrail } from '../../domain/audit';
import type { Claims } from '../../domain/claims';
import { BoundedMap } from './bounded-map';
import { SignInRefused } from './sign-in-refused';

/** Tokens that are remembered as noted. */
const REMEMBERED = 20_000;

interface Tenants {
  idOf(slug: string): Promise<string | undefined>;
}

/** Tells the audit who signed in, once for each token, and who was refused. */
export class SignInNotes {
  readonly #noted = new BoundedMap<true>(REMEMBERED);

  constructor(
    private readonly audit: AuditTrail,
    private readonly tenants: Tenants,
  ) {}

  accepted(hash: string, { issuer, needsMembership }: Claims, access: Access, address: string | null): void {
    if (this.#noted.get(hash)) return;
    this.#noted.set(hash, true);
    const { organisationId, subject, role } = access;
    const detail = { issuer, membershipAsked: needsMembership };
    this.audit.note({ kind: 'SIGN_IN', organisationId, subject, role, address, operation: null, detail });
  }

  refused(problem: Error, address: string | null): void {
    const why = problem instanceof SignInRefused ? problem.why : 'REFUSED';
    const {
      issuer = null,
      organisation = null,
      subject = null,
    } = problem instanceof SignInRefused ? problem.bearer : {};
    const detail = { why, issuer };
    const note = (organisationId: string | null): void =>
      this.audit.note({
        kind: 'SIGN_IN_REFUSED',
        organisationId,
        subject,
        role: null,
        address,
        operation: null,
        detail,
      });
    if (organisation === null) return note(null);
    // A look-up that fails must not take the note with it.
    void this.tenants.idOf(organisation).then(
      (id) => note(id ?? null),
      () => note(null),
    );
  }
}
