import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Role } from '../../domain/vocabulary';
import { ServiceScope } from '../../domain/vocabulary';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { DateTimeScalar } from '../../graphql/scalars';
import {
  divisionsOfOrganisation,
  organisationById,
  type DivisionRecord,
  type OrganisationRecord,
} from '../organisations/organisation.repository';
import { Division, Organisation } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { Me } from './me.type';

@Resolver(() => Me)
export class MeResolver {
  @Access('readPublished')
  @Query(() => Me, { nullable: true, description: 'The caller; null for the public.' })
  me(@Ctx() { access }: RequestContext): { role: Role } | null {
    return access.role === 'PUBLIC' ? null : { role: access.role };
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they belong to.' })
  organisation(@Ctx() { access, reader }: RequestContext): Promise<OrganisationRecord | null> | null {
    return access.organisationId === null ? null : reader.one(organisationById, access.organisationId);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post they hold; null for none, and where they may not see it yet.',
  })
  post(@Ctx() { access, reader }: RequestContext): Promise<OwnerRecord | null> | null {
    return access.ownerId === null ? null : reader.one(ownerById, access.ownerId);
  }

  @FieldResolver(() => [Division], {
    nullable: true,
    description: 'The divisions that their writing is limited to; null for the whole organisation.',
  })
  async divisions(@Ctx() { access, reader }: RequestContext): Promise<DivisionRecord[] | null> {
    const { divisions, organisationId } = access;
    if (divisions === null || organisationId === null) return null;
    const all = await reader.many(divisionsOfOrganisation, organisationId);
    return all.filter(({ code }) => divisions.includes(code));
  }

  @FieldResolver(() => [ServiceScope], {
    nullable: true,
    description: 'What a service token is limited to; null for people.',
  })
  scopes(@Ctx() { access }: RequestContext): readonly ServiceScope[] | null {
    return access.scopes;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When this access ends unless it is renewed: with the token, or with the last day of a membership.',
  })
  expires(@Ctx() { expiresAt }: RequestContext): Date | null {
    return expiresAt === null ? null : new Date(expiresAt * 1000);
  }
}
