import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { listOf } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import { actionById, type ActionRecord } from '../../actions/action.repository';
import { Action } from '../../actions/action.type';
import type { ExceptionRecord } from '../../exceptions/exception-list';
import { ExceptionType } from '../../exceptions/exception.type';
import { measureById, type MeasureRecord } from '../../measures/measure.repository';
import { Measure } from '../../measures/measure.type';
import type { MovementRecord } from '../../movement/movement.rules';
import { Movement } from '../../movement/movement.type';
import { readSeries } from '../../movement/read-series';
import { onBasis } from '../../movement/shown-series.rules';
import { clinicsAbout, type DecisionFacts } from './clinic-record.repository';
import type { AgreedActionRecord, ChallengeRecord } from './clinic-record.rules';
import {
  AgreedAction,
  AskedChallenge,
  DecisionMeasure,
  LongOpenException,
  TakenDecision,
} from './clinic-record.type';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { movedSince } from './moved-since.rules';
import { outcomeById, type OutcomeRecord } from '../outcomes/outcome.repository';
import { Outcome } from '../outcomes/outcome.type';
import type { LongOpenRecord } from './read-clinic-record';

@Resolver(() => AgreedAction)
export class AgreedActionResolver {
  @FieldResolver(() => Action, { nullable: true, description: 'The action.' })
  action(
    @Root() { actionId }: AgreedActionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord | null> {
    return reader.one(actionById, actionId);
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic that agreed it.' })
  clinic(
    @Root() { clinicId }: AgreedActionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }
}

@Resolver(() => AskedChallenge)
export class AskedChallengeResolver {
  @FieldResolver(() => Outcome, { nullable: true, description: 'The question.' })
  challenge(
    @Root() { outcomeId }: ChallengeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return reader.one(outcomeById, outcomeId);
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic at which it was asked.' })
  clinic(
    @Root() { clinicId }: ChallengeRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }
}

/** A measure of a decision, and the day since when it is looked at. */
interface MeasureSince {
  readonly measureId: string;
  readonly day: string;
}

@Resolver(() => TakenDecision)
export class TakenDecisionResolver {
  @FieldResolver(() => Outcome, { nullable: true, description: 'What was decided.' })
  decision(
    @Root() { outcomeId }: DecisionFacts,
    @Ctx() { reader }: RequestContext,
  ): Promise<OutcomeRecord | null> {
    return reader.one(outcomeById, outcomeId);
  }

  @FieldResolver(() => Clinic, { nullable: true, description: 'The clinic that decided it.' })
  clinic(
    @Root() { clinicId }: DecisionFacts,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }

  @FieldResolver(() => [DecisionMeasure], {
    complexity: listOf(3),
    description:
      'The measure that it is about, or those of the ambition that it is about; empty where it is about something that is not ' +
      'measured.',
  })
  measures(@Root() { measureIds, heldOn }: DecisionFacts): MeasureSince[] {
    return measureIds.map((measureId) => ({ measureId, day: heldOn }));
  }
}

@Resolver(() => DecisionMeasure)
export class DecisionMeasureResolver {
  @FieldResolver(() => Measure, { nullable: true, description: 'The measure.' })
  measure(
    @Root() { measureId }: MeasureSince,
    @Ctx() { reader }: RequestContext,
  ): Promise<MeasureRecord | null> {
    return reader.one(measureById, measureId);
  }

  @FieldResolver(() => Movement, {
    nullable: true,
    description:
      'From the last reading whose period was over on the day of the clinic to the newest one, of the same kind of period; null ' +
      'while no later period has been read. It says what moved, not what moved it.',
  })
  async moved(
    @Root() { measureId, day }: MeasureSince,
    @Ctx() context: RequestContext,
  ): Promise<MovementRecord | null> {
    return movedSince(onBasis(await readSeries(context, measureId)), day);
  }
}

@Resolver(() => LongOpenException)
export class LongOpenExceptionResolver {
  @FieldResolver(() => ExceptionType, { description: 'The exception.' })
  exception(@Root() { exception }: LongOpenRecord): ExceptionRecord {
    return exception;
  }

  @FieldResolver(() => Int, {
    description: 'At how many clinics that are closed an item about the same subject was spoken about.',
  })
  async clinics(@Root() { exception }: LongOpenRecord, @Ctx() { reader }: RequestContext): Promise<number> {
    return (await reader.one(clinicsAbout, exception.subject.id))?.clinics ?? 0;
  }
}
