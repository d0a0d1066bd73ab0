import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { mayReadWorkInProgress } from '../../../domain/policy';
import { requireOrder } from '../../../domain/validate';
import { AgreedActionState, ChallengeState } from '../../../domain/vocabulary';
import { listOf, worth } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import { DateScalar } from '../../../graphql/scalars';
import type { OrganisationRecord } from '../../organisations/organisation.repository';
import { Organisation } from '../../organisations/organisation.type';
import type { DecisionFacts } from './clinic-record.repository';
import { countIn, type AgreedActionRecord, type ChallengeRecord } from './clinic-record.rules';
import {
  AgreedAction,
  AskedChallenge,
  LongOpenException,
  TakenDecision,
  TrackRecord,
} from './clinic-record.type';
import type { ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import {
  readClinicRecord,
  readLongestOpen,
  type LongOpenRecord,
  type TrackRecordLists,
} from './read-clinic-record';

const LONG_LIST = listOf(50);

@Resolver(() => Organisation)
export class OrganisationClinicRecordResolver {
  @FieldResolver(() => TrackRecord, {
    nullable: true,
    complexity: worth(100),
    description:
      'What came of its performance clinics: whether actions were closed on time, how long exceptions have been open, whether ' +
      'what was decided moved the measure since. Null for those who see published rounds only.',
  })
  clinicRecord(
    @Root() { id }: OrganisationRecord,
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Of clinics held on this day or later.' })
    from?: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Of clinics held on this day or earlier; not before `from`.',
    })
    to?: string | null,
  ): Promise<TrackRecordLists> | null {
    if (!mayReadWorkInProgress(context.access)) return null;
    requireOrder(from, to, 'to');
    return readClinicRecord(context, id, { from: from ?? null, to: to ?? null });
  }
}

@Resolver(() => TrackRecord)
export class TrackRecordListsResolver {
  @FieldResolver(() => [Clinic], {
    complexity: LONG_LIST,
    description: 'The clinics that are closed, the newest first.',
  })
  clinics(@Root() { clinics }: TrackRecordLists): readonly ClinicRecord[] {
    return clinics;
  }

  @FieldResolver(() => [AgreedAction], {
    complexity: LONG_LIST,
    description: 'The actions that they agreed, those of the newest clinic first.',
  })
  actions(
    @Root() { actions }: TrackRecordLists,
    @Arg('state', () => [AgreedActionState], { nullable: true, description: 'In one of these states.' })
    state?: AgreedActionState[] | null,
  ): readonly AgreedActionRecord[] {
    return state == null ? actions : actions.filter((action) => state.includes(action.state));
  }

  @FieldResolver(() => [AskedChallenge], {
    complexity: LONG_LIST,
    description: 'The questions that were asked, those of the newest clinic first.',
  })
  challenges(
    @Root() { challenges }: TrackRecordLists,
    @Arg('state', () => [ChallengeState], { nullable: true, description: 'In one of these states.' })
    state?: ChallengeState[] | null,
  ): readonly ChallengeRecord[] {
    return state == null ? challenges : challenges.filter((challenge) => state.includes(challenge.state));
  }

  @FieldResolver(() => [TakenDecision], {
    complexity: LONG_LIST,
    description: 'What was decided, the decisions of the newest clinic first.',
  })
  decisions(@Root() { decisions }: TrackRecordLists): readonly DecisionFacts[] {
    return decisions;
  }

  @FieldResolver(() => [LongOpenException], {
    complexity: ({ childComplexity, args }) => 500 + Math.max(0, Number(args.first)) * childComplexity,
    description:
      'What calls for attention now and has for the longest, whether a clinic spoke about it or not. Recognition is not among it.',
  })
  longestOpenExceptions(
    @Root() { organisationId }: TrackRecordLists,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many to give.' }) first: number,
  ): Promise<LongOpenRecord[]> {
    return readLongestOpen(context, organisationId, first);
  }
}

@Resolver(() => TrackRecord)
export class TrackRecordCountsResolver {
  @FieldResolver(() => Int, { description: 'How many actions they agreed.' })
  actionsAgreed(@Root() { actions }: TrackRecordLists): number {
    return actions.length;
  }

  @FieldResolver(() => Int, {
    description: 'How many of them were COMPLETE by the day that was first agreed.',
  })
  actionsClosedOnTime(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'CLOSED_ON_TIME');
  }

  @FieldResolver(() => Int, {
    description: 'How many were COMPLETE by a day that the first one was moved to.',
  })
  actionsClosedAfterMove(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'CLOSED_AFTER_MOVE');
  }

  @FieldResolver(() => Int, { description: 'How many were COMPLETE after their due date.' })
  actionsClosedLate(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'CLOSED_LATE');
  }

  @FieldResolver(() => Int, { description: 'How many are open, the overdue ones among them.' })
  actionsOpen(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'OPEN', 'OVERDUE');
  }

  @FieldResolver(() => Int, { description: 'How many are open and were due before today.' })
  actionsOverdue(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'OVERDUE');
  }

  @FieldResolver(() => Int, { description: 'How many were given up or replaced.' })
  actionsCancelled(@Root() { actions }: TrackRecordLists): number {
    return countIn(actions, 'CANCELLED');
  }

  @FieldResolver(() => Int, { description: 'How many of all the actions have had their due date moved.' })
  actionsMoved(@Root() { actions }: TrackRecordLists): number {
    return actions.filter(({ moves }) => moves > 0).length;
  }

  @FieldResolver(() => Int, { description: 'How many questions were asked.' })
  challengesAsked(@Root() { challenges }: TrackRecordLists): number {
    return challenges.length;
  }

  @FieldResolver(() => Int, { description: 'How many of them are answered, in the room or since.' })
  challengesAnswered(@Root() { challenges }: TrackRecordLists): number {
    return countIn(challenges, 'ANSWERED_IN_THE_ROOM', 'ANSWERED_ON_TIME', 'ANSWERED_LATE');
  }

  @FieldResolver(() => Int, { description: 'How many are not answered and were due before today.' })
  challengesOverdue(@Root() { challenges }: TrackRecordLists): number {
    return countIn(challenges, 'OVERDUE');
  }
}
