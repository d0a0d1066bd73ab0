import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { mayReadWorkInProgress } from '../../domain/policy';
import { Access } from '../../graphql/access';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import {
  divisionById,
  type DivisionRecord,
  type OrganisationRecord,
} from '../organisations/organisation.repository';
import { Division, Organisation } from '../organisations/organisation.type';
import {
  AddOwnerInput,
  OwnerConnection,
  OwnersArgs,
  RetireOwnerInput,
  UpdateOwnerInput,
} from './owner.input';
import { OwnerPayload } from './owner.payload';
import { ownerById, ownersOfOrganisation, reportsOfOwner, type OwnerRecord } from './owner.repository';
import { OwnerService } from './owner.service';
import { Owner } from './owner.type';

@Resolver(() => Owner)
export class OwnerResolver {
  constructor(private readonly owners: OwnerService) {}

  @FieldResolver(() => Owner, { nullable: true, description: 'The post it reports to; null at the top.' })
  reportsTo(
    @Root() owner: OwnerRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return owner.reportsToId === null ? null : reader.one(ownerById, owner.reportsToId);
  }

  @FieldResolver(() => [Owner], { description: 'The posts that report to it.' })
  reports(@Root() owner: OwnerRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord[]> {
    return reader.many(reportsOfOwner, owner.id);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division it belongs to.' })
  division(
    @Root() owner: OwnerRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<DivisionRecord | null> | null {
    return owner.divisionId === null ? null : reader.one(divisionById, owner.divisionId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The mailbox of the post, to which notifications are sent. Null for those who see published rounds only.',
  })
  email(@Root() owner: OwnerRecord, @Ctx() { access }: RequestContext): string | null {
    return mayReadWorkInProgress(access) ? owner.email : null;
  }

  @FieldResolver(() => Boolean, { description: 'True where the caller holds this post.' })
  isCaller(@Root() owner: OwnerRecord, @Ctx() { access }: RequestContext): boolean {
    return access.ownerId === owner.id;
  }

  @Access('writeOrganisation')
  @Mutation(() => OwnerPayload, { description: 'Adds a post.' })
  async addOwner(@Arg('input') input: AddOwnerInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new OwnerPayload(await this.owners.add(access, input));
  }

  @Access('writeOrganisation')
  @Mutation(() => OwnerPayload, {
    description: 'Changes a post, its holder or its reporting line.',
  })
  async updateOwner(
    @Arg('input') input: UpdateOwnerInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new OwnerPayload(await this.owners.update(access, input));
  }

  @Access('writeOrganisation')
  @Mutation(() => OwnerPayload, {
    description: 'Retires a post. What it answered for stays readable.',
  })
  async retireOwner(
    @Arg('input') input: RetireOwnerInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new OwnerPayload(await this.owners.retire(access, input));
  }
}

@Resolver(() => Organisation)
export class OrganisationOwnersResolver {
  @FieldResolver(() => OwnerConnection, { description: 'Its posts by name.' })
  owners(
    @Root() organisation: OrganisationRecord,
    @Args() { first, after, filter }: OwnersArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return connect(
      OwnerConnection,
      reader,
      ownersOfOrganisation,
      organisation.id,
      { first, after },
      filter ?? {},
    );
  }
}
