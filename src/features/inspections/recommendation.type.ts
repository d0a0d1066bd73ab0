import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type';
import type { RecommendationRecord, RecommendationTargetRecord } from './recommendation.repository';

@ObjectType({
  simpleResolvers: true,
  description: "A target as the council's own plan prints it, with its outturns as text.",
})
export class RecommendationTarget implements RecommendationTargetRecord {
  @Field({ description: 'What is promised.' })
  statement: string;

  @Field(() => String, { nullable: true, description: 'Where the last full year ended.' })
  outturn: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in the current year.' })
  current: string | null;

  @Field(() => String, { nullable: true, description: 'What is aimed at for the next year.' })
  targetNextYear: string | null;

  @Field(() => String, { nullable: true, description: 'What is aimed at for the year after that.' })
  targetYearAfter: string | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A finding of an inspection or a scrutiny review: what needs to improve, and what was done about it.',
})
export class Recommendation implements Pick<
  RecommendationRecord,
  'id' | 'reference' | 'title' | 'response' | 'nextPriorities' | 'targets' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Reference, unique within the organisation, as in "ILACS24/1".' })
  reference: string;

  @Field({ description: 'What needs to improve.' })
  title: string;

  @Field(() => [String], { description: 'What has been done in response, in order.' })
  response: string[];

  @Field(() => [String], { description: 'Further improvements wanted, in order.' })
  nextPriorities: string[];

  @Field(() => [RecommendationTarget], { description: "Targets that the council's own plan prints for it." })
  targets: RecommendationTarget[];

  @Field(() => Int, { description: 'Grows with every edit and every recorded plan status.' })
  version: number;
}
