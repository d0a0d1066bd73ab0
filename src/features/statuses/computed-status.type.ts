import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  Basis,
  DirectionOfTravel,
  QuartileHalf,
  RuleSetName,
  ToleranceKind,
  TrajectoryStatus,
} from '../../domain/vocabulary';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { ComputedStatusRecord } from './computed-status.repository';
import type { StatusInputsRecord } from './status-draft';

@ObjectType({
  simpleResolvers: true,
  description:
    'The figures that a computed status rests on. Exact ones that do not end are cut at six decimals.',
})
export class StatusInputs implements StatusInputsRecord {
  @Field(() => DecimalScalar, { nullable: true, description: 'Where it started from.' })
  baseline: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the period of the baseline.' })
  baselineDate: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure to reach, worked out where the target is a change; null where it is no figure.',
  })
  target: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be reached.' })
  targetDate: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The share of the time from baseline to target that has passed, from 0 to 1.',
  })
  elapsed: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The figure that the way to the target asks for at the end of the reading's period.",
  })
  expected: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The reading that was judged.' })
  actual: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The share of the way that is covered; below 0 is worse than the baseline, above 1 beyond the target.',
  })
  progress: string | null;

  @Field(() => ToleranceKind, { nullable: true, description: 'What the tolerance is a measure of.' })
  toleranceKind: ToleranceKind | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How far behind still counts as close.' })
  tolerance: string | null;

  @Field(() => Basis, { description: 'The basis of the readings that are judged.' })
  basis: Basis;

  @Field(() => String, { nullable: true, description: 'The period of the reading that was judged.' })
  readingPeriod: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'QUARTILE_TREND: the quartile among all councils, 1 being the best.',
  })
  quartile: number | null;

  @Field(() => QuartileHalf, {
    nullable: true,
    description: 'QUARTILE_TREND: the half of the quartile; null where only the quartile is known.',
  })
  quartileHalf: QuartileHalf | null;

  @Field(() => DirectionOfTravel, {
    nullable: true,
    description: 'QUARTILE_TREND: the direction of travel against the previous period.',
  })
  direction: DirectionOfTravel | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'VARIANCE_TO_TARGET: the reading of the same period a year before.',
  })
  yearBefore: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a rule set makes of the data at the end of a quarter, with why. It is computed again, in the same ' +
    'transaction, whenever something that it depends on changes.',
})
export class ComputedStatus implements Omit<
  ComputedStatusRecord,
  'organisationId' | 'ambitionId' | 'measureId' | 'period' | 'restsOnHidden' | 'inputs'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TrajectoryStatus, { description: 'Whether the outcome is on the way to its target.' })
  status: TrajectoryStatus;

  @Field(() => RuleSetName, { description: 'The rule set that decided.' })
  ruleSet: RuleSetName;

  @Field(() => Int, { description: 'The version of the rule set.' })
  ruleSetVersion: number;

  @Field({ description: 'The clause that decided, by its stable code, as in "WORSE_THAN_BASELINE".' })
  clause: string;

  @Field({ description: 'Why, in one sentence.' })
  explanation: string;

  @Field(() => StatusInputs, {
    nullable: true,
    description:
      'The figures it rests on; null for an ambition over several measures, whose own statuses have them.',
  })
  inputs: StatusInputs | null;

  @Field({ description: 'The kind of change that brought it about, as the log names it.' })
  cause: string;

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  createdAt: string;
}
