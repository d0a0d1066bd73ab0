import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';

@InputType({ description: 'A new plan.' })
export class AddPlanInput extends CommandInput {
  @Field({ description: 'Short reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'The name of the plan.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What the plan is for.' })
  description?: string | null;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Its last day; not before the first.' })
  endsOn: string;
}

@InputType({ description: 'What to change on a plan. A field left out stays as it is.' })
export class UpdatePlanInput extends EditInput {
  @Field(() => ID, { description: 'The plan.' })
  plan: string;

  @Field(() => String, { nullable: true, description: 'The name of the plan.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the plan is for; null clears it.' })
  description?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'A new priority of a plan.' })
export class AddPriorityInput extends CommandInput {
  @Field(() => ID, { description: 'The plan.' })
  plan: string;

  @Field(() => Int, { description: 'Its number, new within the plan, from 1.' })
  number: number;

  @Field({ description: 'The intention in a few words.' })
  title: string;

  @Field(() => [String], { defaultValue: [], description: 'What residents can say when it is met.' })
  iStatements: string[];

  @Field(() => [String], { defaultValue: [], description: 'What the organisation does to meet it.' })
  weStatements: string[];

  @Field(() => ID, { nullable: true, description: 'The sponsoring post, as the id of an owner.' })
  sponsor?: string | null;
}

@InputType({ description: 'What to change on a priority. A field left out stays as it is.' })
export class UpdatePriorityInput extends EditInput {
  @Field(() => ID, { description: 'The priority.' })
  priority: string;

  @Field(() => String, { nullable: true, description: 'The intention in a few words.' })
  title?: string | null;

  @Field(() => [String], { nullable: true, description: 'All I statements, in order.' })
  iStatements?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All we statements, in order.' })
  weStatements?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The sponsoring post; null leaves the priority without one.',
  })
  sponsor?: string | null;
}

@InputType({ description: 'A new area of action of a priority.' })
export class AddAreaOfActionInput extends CommandInput {
  @Field(() => ID, { description: 'The priority.' })
  priority: string;

  @Field({ description: 'Reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'What is to be done.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'The accountable post, as the id of an owner.' })
  owner?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due.' })
  dueDate?: string | null;
}

@InputType({ description: 'What to change on an area of action. A field left out stays as it is.' })
export class UpdateAreaOfActionInput extends EditInput {
  @Field(() => ID, { description: 'The area of action.' })
  areaOfAction: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'The accountable post; null leaves the area without one.' })
  owner?: string | null;
}

@InputType({ description: 'A new due date for an area of action; the original one is kept.' })
export class MoveAreaDueDateInput extends EditInput {
  @Field(() => ID, { description: 'The area of action.' })
  areaOfAction: string;

  @Field(() => DateScalar, { description: 'The new due date.' })
  dueDate: string;

  @Field({ description: 'Why it moves.' })
  reason: string;
}

@InputType({
  description: 'The plan status of an area of action for a period. An earlier one for it is superseded.',
})
export class RecordPlanStatusInput extends EditInput {
  @Field(() => ID, { description: 'The area of action.' })
  areaOfAction: string;

  @Field({ description: 'Label of the period, as in "2025-26 Q4".' })
  period: string;

  @Field(() => PlanStatus, { description: 'How the plan goes.' })
  planStatus: PlanStatus;

  @Field({ description: 'The whole story in a paragraph.' })
  narrative: string;

  @Field(() => String, { nullable: true, description: 'What has moved.' })
  progress?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands in the way.' })
  obstacles?: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where the round is no longer open.' })
  reason?: string | null;
}
