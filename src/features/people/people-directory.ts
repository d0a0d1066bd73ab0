import { IsNull, type DataSource } from 'typeorm';
import type { Standing } from '../../domain/access';
import type { Claims } from '../../domain/claims';
import { dayOf, type Clock } from '../../domain/clock';
import type { Role } from '../../domain/vocabulary';
import { DivisionEntity } from '../organisations/division.entity';
import type { TenantDirectory } from '../organisations/tenant-directory';
import { OwnerEntity } from '../owners/owner.entity';
import { MembershipEntity } from './membership.entity';
import { endOfDay, standsOn, startOfDay } from './term.rules';

interface Found {
  readonly role: Role;
  readonly owner: OwnerEntity | null;
  readonly divisions: readonly string[] | null;
  readonly until: number | null;
}

/** Finds who a checked token stands for here, and for how long. */
export class PeopleDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenants: TenantDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Undefined where there is no access: the organisation is not there, a membership is over, not begun or revoked, one
   * is called for and there is none, or the post was retired. A post that is not there leaves the person without one.
   */
  async accessOf(claims: Claims): Promise<Standing | undefined> {
    const organisationId = await this.tenants.idOf(claims.organisation);
    if (organisationId === undefined) return undefined;
    const { subject, scopes } = claims;
    const found = await this.#find(organisationId, claims);
    if (!found) return undefined;
    const { role, owner, divisions, until } = found;
    if (owner?.retiredOn && owner.retiredOn <= this.#today) return undefined;
    const access = { subject, role, organisationId, ownerId: owner?.id ?? null, divisions, scopes };
    return { access, until: earlier(until, owner?.retiredOn ? startOfDay(owner.retiredOn) : null) };
  }

  async #find(organisationId: string, claims: Claims): Promise<Found | undefined> {
    const { subject, issuer, role, divisions, scopes, post, needsMembership } = claims;
    // A service token is no person: what stands in it is all there is.
    const theirs =
      scopes === null
        ? await this.dataSource.manager.find(MembershipEntity, {
            where: [
              { organisationId, subject, issuer: IsNull() },
              { organisationId, subject, issuer },
            ],
          })
        : [];
    if (theirs.length > 0) return this.#byMembership(theirs);
    if (needsMembership) return undefined;
    const owner = post === null ? null : await this.#owner({ organisationId, post });
    return { role, owner, divisions, until: null };
  }

  /** A membership counts instead of what the token claims, also where it gives nothing any more. */
  async #byMembership(theirs: readonly MembershipEntity[]): Promise<Found | undefined> {
    const membership = theirs.find((term) => standsOn(term, this.#today));
    if (!membership) return undefined;
    const { organisationId, role, ownerId, divisionIds, endsOn } = membership;
    const owner = ownerId === null ? null : await this.#owner({ organisationId, id: ownerId });
    const divisions = divisionIds === null ? null : await this.#codes(organisationId, divisionIds);
    return { role, owner, divisions, until: endsOn === null ? null : endOfDay(endsOn) };
  }

  #owner(where: { organisationId: string; id?: string; post?: string }): Promise<OwnerEntity | null> {
    return this.dataSource.manager.findOneBy(OwnerEntity, where);
  }

  async #codes(organisationId: string, ids: readonly string[]): Promise<string[]> {
    const all = await this.dataSource.manager.findBy(DivisionEntity, { organisationId });
    return all.filter(({ id }) => ids.includes(id)).map(({ code }) => code);
  }

  get #today(): string {
    return dayOf(this.clock.now());
  }
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);
