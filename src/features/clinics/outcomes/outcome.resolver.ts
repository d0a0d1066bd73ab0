import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod, type Period as PeriodRecord } from '../../../domain/period';
import { Period } from '../../../graphql/period.type';
import type { RequestContext } from '../../../graphql/request-context';
import { actionById, type ActionRecord } from '../../actions/action.repository';
import { Action } from '../../actions/action.type';
import { subjectOf } from '../../changes/subjects';
import { ownerById, type OwnerRecord } from '../../owners/owner.repository';
import { Owner } from '../../owners/owner.type';
import { agendaItemById, type AgendaItemRecord } from '../agenda/agenda-item.repository';
import { AgendaItem } from '../agenda/agenda-item.type';
import { ClinicSubject } from './clinic-subject.type';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { ifInTheRoom } from '../room/in-the-room';
import { outcomeById, outcomesSuperseding, type OutcomeRecord } from './outcome.repository';
import { Outcome } from './outcome.type';

const post = (id: string | null, { reader }: RequestContext): Promise<OwnerRecord | null> | null =>
  id === null ? null : reader.one(ownerById, id);

@Resolver(() => Outcome)
export class OutcomeResolver {
  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that asks, offers, thanks or decides.',
  })
  by(@Root() { byId }: OutcomeRecord, @Ctx() context: RequestContext): Promise<OwnerRecord | null> | null {
    return post(byId, context);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description:
      'The post that took the question away, is offered support, is thanked, or was made accountable for the action.',
  })
  to(@Root() { toId }: OutcomeRecord, @Ctx() context: RequestContext): Promise<OwnerRecord | null> | null {
    return post(toId, context);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that wrote it down, where whoever did holds one.',
  })
  capturedBy(
    @Root() { capturedById }: OutcomeRecord,
    @Ctx() context: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return post(capturedById, context);
  }

  @FieldResolver(() => ClinicSubject, { nullable: true, description: 'What it is about, as it stands now.' })
  subject(
    @Root() { subjectType, subjectId }: OutcomeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<object | null> | null {
    return subjectType === null || subjectId === null ? null : subjectOf(reader, subjectType, subjectId);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action that it became, as it stands now; null for all that is no action.',
  })
  action(
    @Root() { actionId }: OutcomeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord | null> | null {
    return actionId === null ? null : reader.one(actionById, actionId);
  }

  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The quarter that a status was published for; null for all that is not a status.',
  })
  period(@Root() { period }: OutcomeRecord): PeriodRecord | null {
    return period === null ? null : (parsePeriod(period) ?? null);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: 'The item of the agenda that it was captured on.',
  })
  async item(
    @Root() { itemId }: OutcomeRecord,
    @Ctx() context: RequestContext,
  ): Promise<AgendaItemRecord | null> {
    return ifInTheRoom(context, await context.reader.one(agendaItemById, itemId));
  }

  @FieldResolver(() => Clinic, { description: 'The clinic that captured it.' })
  clinic(
    @Root() { clinicId }: OutcomeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }
}

@Resolver(() => Outcome)
export class OutcomeSupersedingResolver {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description:
      'The decision that it took the place of; null for none, and where that is sensitive and not for the caller.',
  })
  async supersedes(
    @Root() { supersedesId }: OutcomeRecord,
    @Ctx() context: RequestContext,
  ): Promise<OutcomeRecord | null> {
    if (supersedesId === null) return null;
    return ifInTheRoom(context, await context.reader.one(outcomeById, supersedesId));
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description:
      'The decision that took its place; null while it stands, and where that is sensitive and not for the caller.',
  })
  async supersededBy(
    @Root() { id, kind }: OutcomeRecord,
    @Ctx() context: RequestContext,
  ): Promise<OutcomeRecord | null> {
    if (kind !== 'DECISION') return null;
    return ifInTheRoom(context, await context.reader.one(outcomesSuperseding, id));
  }
}
