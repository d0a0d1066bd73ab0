import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { AddendumRecord, AttendeeRecord } from './clinic-people.repository';
import { ClinicAddendum, ClinicAttendee } from './clinic-people.type';
import { isPresent } from './clinic.rules';

@Resolver(() => ClinicAttendee)
export class ClinicAttendeeResolver {
  @FieldResolver(() => Owner, { description: 'The post.' })
  owner(@Root() attendee: AttendeeRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> {
    return reader.one(ownerById, attendee.ownerId);
  }

  @FieldResolver(() => Owner, { nullable: true, description: 'The post that comes in its place.' })
  deputy(
    @Root() attendee: AttendeeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return attendee.deputyId === null ? null : reader.one(ownerById, attendee.deputyId);
  }

  @FieldResolver(() => Boolean, {
    description:
      'True where they, or who came in their place, are in the room: entered, not left, and seen within 5 minutes, or entered by a LEAD.',
  })
  present(@Root() attendee: AttendeeRecord, @Ctx() { now }: RequestContext): boolean {
    return isPresent(attendee, now);
  }
}

@Resolver(() => ClinicAddendum)
export class ClinicAddendumResolver {
  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that added it; null where whoever did holds none.',
  })
  author(
    @Root() addendum: AddendumRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return addendum.authorId === null ? null : reader.one(ownerById, addendum.authorId);
  }
}
