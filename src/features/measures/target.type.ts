import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CompositeRule,
  MeasureUnit,
  TargetBound,
  TargetDirection,
  TargetKind,
} from '../../domain/vocabulary';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { Milestone } from './milestone.rules';
import type { TargetRecord } from './target.repository';

@ObjectType({ simpleResolvers: true, description: 'A figure to reach on the way to a target.' })
class TargetMilestone implements Milestone {
  @Field(() => DateScalar, { description: 'The day by which it is to be reached.' })
  date: string;

  @Field(() => DecimalScalar, { description: "The figure, in the measure's unit." })
  value: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A dated statement of what is to be reached. A later one supersedes it.',
})
export class Target implements Omit<TargetRecord, 'organisationId' | 'measureId' | 'ambitionId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TargetKind, { description: 'What sort of statement it is.' })
  kind: TargetKind;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The figure: to reach, or as a signed change on the baseline in per cent or percentage points.',
  })
  value: string | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'The unit of the figure, as stated.' })
  unit: MeasureUnit | null;

  @Field(() => TargetBound, { nullable: true, description: 'Which side of the figure reaches it.' })
  bound: TargetBound | null;

  @Field(() => TargetDirection, { nullable: true, description: 'Which way to go from the baseline.' })
  direction: TargetDirection | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The lower end of the range to stay in.' })
  min: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The upper end of the range to stay in.' })
  max: string | null;

  @Field(() => CompositeRule, { nullable: true, description: 'How several measures make one verdict.' })
  rule: CompositeRule | null;

  @Field(() => Int, { nullable: true, description: 'How many measures must reach their targets.' })
  atLeast: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be reached.' })
  date: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date as the paper words it elsewhere, where it does.',
  })
  wordedDate: string | null;

  @Field(() => String, { nullable: true, description: 'What must be so, or how the target is worded.' })
  description: string | null;

  @Field(() => [TargetMilestone], { description: 'Figures to reach on the way, by date.' })
  milestones: TargetMilestone[];

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  createdAt: string;
}
