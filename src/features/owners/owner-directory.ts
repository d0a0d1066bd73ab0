import type { DataSource } from 'typeorm';
import type { Access } from '../../domain/access';
import { dayOf, type Clock } from '../../domain/clock';
import type { Role } from '../../domain/vocabulary';
import type { TenantDirectory } from '../organisations/tenant-directory';
import { OwnerEntity } from './owner.entity';

/** Finds the post that a signed-in person holds. */
export class OwnerDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenants: TenantDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Undefined where the organisation is not there, and where the post has been retired: its holder's access ends with
   * it. A post that is not there leaves the person without one.
   */
  async accessOf(person: {
    readonly subject: string;
    readonly organisation: string;
    readonly role: Role;
    readonly post: string | null;
  }): Promise<Access | undefined> {
    const organisationId = await this.tenants.idOf(person.organisation);
    if (organisationId === undefined) return undefined;
    const owner =
      person.post === null
        ? null
        : await this.dataSource.manager.findOneBy(OwnerEntity, { organisationId, post: person.post });
    if (owner?.retiredOn && owner.retiredOn <= dayOf(this.clock.now())) return undefined;
    return { subject: person.subject, role: person.role, organisationId, ownerId: owner?.id ?? null };
  }
}
