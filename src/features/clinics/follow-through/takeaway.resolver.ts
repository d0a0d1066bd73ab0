import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import { actionById, type ActionRecord } from '../../actions/action.repository';
import { Action } from '../../actions/action.type';
import type { OwnerRecord } from '../../owners/owner.repository';
import { Owner } from '../../owners/owner.type';
import { Me } from '../../people/me.type';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { shownInTheRoom } from '../room/in-the-room';
import { outcomeById, type OutcomeRecord } from '../outcomes/outcome.repository';
import { Outcome } from '../outcomes/outcome.type';
import { actionsTakenByOwner, promisesOfOwner } from './takeaway.repository';
import { takeawaysOf, type TakeawayRecord } from './takeaway.rules';
import { Takeaway } from './takeaway.type';

const OPEN = 'True: only what is open. False: only what is done.';
const ORDER =
  'the open first (the overdue, then by due date), then what is done, the newest first. An action is in the list of whoever is ' +
  'accountable for it now.';

@Resolver(() => Owner)
export class OwnerTakeawaysResolver {
  @FieldResolver(() => [Takeaway], {
    complexity: listOf(30),
    description:
      `What it took away from clinics: ${ORDER} Nothing for those who see published rounds only; what is sensitive only ` +
      'for those who were asked to its clinic.',
  })
  async takeaways(
    @Root() { id }: OwnerRecord,
    @Ctx() context: RequestContext,
    @Arg('open', () => Boolean, { nullable: true, description: OPEN }) open?: boolean | null,
  ): Promise<TakeawayRecord[]> {
    return shownInTheRoom(context, await readTakeaways(context, id, open));
  }
}

@Resolver(() => Me)
export class MyTakeawaysResolver {
  @FieldResolver(() => [Takeaway], {
    complexity: listOf(30),
    description: `What the caller's post took away from clinics: ${ORDER} Empty for who holds none.`,
  })
  takeaways(
    @Ctx() context: RequestContext,
    @Arg('open', () => Boolean, { nullable: true, description: OPEN }) open?: boolean | null,
  ): Promise<TakeawayRecord[]> | TakeawayRecord[] {
    const { ownerId } = context.access;
    return ownerId === null ? [] : readTakeaways(context, ownerId, open);
  }
}

async function readTakeaways(
  { reader, today }: RequestContext,
  ownerId: string,
  open: boolean | null | undefined,
): Promise<TakeawayRecord[]> {
  const [actions, promises] = await Promise.all([
    reader.many(actionsTakenByOwner, ownerId),
    reader.many(promisesOfOwner, ownerId),
  ]);
  const all = takeawaysOf([...actions, ...promises], today);
  return open == null ? all : all.filter((each) => each.open === open);
}

@Resolver(() => Takeaway)
export class TakeawayResolver {
  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic.' })
  clinic(
    @Root() { clinicId }: TakeawayRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }

  @FieldResolver(() => Outcome, { nullable: true, description: 'What was captured.' })
  outcome(
    @Root() { outcomeId }: TakeawayRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return reader.one(outcomeById, outcomeId);
  }

  @FieldResolver(() => Action, {
    nullable: true,
    description: 'The action, or the one that took its place; null for all that is none.',
  })
  action(
    @Root() { actionId }: TakeawayRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord | null> | null {
    return actionId === null ? null : reader.one(actionById, actionId);
  }
}
