import { Field, ID, InputType } from 'type-graphql';
import { Inspectorate } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';

@InputType({ description: 'A new inspection or scrutiny review.' })
export class AddInspectionInput extends CommandInput {
  @Field({ description: 'Reference, unique within the organisation, as in "ILACS24".' })
  reference: string;

  @Field(() => Inspectorate, { description: 'Who inspected.' })
  inspectorate: Inspectorate;

  @Field({ description: 'The framework it followed, as in "ILACS focused visit".' })
  framework: string;

  @Field({ description: 'What the inspection is called.' })
  title: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; not before the first.' })
  endedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When its report was published; not before the first day.',
  })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  note?: string | null;
}

@InputType({ description: 'What to change on an inspection. A field left out stays as it is.' })
export class UpdateInspectionInput extends EditInput {
  @Field(() => ID, { description: 'The inspection.' })
  inspection: string;

  @Field(() => Inspectorate, { nullable: true, description: 'Who inspected.' })
  inspectorate?: Inspectorate | null;

  @Field(() => String, { nullable: true, description: 'The framework it followed.' })
  framework?: string | null;

  @Field(() => String, { nullable: true, description: 'What the inspection is called.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  startedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null clears it.' })
  endedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When its report was published; null clears it.' })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it; null clears it.' })
  note?: string | null;
}

@InputType({
  description: 'What an inspection judged by one criterion. An earlier judgement by it is superseded.',
})
export class RecordJudgementInput extends EditInput {
  @Field(() => ID, { description: 'The inspection.' })
  inspection: string;

  @Field({ description: 'What was judged, as in "Overall effectiveness".' })
  criterion: string;

  @Field({ description: 'The judgement, in the words of the framework.' })
  judgement: string;

  @Field(() => String, { nullable: true, description: 'The score, where the framework gives one.' })
  score?: string | null;
}
