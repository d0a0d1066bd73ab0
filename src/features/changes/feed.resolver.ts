import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import type { FeedDefinition } from '../../live/feed-plan';
import { ChangeFeedArgs, FeedArgs, StatusFeedArgs, SummaryFeedArgs } from './feed.args';
import {
  ActionFeedMessage,
  ChangeFeedMessage,
  ReadingFeedMessage,
  StatusFeedMessage,
  SummaryFeedMessage,
} from './feed-message.type';
import { ACTION_FEED, CHANGE_FEED, READING_FEED, STATUS_FEED } from './feeds.rules';
import { summaryFeed } from './summary-feed.rules';

const RESUMING =
  ' The first message is FeedReady. After a break, subscribe again after the last cursor: nothing is lost and ' +
  'nothing is repeated.';

interface Asked {
  readonly args: object;
  readonly context: object;
}

function follow(definition: FeedDefinition, { args, context }: Asked): never {
  const asking = context as RequestContext;
  // The library asks for a source of events; the hub takes the plan for one.
  return asking.feeds.plan(asking, definition, args as FeedArgs) as never;
}

const following =
  (definition: FeedDefinition) =>
  (asked: Asked): never =>
    follow(definition, asked);

@Resolver()
export class FeedResolver {
  @Access('readPublished')
  @Subscription(() => StatusFeedMessage, {
    subscribe: following(STATUS_FEED),
    description:
      'Every change of a plan, trajectory, action or recommendation status of an organisation, in the order of ' +
      `commits, whichever server made it.${RESUMING}`,
  })
  statusChanged(@Root() message: object, @Args() _args: StatusFeedArgs): object {
    return message;
  }

  @Access('readWorkInProgress')
  @Subscription(() => ChangeFeedMessage, {
    subscribe: following(CHANGE_FEED),
    description:
      'Every entry of the change log as it is made. Its cursors are ' +
      `those of the query of the same name.${RESUMING}`,
  })
  changes(@Root() message: object, @Args() _args: ChangeFeedArgs): object {
    return message;
  }

  @Access('readWorkInProgress')
  @Subscription(() => ActionFeedMessage, {
    subscribe: following(ACTION_FEED),
    description: `Everything that happens to actions.${RESUMING}`,
  })
  actionChanged(@Root() message: object, @Args() _args: StatusFeedArgs): object {
    return message;
  }

  @Access('readPublished')
  @Subscription(() => ReadingFeedMessage, {
    subscribe: following(READING_FEED),
    description:
      'Every reading that is recorded or corrected. Who sees published rounds only is told of corrections to ' +
      `published periods.${RESUMING}`,
  })
  readingRecorded(@Root() message: object, @Args() _args: FeedArgs): object {
    return message;
  }

  @Access('readPublished')
  @Subscription(() => SummaryFeedMessage, {
    subscribe: (asked) => follow(summaryFeed((asked.args as SummaryFeedArgs).filter), asked),
    description:
      'Counts by status after each change that may move them, at most four times a second; with a filter, of what it ' +
      `leaves to count.${RESUMING}`,
  })
  summaryChanged(@Root() message: object, @Args() _args: SummaryFeedArgs): object {
    return message;
  }
}
