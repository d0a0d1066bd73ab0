import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Inspectorate, PlanStatus } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { Recommendation } from './recommendation.type';

export const RecommendationConnection = connectionType('Recommendation', () => Recommendation);

@InputType({ description: 'Which recommendations to give. Conditions add up; one left out does not narrow.' })
export class RecommendationFilter {
  @Field(() => [PlanStatus], { nullable: true, description: 'With one of these plan statuses now.' })
  status?: PlanStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this inspection.' })
  inspection?: string | null;

  @Field(() => ID, { nullable: true, description: 'Led by this post.' })
  leadOwner?: string | null;

  @Field(() => [Inspectorate], { nullable: true, description: 'Of an inspection by one of these.' })
  inspectorate?: Inspectorate[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: that no action delivers. False: that at least one does.',
  })
  withoutAction?: boolean | null;
}

@ArgsType()
export class RecommendationsArgs extends PageArgs {
  @Field(() => RecommendationFilter, { nullable: true, description: 'Which recommendations to give.' })
  filter?: RecommendationFilter | null;
}
