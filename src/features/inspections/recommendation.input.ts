import { Field, ID, InputType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';

@InputType({ description: "A target as the council's own plan prints it, with its outturns as text." })
export class RecommendationTargetInput {
  @Field({ description: 'What is promised.' })
  statement: string;

  @Field(() => String, { nullable: true, description: 'Where the last full year ended.' })
  outturn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in the current year.' })
  current?: string | null;

  @Field(() => String, { nullable: true, description: 'What is aimed at for the next year.' })
  targetNextYear?: string | null;

  @Field(() => String, { nullable: true, description: 'What is aimed at for the year after that.' })
  targetYearAfter?: string | null;
}

@InputType({ description: 'A new recommendation of an inspection.' })
export class AddRecommendationInput extends CommandInput {
  @Field(() => ID, { description: 'The inspection.' })
  inspection: string;

  @Field({ description: 'Reference, unique within the organisation, as in "ILACS24/1".' })
  reference: string;

  @Field({ description: 'What needs to improve.' })
  title: string;

  @Field(() => [String], { defaultValue: [], description: 'What has been done in response, in order.' })
  response: string[];

  @Field(() => [String], { defaultValue: [], description: 'Further improvements wanted, in order.' })
  nextPriorities: string[];

  @Field(() => [RecommendationTargetInput], { defaultValue: [], description: 'Printed targets, in order.' })
  targets: RecommendationTargetInput[];

  @Field(() => [ID], { defaultValue: [], description: 'The posts that lead on it, as ids of owners.' })
  leadOwners: string[];
}

@InputType({ description: 'What to change on a recommendation. A field left out stays as it is.' })
export class UpdateRecommendationInput extends EditInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendation: string;

  @Field(() => String, { nullable: true, description: 'What needs to improve.' })
  title?: string | null;

  @Field(() => [String], { nullable: true, description: 'All that has been done in response, in order.' })
  response?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All further improvements wanted, in order.' })
  nextPriorities?: string[] | null;

  @Field(() => [RecommendationTargetInput], { nullable: true, description: 'All printed targets, in order.' })
  targets?: RecommendationTargetInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All posts that lead on it: who is not named leads no more.',
  })
  leadOwners?: string[] | null;
}

@InputType({
  description: 'The plan status of a recommendation for a period. An earlier one for it is superseded.',
})
export class RecordRecommendationStatusInput extends EditInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendation: string;

  @Field({ description: 'Label of the period, as in "2025-26 Q4".' })
  period: string;

  @Field(() => PlanStatus, { description: 'How the work on it goes.' })
  planStatus: PlanStatus;

  @Field({ description: 'Where things stand now, in a paragraph.' })
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
