import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Applied } from '../../changes/command-runner';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import { divisionById, type DivisionRecord } from '../organisations/organisation.repository';
import { Division } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { EndMembershipService } from './end-membership.service';
import { MembershipConnection, MembershipsArgs } from './membership.args';
import {
  ChangeMembershipInput,
  EndMembershipInput,
  GrantMembershipInput,
  RevokeMembershipInput,
} from './membership.input';
import { MembershipPayload } from './membership.payload';
import { membershipsOfOrganisation, type MembershipRecord } from './membership.repository';
import { MembershipService } from './membership.service';
import { Membership } from './membership.type';
import { notePeople } from './note-people';
import { requirePeople } from './require-people';
import { standsOn } from './term.rules';

@Resolver(() => Membership)
export class MembershipResolver {
  @Access('managePeople')
  @AsAt()
  @Query(() => MembershipConnection, {
    description:
      'The memberships of an organisation by subject, those that have ended with them. Who has no ' +
      'membership may still have access by what their token claims.',
  })
  async memberships(
    @Args() { organisation, first, after, filter }: MembershipsArgs,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const id = await requirePeople(context, organisation);
    const { reader, today } = context;
    const narrowed = { ...filter, today };
    return connect(MembershipConnection, reader, membershipsOfOrganisation, id, { first, after }, narrowed);
  }

  @FieldResolver(() => Boolean, { description: 'True where it gives access today.' })
  standing(@Root() membership: MembershipRecord, @Ctx() { today }: RequestContext): boolean {
    return standsOn(membership, today);
  }

  @FieldResolver(() => [Division], {
    nullable: true,
    description: 'The divisions that their writing is limited to; null for the whole organisation.',
  })
  async divisions(
    @Root() { divisionIds }: MembershipRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<DivisionRecord[] | null> {
    if (divisionIds === null) return null;
    const found = await Promise.all(divisionIds.map((id) => reader.one(divisionById, id)));
    return found.filter((division) => division !== null);
  }

  @FieldResolver(() => Owner, { nullable: true, description: 'The post that they hold; null for none.' })
  post(
    @Root() { ownerId }: MembershipRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return ownerId === null ? null : reader.one(ownerById, ownerId);
  }
}

@Resolver()
export class MembershipMutationResolver {
  constructor(
    private readonly memberships: MembershipService,
    private readonly endings: EndMembershipService,
  ) {}

  @Access('managePeople')
  @Mutation(() => MembershipPayload, {
    description:
      'Lets somebody in. From then on the membership counts and not what their token claims: connections that they ' +
      'have are closed, to be opened again as what they are now.',
  })
  async grantMembership(
    @Arg('input') input: GrantMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const applied = await this.memberships.grant(context.access, input);
    return noted(context, 'grantMembership', applied, { newRole: input.role });
  }

  @Access('managePeople')
  @Mutation(() => MembershipPayload, {
    description:
      'Changes the role, divisions, post or dates of a membership. It counts at once: connections of somebody whose ' +
      'role, divisions or post are others now are closed.',
  })
  async changeMembership(
    @Arg('input') input: ChangeMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const applied = await this.memberships.change(context.access, input);
    return noted(context, 'changeMembership', applied, { newRole: input.role ?? null });
  }

  @Access('managePeople')
  @Mutation(() => MembershipPayload, {
    description: 'Sets the last day of a membership. Connections are closed when that day is over.',
  })
  async endMembership(
    @Arg('input') input: EndMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const applied = await this.endings.end(context.access, input);
    return noted(context, 'endMembership', applied, { endsOn: input.on });
  }

  @Access('managePeople')
  @Mutation(() => MembershipPayload, {
    description:
      'Takes a membership back at once. Its live subscriptions are closed on every server, and nothing that is ' +
      'committed after it is told to them.',
  })
  async revokeMembership(
    @Arg('input') input: RevokeMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const applied = await this.endings.revoke(context.access, input);
    return noted(context, 'revokeMembership', applied, {});
  }
}

function noted(
  context: RequestContext,
  operation: string,
  applied: Applied<{ id: string }>,
  detail: Readonly<Record<string, string | null>>,
): object {
  notePeople(context, 'ROLE_CHANGED', operation, { membership: applied.result.id, ...detail });
  return new MembershipPayload(applied);
}
