import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Inspectorate } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar } from '../../graphql/scalars';
import type { InspectionRecord, JudgementRecord } from './inspection.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A visit under an inspection framework, or a scrutiny review, with what it judged and recommended.',
})
export class Inspection implements Omit<InspectionRecord, 'organisationId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

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

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, where it is known.' })
  endedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When its report was published.' })
  publishedOn: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  note: string | null;

  @Field(() => Int, { description: 'Grows with every edit and every recorded judgement.' })
  version: number;
}

@ObjectType({ simpleResolvers: true, description: 'What an inspection judged by one criterion.' })
export class Judgement implements Pick<JudgementRecord, 'id' | 'criterion' | 'judgement' | 'score'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What was judged, as in "Overall effectiveness".' })
  criterion: string;

  @Field({ description: 'The judgement, in the words of the framework.' })
  judgement: string;

  @Field(() => String, { nullable: true, description: 'The score, where the framework gives one.' })
  score: string | null;
}
