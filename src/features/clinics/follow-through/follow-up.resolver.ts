import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import { actionById, type ActionRecord } from '../../actions/action.repository';
import { Action } from '../../actions/action.type';
import { subjectOf } from '../../changes/subjects';
import { ownerById, type OwnerRecord } from '../../owners/owner.repository';
import { Owner } from '../../owners/owner.type';
import { ClinicSubject } from '../outcomes/clinic-subject.type';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { findFollowUps } from './find-follow-ups';
import type { FollowUp as FollowUpRecord } from './follow-up.rules';
import { FollowUp } from './follow-up.type';
import { shownInTheRoom } from '../room/in-the-room';
import { outcomeById, type OutcomeRecord } from '../outcomes/outcome.repository';
import { Outcome } from '../outcomes/outcome.type';

@Resolver(() => Clinic)
export class ClinicFollowUpsResolver {
  @FieldResolver(() => [FollowUp], {
    complexity: listOf(20),
    description:
      'What the next clinic takes up, as it stands today: what is owed and overdue first, then what is owed, what was done ' +
      'and waits for its review, decisions to check, and what was parked. What earlier clinics of its line left open is among it. What is ' +
      'sensitive is there only for those who were asked to the clinic that it is of.',
  })
  async followUps(@Root() { id }: ClinicRecord, @Ctx() context: RequestContext): Promise<FollowUpRecord[]> {
    return shownInTheRoom(context, await findFollowUps(context.reader, id, context.today));
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Outcome, { nullable: true, description: 'What was captured.' })
  outcome(
    @Root() { outcomeId }: FollowUpRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return reader.one(outcomeById, outcomeId);
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic at which it was captured.' })
  clinic(
    @Root() { clinicId }: FollowUpRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'Whoever owes the action or the answer; null where nobody does.',
  })
  owner(
    @Root() { ownerId }: FollowUpRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return ownerId === null ? null : reader.one(ownerById, ownerId);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action; where it was replaced, the one that took its place.',
  })
  action(
    @Root() { actionId }: FollowUpRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord | null> | null {
    return actionId === null ? null : reader.one(actionById, actionId);
  }

  @FieldResolver(() => ClinicSubject, {
    nullable: true,
    description: 'What it is about, as it stands now; null where that was not said.',
  })
  subject(
    @Root() { subjectType, subjectId }: FollowUpRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<object | null> | null {
    return subjectType === null || subjectId === null ? null : subjectOf(reader, subjectType, subjectId);
  }
}
