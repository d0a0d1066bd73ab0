import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { LogEntry } from '../../changes/log-entry';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { CursorScalar } from '../../graphql/scalars';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { StatusChange, StatusFeedMessage } from './feed.type';
import { StatusSubject } from './subject.type';
import { subjectOf } from './subjects';

@Resolver()
export class StatusFeedResolver {
  @Subscription(() => StatusFeedMessage, {
    subscribe: ({ args, context }) => {
      const { organisation, after } = args as { organisation: string; after?: string | null };
      const { access, feeds } = context as RequestContext;
      return feeds.statuses(access, organisation, after) as never;
    },
    description:
      'Every change of a plan, trajectory, action or recommendation status of an organisation, in the order of ' +
      'commits, whichever server made it. The first message is FeedReady. After a break, subscribe again after the ' +
      'last cursor: nothing is lost and nothing is repeated.',
  })
  statusChanged(
    @Root() message: object,
    @Arg('organisation', { description: 'Slug of the organisation.' }) _organisation: string,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Resume after this cursor.' })
    _after?: string,
  ): object {
    return message;
  }
}

@Resolver(() => StatusChange)
export class StatusChangeResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The period that the status is about, where it has one.',
  })
  period(@Root() change: LogEntry): PeriodRecord | null {
    return change.period === null ? null : (parsePeriod(change.period) ?? null);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that made the change, where it is known.',
  })
  actor(@Root() change: LogEntry, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> | null {
    return change.actorOwnerId === null ? null : reader.one(ownerById, change.actorOwnerId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Of a computed status: the kind of change that it follows from, as in "ReadingRecorded".',
  })
  cause(@Root() change: LogEntry): string | null {
    return change.cause;
  }

  @FieldResolver(() => StatusSubject, {
    nullable: true,
    description: 'What the status belongs to, as it stands now.',
  })
  subject(@Root() change: LogEntry, @Ctx() { reader }: RequestContext): Promise<object | null> {
    return subjectOf(reader, change.subjectType, change.subjectId);
  }
}
