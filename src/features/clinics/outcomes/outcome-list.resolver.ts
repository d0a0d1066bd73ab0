import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OutcomeKind } from '../../../domain/vocabulary';
import { listOf } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import type { AgendaItemRecord } from '../agenda/agenda-item.repository';
import { AgendaItem } from '../agenda/agenda-item.type';
import { ClinicPayload } from '../clinic.payload';
import type { ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { ifInTheRoom, shownInTheRoom } from '../room/in-the-room';
import { outcomeById, outcomesOfClinic, outcomesOfItem, type OutcomeRecord } from './outcome.repository';
import { Outcome } from './outcome.type';

const LEFT_OUT = 'Sensitive ones are left out for those who do not sit in it.';

@Resolver(() => Clinic)
export class ClinicOutcomesResolver {
  @FieldResolver(() => [Outcome], {
    complexity: listOf(40),
    description: `What it has captured, in that order. ${LEFT_OUT}`,
  })
  async outcomes(
    @Root() { id }: ClinicRecord,
    @Arg('kind', () => [OutcomeKind], {
      nullable: true,
      description: 'Only these kinds; all where none is given.',
    })
    kinds: readonly OutcomeKind[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<OutcomeRecord[]> {
    const outcomes = await context.reader.many(outcomesOfClinic, id);
    return shownInTheRoom(context, kinds ? outcomes.filter(({ kind }) => kinds.includes(kind)) : outcomes);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemOutcomesResolver {
  @FieldResolver(() => [Outcome], {
    complexity: listOf(5),
    description: `What was captured on it, in that order. ${LEFT_OUT}`,
  })
  async outcomes(@Root() { id }: AgendaItemRecord, @Ctx() context: RequestContext): Promise<OutcomeRecord[]> {
    return shownInTheRoom(context, await context.reader.many(outcomesOfItem, id));
  }
}

@Resolver(() => ClinicPayload)
export class ClinicPayloadOutcomeResolver {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'What was captured or answered, as it stands now; null where that was nothing.',
  })
  async outcome(
    @Root() { outcomeId }: ClinicPayload,
    @Ctx() context: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return outcomeId === null ? null : ifInTheRoom(context, await context.reader.one(outcomeById, outcomeId));
  }
}
