import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';

const FOLLOWS =
  'The closed clinic whose follow-ups it takes up; null for none. Left out, the latest closed one that was about the same, ' +
  'else the latest closed one.';

@InputType({ description: 'A new performance clinic; it starts as a DRAFT.' })
export class AddClinicInput extends CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Reference, unique within the organisation; one made of the day, as in "CLINIC-2026-07-14", where none is given.',
  })
  reference?: string | null;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => DateScalar, { description: 'The day that it is held.' })
  heldOn: string;

  @Field(() => ID, { description: 'The post that chairs it; it is asked to it as well.' })
  chair: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of those asked must be there for it to decide, from 1; null where nobody counts.',
  })
  quorum?: number | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The divisions that it is about, by code, as in "ASC"; none for all.',
  })
  divisions: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The priorities that it is about; none for all.' })
  priorities: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'The themes of ambitions that it is about; none for all.',
  })
  themes: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The posts whose work it is about; none for all.' })
  owners: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The posts that are asked to it, beside the chair.' })
  attendees: string[];

  @Field(() => ID, { nullable: true, description: FOLLOWS })
  follows?: string | null;
}

@InputType({
  description:
    'What to change on a clinic that is DRAFT or PUBLISHED. A field left out stays as it is. What it is about and which ' +
    'clinic it follows change in DRAFT only, since its agenda was built from that.',
})
export class UpdateClinicInput extends EditInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that it is held.' })
  heldOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The post that chairs it. Who chaired it before stays on the list of those asked.',
  })
  chair?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of those asked must be there for it to decide; null where nobody counts.',
  })
  quorum?: number | null;

  @Field(() => [String], { nullable: true, description: 'The divisions that it is about, by code.' })
  divisions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The priorities that it is about.' })
  priorities?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The themes that it is about.' })
  themes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The posts whose work it is about.' })
  owners?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Exactly the posts that are asked to it, beside the chair.',
  })
  attendees?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The closed clinic whose follow-ups it takes up; null for none.',
  })
  follows?: string | null;
}

@InputType({ description: 'Who is asked to a clinic that is not closed.' })
export class SetClinicAttendeesInput extends EditInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => [ID], {
    description:
      'Exactly the posts that are asked to it; the chair always is. Who has been in the room stays.',
  })
  attendees: string[];
}

@InputType({ description: 'Somebody who was asked to a clinic cannot come.' })
export class GiveClinicApologiesInput extends EditInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => ID, { description: 'The post that was asked.' })
  attendee: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why they cannot come; null takes the apologies back, together with the deputy.',
  })
  apologies?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The post that comes in their place; it must not be asked to it already.',
  })
  deputy?: string | null;
}

@InputType({ description: 'Takes a clinic to its next state.' })
export class MoveClinicInput extends EditInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;
}

@InputType({ description: 'Takes a clinic that was published back to be worked on.' })
export class ReturnClinicToDraftInput extends EditInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field({ description: 'Why; whoever has read it will want to know.' })
  reason: string;
}

@InputType({ description: 'A correction to the record of a clinic that is closed.' })
export class AddClinicAddendumInput extends CommandInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field({ description: 'What is to be put right.' })
  text: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to keep it with those who were asked to the clinic.',
  })
  sensitive: boolean;
}
