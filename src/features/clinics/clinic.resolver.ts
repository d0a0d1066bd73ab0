import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { demand, mayReadWorkInProgress } from '../../domain/policy';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { connect } from '../../graphql/connection';
import { listOf } from '../../graphql/cost';
import type { RequestContext } from '../../graphql/request-context';
import { organisationById, type OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import {
  addendaOfClinic,
  attendeesOfClinic,
  type AddendumRecord,
  type AttendeeRecord,
} from './clinic-people.repository';
import { ClinicAddendum, ClinicAttendee } from './clinic-people.type';
import { ClinicConnection, ClinicsArgs, requireClinicList } from './clinic.args';
import {
  clinicById,
  clinicByReference,
  clinicKey,
  clinicsFollowing,
  clinicsOfOrganisation,
  type ClinicRecord,
} from './clinic.repository';
import { quorumMet } from './clinic.rules';
import { Clinic } from './clinic.type';
import { shownInTheRoom } from './room/in-the-room';

@Resolver(() => Organisation)
export class OrganisationClinicsResolver {
  @FieldResolver(() => ClinicConnection, {
    nullable: true,
    description: 'Its performance clinics, the newest first; null for those who see published rounds only.',
  })
  clinics(
    @Root() organisation: OrganisationRecord,
    @Args() args: ClinicsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): object | null {
    if (!mayReadWorkInProgress(access)) return null;
    const wanted = requireClinicList(args);
    return connect(ClinicConnection, reader, clinicsOfOrganisation, organisation.id, args, wanted);
  }
}

@Resolver(() => Clinic)
export class ClinicResolver {
  @Access('readWorkInProgress')
  @AsAt()
  @Query(() => Clinic, {
    name: 'clinic',
    nullable: true,
    description: 'One performance clinic by its reference; null where there is none that the caller may see.',
  })
  byReference(
    @Arg('organisation', { description: 'Slug of the organisation.' }) organisation: string,
    @Arg('reference', { description: 'As in "CLINIC-2026-07-14".' }) reference: string,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    demand(access, 'readWorkInProgress');
    return reader.one(clinicByReference, clinicKey(organisation, reference));
  }

  @FieldResolver(() => Organisation, { description: 'The organisation that holds it.' })
  organisation(
    @Root() clinic: ClinicRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationById, clinic.organisationId);
  }

  @FieldResolver(() => Owner, { description: 'The post that chairs it.' })
  chair(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> {
    return reader.one(ownerById, clinic.chairId);
  }

  @FieldResolver(() => [ClinicAttendee], {
    complexity: listOf(15),
    description: 'The posts that are asked to it: the chair first, then by post.',
  })
  attendees(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<AttendeeRecord[]> {
    return reader.many(attendeesOfClinic, clinic.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether as many of those asked as the quorum wants have been in the room, themselves or by a deputy; null where ' +
      'nobody counts, and before it is opened.',
  })
  async quorumMet(
    @Root() { id, quorum, openedAt }: ClinicRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<boolean | null> {
    if (quorum === null || openedAt === null) return null;
    return quorumMet(quorum, await reader.many(attendeesOfClinic, id));
  }

  @FieldResolver(() => Clinic, {
    nullable: true,
    description: 'The clinic whose follow-ups it takes up; null for the first of its kind.',
  })
  follows(
    @Root() clinic: ClinicRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> | null {
    return clinic.followsId === null ? null : reader.one(clinicById, clinic.followsId);
  }

  @FieldResolver(() => [Clinic], {
    complexity: listOf(1),
    description: 'The clinics that take up its follow-ups, the newest first.',
  })
  followedBy(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<ClinicRecord[]> {
    return reader.many(clinicsFollowing, clinic.id);
  }

  @FieldResolver(() => [ClinicAddendum], {
    complexity: listOf(2),
    description:
      'What was put right after it was closed, in order. What is sensitive is there only for those who were asked to it.',
  })
  async addenda(@Root() clinic: ClinicRecord, @Ctx() context: RequestContext): Promise<AddendumRecord[]> {
    return shownInTheRoom(context, await context.reader.many(addendaOfClinic, clinic.id));
  }
}
