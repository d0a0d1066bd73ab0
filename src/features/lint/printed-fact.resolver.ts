import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { mayReadWorkInProgress } from '../../domain/policy';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import type { RoundRecord } from '../rounds/round.repository';
import { ReportingRound } from '../rounds/round.type';
import { RecordPrintedFactInput } from './printed-fact.input';
import {
  printedFactsOfMeasure,
  printedFactsOfRound,
  type PrintedFactRecord,
} from './printed-fact.repository';
import { PrintedFact, PrintedFactPayload } from './printed-fact.type';
import { RecordPrintedFactService } from './record-printed-fact.service';

@Resolver(() => PrintedFact)
export class PrintedFactResolver {
  constructor(private readonly facts: RecordPrintedFactService) {}

  @FieldResolver(() => Period, { description: 'The period that it is about.' })
  period(@Root() fact: PrintedFactRecord): PeriodRecord | undefined {
    return parsePeriod(fact.period);
  }

  @Access('writeMeasure')
  @Mutation(() => PrintedFactPayload, {
    description: 'Records what a paper prints, so that it can be compared with the data.',
  })
  async recordPrintedFact(
    @Arg('input') input: RecordPrintedFactInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new PrintedFactPayload(await this.facts.record(access, input));
  }
}

@Resolver(() => Measure)
export class MeasurePrintedFactsResolver {
  @FieldResolver(() => [PrintedFact], {
    description:
      'What papers print about it, newest period first; nothing for those who see published rounds only.',
  })
  async printedFacts(
    @Root() measure: MeasureRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { access, reader, seen }: RequestContext,
  ): Promise<PrintedFactRecord[]> {
    if (!mayReadWorkInProgress(access)) return [];
    seen.allOf(measure.id);
    return reader.many(printedFactsOfMeasure, measure.id, requirePeriods(period));
  }
}

@Resolver(() => ReportingRound)
export class RoundPrintedFactsResolver {
  @FieldResolver(() => [PrintedFact], {
    description: 'What papers print about the round; nothing for those who see published rounds only.',
  })
  async printedFacts(
    @Root() round: RoundRecord,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<PrintedFactRecord[]> {
    return mayReadWorkInProgress(access) ? reader.many(printedFactsOfRound, round.id, {}) : [];
  }
}
