import { ArgsType, Field } from 'type-graphql';
import { CursorScalar } from '../../graphql/scalars';
import { SummaryFilter } from '../summary/summary-filter.input';
import { ChangeFilter } from './change.args';
import { FeedFilter, StatusFeedFilter } from './feed-filter.input';

@ArgsType()
abstract class Following {
  @Field({ description: 'Slug of the organisation.' })
  organisation: string;

  @Field(() => CursorScalar, { nullable: true, description: 'Resume after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class FeedArgs extends Following {
  @Field(() => FeedFilter, { nullable: true, description: 'Which changes to give.' })
  filter?: FeedFilter | null;
}

@ArgsType()
export class StatusFeedArgs extends Following {
  @Field(() => StatusFeedFilter, { nullable: true, description: 'Which changes to give.' })
  filter?: StatusFeedFilter | null;
}

@ArgsType()
export class ChangeFeedArgs extends Following {
  @Field(() => ChangeFilter, { nullable: true, description: 'Which changes to give.' })
  filter?: ChangeFilter | null;
}

@ArgsType()
export class SummaryFeedArgs extends Following {
  @Field(() => SummaryFilter, {
    nullable: true,
    description: 'What to count; only changes that may move those counts are told.',
  })
  filter?: SummaryFilter | null;
}
