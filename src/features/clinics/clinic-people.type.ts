import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Attendance } from '../../domain/vocabulary';
import { DateTimeScalar } from '../../graphql/scalars';
import type { AddendumRecord, AttendeeRecord } from './clinic-people.repository';

type ShownAttendee = Pick<
  AttendeeRecord,
  'id' | 'attendance' | 'apologies' | 'enteredAt' | 'seenAt' | 'leftAt' | 'version'
>;

@ObjectType({ simpleResolvers: true, description: 'A post that is asked to a clinic.' })
export class ClinicAttendee implements ShownAttendee {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Attendance, { description: 'Whether they come.' })
  attendance: Attendance;

  @Field(() => String, { nullable: true, description: 'Why they cannot come, in their own words.' })
  apologies: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they, or who came in their place, first came into the room.',
  })
  enteredAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When they last said that they are there; null for who never came, and for who was entered by a LEAD.',
  })
  seenAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When they left, or were last seen where they went without a word; null while they are there, and for who never came.',
  })
  leftAt: string | null;

  @Field(() => Int, { description: 'Grows with every change to it.' })
  version: number;
}

type ShownAddendum = Pick<AddendumRecord, 'id' | 'text' | 'sensitive' | 'addedAt'>;

@ObjectType({
  simpleResolvers: true,
  description:
    'A correction to the record of a clinic that is closed, with its date. The record itself stays as it was.',
})
export class ClinicAddendum implements ShownAddendum {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What is to be put right.' })
  text: string;

  @Field({ description: 'True where it stays with those who were asked to the clinic.' })
  sensitive: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt: string;
}
