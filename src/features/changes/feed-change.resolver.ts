import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LogEntry } from '../../changes/log-entry';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { Action } from '../actions/action.type';
import { Measure } from '../measures/measure.type';
import { Reading } from '../measures/reading.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { Summarised } from '../summary/summary.resolver';
import { Summary } from '../summary/summary.type';
import { ActionChange, ReadingChange, StatusChange, SummaryChange } from './feed-change.type';
import { StatusSubject } from './subject.type';
import { anySubjectOf, subjectOf } from './subjects';

const WHO = { nullable: true, description: 'The post that made the change, where it is known.' } as const;

const actorOf = (
  { actorOwnerId }: LogEntry,
  { reader }: RequestContext,
): Promise<OwnerRecord | null> | null => (actorOwnerId === null ? null : reader.one(ownerById, actorOwnerId));

const periodOf = ({ period }: LogEntry): PeriodRecord | null =>
  period === null ? null : (parsePeriod(period) ?? null);

@Resolver(() => StatusChange)
export class StatusChangeResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The period that the status is about, where it has one.',
  })
  period(@Root() change: LogEntry): PeriodRecord | null {
    return periodOf(change);
  }

  @FieldResolver(() => Owner, WHO)
  actor(@Root() change: LogEntry, @Ctx() context: RequestContext): Promise<OwnerRecord | null> | null {
    return actorOf(change, context);
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
  subject(@Root() change: LogEntry, @Ctx() context: RequestContext): Promise<object | null> {
    return anySubjectOf(context, change.subjectType, change.subjectId);
  }
}

@Resolver(() => ActionChange)
export class ActionChangeResolver {
  @FieldResolver(() => Owner, WHO)
  actor(@Root() change: LogEntry, @Ctx() context: RequestContext): Promise<OwnerRecord | null> | null {
    return actorOf(change, context);
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action, as it stands now.' })
  action(@Root() change: LogEntry, @Ctx() { reader }: RequestContext): Promise<object | null> {
    return subjectOf(reader, 'Action', change.subjectId);
  }
}

@Resolver(() => ReadingChange)
export class ReadingChangeResolver {
  @FieldResolver(() => Owner, WHO)
  actor(@Root() change: LogEntry, @Ctx() context: RequestContext): Promise<OwnerRecord | null> | null {
    return actorOf(change, context);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The period that the reading is of.' })
  period(@Root() change: LogEntry): PeriodRecord | null {
    return periodOf(change);
  }

  @FieldResolver(() => Measure, { nullable: true, description: 'The measure, as it stands now.' })
  measure(@Root() change: LogEntry, @Ctx() { reader }: RequestContext): Promise<object | null> {
    return subjectOf(reader, 'Measure', change.subjectId);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The reading, as the caller may see it; null where they may not.',
  })
  reading(@Root() { readingId }: LogEntry, @Ctx() { reader }: RequestContext): Promise<object | null> | null {
    return readingId === null ? null : subjectOf(reader, 'Reading', readingId);
  }
}

@Resolver(() => SummaryChange)
export class SummaryChangeResolver {
  @FieldResolver(() => Summary, {
    description: 'The counts as they stand now, within the filter of the subscription.',
  })
  summary(@Root() { organisationId, scope }: Summarised): Summarised {
    return { organisationId, scope };
  }
}
