import { Field, ID, InputType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';
import { EvidenceInput } from '../evidence/evidence.input';

@InputType({ description: 'A new action.' })
export class AddActionInput extends CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Reference, unique within the organisation; the next number, as in "A-0001", where none is given.',
  })
  reference?: string | null;

  @Field({ description: 'What is to be done.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  description?: string | null;

  @Field(() => ID, { description: 'The one post that is accountable, as the id of an owner.' })
  owner: string;

  @Field(() => [ID], { defaultValue: [], description: 'The posts that contribute.' })
  contributors: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When it is due.' })
  dueDate?: string | null;

  @Field(() => PlanStatus, {
    defaultValue: 'NOT_STARTED',
    description: 'How it goes; COMPLETE asks for evidence.',
  })
  status: PlanStatus;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What shows that it was done.' })
  evidence: EvidenceInput[];

  @Field(() => [ID], { defaultValue: [], description: 'The areas of action that it delivers.' })
  areasOfAction: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The ambitions that it delivers.' })
  ambitions: string[];

  @Field(() => [ID], { defaultValue: [], description: 'The recommendations that it delivers.' })
  recommendations: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The action that this one replaces; it becomes CANCELLED.',
  })
  supersedes?: string | null;
}

@InputType({ description: 'What to change on an action. A field left out stays as it is.' })
export class UpdateActionInput extends EditInput {
  @Field(() => ID, { description: 'The action.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it; null clears it.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The one post that is accountable.' })
  owner?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All posts that contribute: who is not named contributes no more.',
  })
  contributors?: string[] | null;
}

@InputType({ description: 'What an action shall, or shall no longer, deliver.' })
export class LinkActionInput extends EditInput {
  @Field(() => ID, { description: 'The action.' })
  action: string;

  @Field(() => [ID], { defaultValue: [], description: 'Areas of action.' })
  areasOfAction: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Ambitions.' })
  ambitions: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Recommendations.' })
  recommendations: string[];
}
