import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import { AreaOfAction } from './area.type';

export const AreaOfActionConnection = connectionType('AreaOfAction', () => AreaOfAction);

@InputType({ description: 'Which areas of action to give. Conditions add up; one left out does not narrow.' })
export class AreaOfActionFilter {
  @Field(() => [PlanStatus], { nullable: true, description: 'With one of these plan statuses now.' })
  status?: PlanStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this plan.' })
  plan?: string | null;

  @Field(() => ID, { nullable: true, description: 'Owned by this post.' })
  owner?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due before this day.' })
  dueBefore?: string | null;
}

@ArgsType()
export class AreasArgs extends PageArgs {
  @Field(() => AreaOfActionFilter, { nullable: true, description: 'Which areas of action to give.' })
  filter?: AreaOfActionFilter | null;
}
