import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { MoveRoundInput, OpenRoundInput } from './round.input';
import { RoundPayload } from './round.payload';
import { roundsOfOrganisation, type RoundRecord } from './round.repository';
import { RoundService } from './round.service';
import { ReportingRound } from './round.type';

@Resolver(() => ReportingRound)
export class RoundResolver {
  constructor(private readonly rounds: RoundService) {}

  @FieldResolver(() => Period, { description: 'The quarter it is for.' })
  period(@Root() round: RoundRecord): PeriodRecord | undefined {
    return parsePeriod(round.period);
  }

  @Access('writeRound')
  @Mutation(() => RoundPayload, { description: 'Opens a reporting round.' })
  async openRound(@Arg('input') input: OpenRoundInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new RoundPayload(await this.rounds.open(access, input));
  }

  @Access('writeRound')
  @Mutation(() => RoundPayload, { description: 'Closes an open round for entry.' })
  async lockRound(@Arg('input') input: MoveRoundInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new RoundPayload(await this.rounds.lock(access, input));
  }

  @Access('writeRound')
  @Mutation(() => RoundPayload, {
    description: 'Opens a locked round to the public, or a published one again with what was added since.',
  })
  async publishRound(
    @Arg('input') input: MoveRoundInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new RoundPayload(await this.rounds.publish(access, input));
  }

  @Access('writeRound', 'changeAfterLock')
  @Mutation(() => RoundPayload, { description: 'Opens a round for entry again, with a reason.' })
  async reopenRound(@Arg('input') input: MoveRoundInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new RoundPayload(await this.rounds.reopen(access, input));
  }
}

@Resolver(() => Organisation)
export class OrganisationRoundsResolver {
  @FieldResolver(() => [ReportingRound], { description: 'Its reporting rounds, newest first.' })
  rounds(
    @Root() organisation: OrganisationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<RoundRecord[]> {
    return reader.many(roundsOfOrganisation, organisation.id);
  }
}
