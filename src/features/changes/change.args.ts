import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import type { LoggedChange } from './change.repository';
import type { ChangeConditions } from './change-filter';
import { Change } from './change.type';
import { StatusFeedFilter } from './feed-filter.input';

export const ChangeConnection = connectionType<LoggedChange>('Change', () => Change);

@InputType({ description: 'Which changes to give. Conditions add up; one left out does not narrow.' })
export class ChangeFilter extends StatusFeedFilter implements ChangeConditions {
  @Field(() => [String], { nullable: true, description: 'Of one of these kinds, as in "StatusPublished".' })
  kinds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'About the thing with this id.' })
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only changes of a status.' })
  statusesOnly?: boolean | null;
}

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field({ description: 'Slug of the organisation.' })
  organisation: string;

  @Field(() => ChangeFilter, { nullable: true, description: 'Which changes to give.' })
  filter?: ChangeFilter | null;
}
