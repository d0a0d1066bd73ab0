import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  Basis,
  MeasureUnit,
  RuleSetName,
  TargetBound,
  TargetDirection,
  TargetKind,
  TargetProfile,
  TrajectoryStatus,
} from '../../domain/vocabulary';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';
import { MilestoneInput } from '../measures/target.input';
import { ToleranceInput } from '../rule-sets/rule-sets.input';
import { StatusInputs } from './computed-status.type';

@InputType({ description: 'A target as it might have been set. Each kind takes the fields that say so.' })
class WhatIfTargetInput {
  @Field(() => TargetKind, { description: 'What sort of statement it is; not COMPOSITE.' })
  kind: TargetKind;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'ABSOLUTE: the figure. RELATIVE: the change in per cent. POINTS: the change in percentage points.',
  })
  value?: string | null;

  @Field(() => MeasureUnit, {
    nullable: true,
    description: "The unit of the figures; the measure's if left out.",
  })
  unit?: MeasureUnit | null;

  @Field(() => TargetBound, { nullable: true, description: 'ABSOLUTE: which side of the figure reaches it.' })
  bound?: TargetBound | null;

  @Field(() => TargetDirection, {
    nullable: true,
    description: 'DIRECTION: which way to go from the baseline.',
  })
  direction?: TargetDirection | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'MAINTAIN: the lower end of the range.' })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'MAINTAIN: the upper end of the range.' })
  max?: string | null;

  @Field(() => [MilestoneInput], { nullable: true, description: 'Figures to reach on the way.' })
  milestones?: MilestoneInput[] | null;
}

@InputType({ description: 'Other choices on the same data. What is left out is as it is.' })
export class WhatIfInput {
  @Field({ description: 'What to call it in the answer, as in "percentage points".' })
  name: string;

  @Field(() => WhatIfTargetInput, { nullable: true, description: 'Another target.' })
  target?: WhatIfTargetInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Another day by which the target is to be reached.',
  })
  targetDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Another day on which the baseline was read.' })
  baselineDate?: string | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'Readings of another basis in place of the headline ones.',
  })
  basis?: Basis | null;

  @Field(() => RuleSetName, { nullable: true, description: 'Another rule set.' })
  ruleSet?: RuleSetName | null;

  @Field(() => ToleranceInput, { nullable: true, description: 'Another tolerance.' })
  tolerance?: ToleranceInput | null;

  @Field(() => TargetProfile, { nullable: true, description: 'Another way from the baseline to the target.' })
  profile?: TargetProfile | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A status that a rule set would give, with why. Nothing is kept of it.',
})
export class StatusVerdict {
  @Field(() => TrajectoryStatus, { description: 'Whether the outcome would be on the way to its target.' })
  status: TrajectoryStatus;

  @Field(() => RuleSetName, { description: 'The rule set that would decide.' })
  ruleSet: RuleSetName;

  @Field(() => Int, { description: 'The version of the rule set.' })
  ruleSetVersion: number;

  @Field({ description: 'The clause that would decide, by its stable code.' })
  clause: string;

  @Field({ description: 'Why, in one sentence.' })
  explanation: string;

  @Field(() => StatusInputs, {
    nullable: true,
    description: 'The figures it would rest on; null for an ambition over several measures.',
  })
  inputs: StatusInputs | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a measure would be judged as.' })
class WhatIfMeasure {
  @Field(() => ID, { description: 'The id of the measure.' })
  id: string;

  @Field(() => StatusVerdict, { description: 'Its status and why.' })
  verdict: StatusVerdict;
}

@ObjectType({ simpleResolvers: true, description: 'What the statuses would be under one set of choices.' })
export class WhatIf {
  @Field({ description: 'The name of the choices.' })
  name: string;

  @Field(() => StatusVerdict, { description: 'The status of the ambition and why.' })
  ambition: StatusVerdict;

  @Field(() => [WhatIfMeasure], { description: 'Its measures, in order.' })
  measures: WhatIfMeasure[];
}
