import { Field, Int, ObjectType } from 'type-graphql';
import { RuleSetName, TargetProfile, ToleranceKind, TrajectoryStatus } from '../../domain/vocabulary';
import { DecimalScalar } from '../../graphql/scalars';
import type { EffectiveRules } from './effective-rules.rules';

@ObjectType({ simpleResolvers: true, description: 'One clause of a rule set: the first that holds decides.' })
class RuleClause {
  @Field({ description: 'Its stable code, as in "WORSE_THAN_BASELINE".' })
  clause: string;

  @Field(() => TrajectoryStatus, { description: 'The status that it gives.' })
  status: TrajectoryStatus;

  @Field({ description: 'When it holds.' })
  rule: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A named and versioned way to reach a trajectory status from the data. A version never changes.',
})
export class RuleSet {
  @Field(() => RuleSetName, { description: 'Its name.' })
  name: RuleSetName;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field({ description: 'What it goes by.' })
  description: string;

  @Field(() => [RuleClause], { description: 'Its clauses in the order in which they are tried.' })
  clauses: RuleClause[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The rules that something is judged by, with nothing left open: its own choice, else the wider one.',
})
export class Rules implements EffectiveRules {
  @Field(() => RuleSetName, { description: 'How a status is reached.' })
  ruleSet: RuleSetName;

  @Field(() => ToleranceKind, { description: 'What the tolerance is a measure of.' })
  toleranceKind: ToleranceKind;

  @Field(() => DecimalScalar, { description: 'How far behind still counts as close.' })
  tolerance: string;

  @Field(() => TargetProfile, { description: 'The way from the baseline to the target.' })
  profile: TargetProfile;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The least, or where lower is better the most, that is acceptable; null where none is set.',
  })
  minimumExpectation: string | null;

  @Field(() => Int, { description: 'How many periods in a row must be worse before it is called drift.' })
  driftLength: number;

  @Field(() => Int, {
    description: "Days after a period's end by which readings are due where a measure says nothing.",
  })
  dueWithinDays: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'A smaller change counts as none where chance cannot be reckoned.',
  })
  minimumChange: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts from 1 up to this are hidden from those who may not see them; null hides none.',
  })
  suppressionThreshold: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts are shown to the nearest multiple of this to those who may not see small numbers.',
  })
  roundingBase: number | null;

  @Field({ description: 'True where councils lie too close together for quartiles to mean anything.' })
  noQuartile: boolean;
}
