import { Field, ID, InputType } from 'type-graphql';
import { TrajectoryStatus } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';
import { EvidenceInput } from '../evidence/evidence.input';

@InputType({ description: 'A new ambition.' })
export class AddAmbitionInput extends CommandInput {
  @Field({ description: 'Reference, unique within the organisation.' })
  reference: string;

  @Field({ description: 'The theme to list it under.' })
  theme: string;

  @Field({ description: 'What is to be achieved, in a sentence.' })
  descriptor: string;

  @Field(() => ID, { description: 'The division it belongs to.' })
  division: string;

  @Field(() => ID, { description: 'The accountable post, as the id of an owner.' })
  owner: string;

  @Field(() => [ID], { nullable: true, description: 'The priorities it supports.' })
  priorities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The recommendations it answers.' })
  recommendations?: string[] | null;
}

@InputType({ description: 'What to change on an ambition. A field left out stays as it is.' })
export class UpdateAmbitionInput extends EditInput {
  @Field(() => ID, { description: 'The ambition.' })
  ambition: string;

  @Field(() => String, { nullable: true, description: 'The theme to list it under.' })
  theme?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be achieved, in a sentence.' })
  descriptor?: string | null;

  @Field(() => ID, { nullable: true, description: 'The division it belongs to.' })
  division?: string | null;

  @Field(() => ID, { nullable: true, description: 'The accountable post, as the id of an owner.' })
  owner?: string | null;
}

@InputType({ description: 'Which links to make or to end. What is so already stays so.' })
export class LinkAmbitionInput extends EditInput {
  @Field(() => ID, { description: 'The ambition.' })
  ambition: string;

  @Field(() => [ID], { nullable: true, description: 'Priorities that it supports.' })
  priorities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Recommendations that it answers.' })
  recommendations?: string[] | null;
}

@InputType({
  description: 'The trajectory status of an ambition for a quarter. An earlier one for it is superseded.',
})
export class PublishAmbitionStatusInput extends EditInput {
  @Field({ description: 'Reference of the ambition, as in "ASC1a".' })
  reference: string;

  @Field({ description: 'Label of the quarter, as in "2025-26 Q4".' })
  period: string;

  @Field(() => TrajectoryStatus, { description: 'Whether the outcome is on the way to its target.' })
  status: TrajectoryStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why this status. Needed where the round is no longer open.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What lies behind the figures.' })
  analysis?: string | null;

  @Field(() => String, { nullable: true, description: 'What is done to change the trajectory.' })
  mitigations?: string | null;
}

@InputType({ description: 'An ambition that has been reached.' })
export class CloseAmbitionInput extends EditInput {
  @Field(() => ID, { description: 'The ambition.' })
  ambition: string;

  @Field(() => DateScalar, { description: 'The day on which it was reached; not in the future.' })
  closedOn: string;

  @Field(() => EvidenceInput, { description: 'What shows it.' })
  evidence: EvidenceInput;
}

@InputType({ description: 'An ambition that was closed too early.' })
export class ReopenAmbitionInput extends EditInput {
  @Field(() => ID, { description: 'The ambition.' })
  ambition: string;

  @Field({ description: 'Why it is open again.' })
  reason: string;
}
