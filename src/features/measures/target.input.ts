import { Field, ID, InputType, Int } from 'type-graphql';
import {
  Basis,
  CompositeRule,
  MeasureUnit,
  TargetBound,
  TargetDirection,
  TargetKind,
} from '../../domain/vocabulary';
import { EditInput } from '../../graphql/command.input';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';

@InputType({ description: 'Where a measure started from. An earlier statement of it is superseded.' })
export class SetBaselineInput extends EditInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field(() => DecimalScalar, { description: 'The figure.' })
  value: string;

  @Field(() => MeasureUnit, { nullable: true, description: "Its unit as stated; the measure's if left out." })
  unit?: MeasureUnit | null;

  @Field(() => Basis, {
    nullable: true,
    description: "What stretch of time it counts; the measure's headline basis if left out.",
  })
  basis?: Basis | null;

  @Field({ description: 'Label of the period it was read for, as in "2024-25".' })
  period: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count below the line.' })
  denominator?: string | null;

  @Field(() => String, { nullable: true, description: 'What to know about the figure.' })
  note?: string | null;
}

@InputType()
abstract class TargetDatesInput extends EditInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be reached.' })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'The date as the paper words it elsewhere.' })
  wordedDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What must be so (a milestone needs it), or how the target is worded.',
  })
  description?: string | null;
}

@InputType({ description: 'A figure to reach on the way to a target.' })
export class MilestoneInput {
  @Field(() => DateScalar, { description: 'The day by which it is to be reached.' })
  date: string;

  @Field(() => DecimalScalar, { description: "The figure, in the measure's unit." })
  value: string;
}

@InputType({
  description:
    'The target of a measure; an earlier one is superseded. Each kind takes the fields that say so.',
})
export class SetTargetInput extends TargetDatesInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field(() => TargetKind, {
    description: 'What sort of statement it is. COMPOSITE: see setCompositeTarget.',
  })
  kind: TargetKind;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'ABSOLUTE: the figure. RELATIVE: the change on the baseline in per cent, signed, from -100 to 1000. ' +
      'POINTS: the change in percentage points, signed.',
  })
  value?: string | null;

  @Field(() => MeasureUnit, {
    nullable: true,
    description: "ABSOLUTE, MAINTAIN: the unit of the figures as stated; the measure's if left out.",
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

  @Field(() => [MilestoneInput], {
    nullable: true,
    description: 'ABSOLUTE, RELATIVE, POINTS: figures to reach on the way, each before the target date.',
  })
  milestones?: MilestoneInput[] | null;
}

@InputType({ description: 'The target of an ambition over its measures; an earlier one is superseded.' })
export class SetCompositeTargetInput extends TargetDatesInput {
  @Field({ description: 'Reference of the ambition, as in "CYP3d".' })
  ambition: string;

  @Field(() => CompositeRule, { description: 'How its measures make one verdict.' })
  rule: CompositeRule;

  @Field(() => Int, {
    nullable: true,
    description: 'AT_LEAST_N: how many measures must reach their targets.',
  })
  atLeast?: number | null;
}
