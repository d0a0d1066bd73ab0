import { Field, ID, InputType } from 'type-graphql';
import { ClinicView } from '../../../domain/vocabulary';
import { CommandInput } from '../../../graphql/command.input';

const ATTENDEE =
  'The post that was asked to it; the post of the caller where none is given. A LEAD may say it of anybody who has no ' +
  'screen of their own.';

@InputType({ description: 'Somebody is in the room.' })
export class EnterClinicInput extends CommandInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => ID, { nullable: true, description: ATTENDEE })
  attendee?: string | null;
}

@InputType({ description: 'Somebody has left the room.' })
export class LeaveClinicInput extends CommandInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => ID, { nullable: true, description: ATTENDEE })
  attendee?: string | null;
}

@InputType({ description: 'What everybody is to look at.' })
export class MoveClinicCursorInput extends CommandInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => ID, { description: 'The item of its agenda.' })
  item: string;

  @Field(() => ID, { nullable: true, description: 'The measure that is shown of it.' })
  measure?: string | null;

  @Field(() => ClinicView, { description: 'What is shown of it.' })
  view: ClinicView;
}

@InputType({ description: 'Who moves the cursor from now on.' })
export class HandOverClinicInput extends CommandInput {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => ID, { description: 'The post that presents; it must sit in the clinic.' })
  presenter: string;
}

@InputType({ description: 'The item that is spoken about, or not any more.' })
export class TimeAgendaItemInput extends CommandInput {
  @Field(() => ID, { description: 'The item.' })
  item: string;
}
