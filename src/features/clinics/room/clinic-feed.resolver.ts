import { Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { LogEntry } from '../../../changes/log-entry';
import { notFound } from '../../../domain/errors';
import { requireId } from '../../../domain/validate';
import { Access } from '../../../graphql/access';
import type { RequestContext } from '../../../graphql/request-context';
import { ownerById, type OwnerRecord } from '../../owners/owner.repository';
import { Owner } from '../../owners/owner.type';
import { agendaItemById, type AgendaItemRecord } from '../agenda/agenda-item.repository';
import { AgendaItem } from '../agenda/agenda-item.type';
import { clinicFeed } from './clinic-feed.rules';
import { ClinicChange, ClinicFeedArgs, ClinicFeedMessage } from './clinic-feed.type';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { ifInTheRoom } from './in-the-room';
import { outcomeById, type OutcomeRecord } from '../outcomes/outcome.repository';
import { Outcome } from '../outcomes/outcome.type';
import { roomOfClinic, type ClinicRoomRecord } from './room.repository';
import { ClinicRoom } from './room.type';

interface Asked {
  readonly args: object;
  readonly context: object;
}

/** NOT_FOUND for a clinic that is none here: whoever waits for its changes would wait for ever. */
async function follow({ args, context }: Asked): Promise<object> {
  const asking = context as RequestContext;
  const { clinic, ...request } = args as ClinicFeedArgs;
  const id = requireId(clinic, 'clinic').toLowerCase();
  const plan = await asking.feeds.plan(asking, clinicFeed(id), request);
  const found = await asking.reader.one(clinicById, id);
  if (found?.organisationId !== plan.organisationId) throw notFound('clinic', 'clinic');
  return plan;
}

@Resolver()
export class ClinicFeedResolver {
  @Access('readWorkInProgress')
  @Subscription(() => ClinicFeedMessage, {
    // The library asks for a source of events; the hub takes the plan for one.
    subscribe: (asked) => follow(asked) as never,
    description:
      'Everything that happens in one clinic, in the order of commits, whichever server it happens on: the cursor, the timer, ' +
      'who comes and goes, every outcome. The first message is FeedReady. After a break, as of a laptop that was asleep, ' +
      'subscribe again after the last cursor: nothing is lost and nothing is repeated.',
  })
  clinicChanged(@Root() message: object, @Args() _args: ClinicFeedArgs): object {
    return message;
  }
}

const HIDDEN =
  'Null where it is about none, and where it is sensitive and the caller does not sit in the clinic.';

@Resolver(() => ClinicChange)
export class ClinicChangeResolver {
  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that made the change, where it is known; of who comes or goes, usually their own.',
  })
  actor(
    @Root() { actorOwnerId }: LogEntry,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return actorOwnerId === null ? null : reader.one(ownerById, actorOwnerId);
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic, as it stands now.' })
  clinic(@Root() { subjectId }: LogEntry, @Ctx() { reader }: RequestContext): Promise<ClinicRecord | null> {
    return reader.one(clinicById, subjectId);
  }

  @FieldResolver(() => ClinicRoom, {
    nullable: true,
    description: 'What everybody looks at now; null before the clinic is opened.',
  })
  room(@Root() { subjectId }: LogEntry, @Ctx() { reader }: RequestContext): Promise<ClinicRoomRecord | null> {
    return reader.one(roomOfClinic, subjectId);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: `The item of the agenda that the change is about, as it stands now. ${HIDDEN}`,
  })
  async item(@Root() { itemId }: LogEntry, @Ctx() context: RequestContext): Promise<AgendaItemRecord | null> {
    return itemId === null ? null : ifInTheRoom(context, await context.reader.one(agendaItemById, itemId));
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description: `The outcome that the change is about, as it stands now. ${HIDDEN}`,
  })
  async outcome(
    @Root() { outcomeId }: LogEntry,
    @Ctx() context: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return outcomeId === null ? null : ifInTheRoom(context, await context.reader.one(outcomeById, outcomeId));
  }
}
