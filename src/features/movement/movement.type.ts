import { Field, ObjectType } from 'type-graphql';
import type { Period as PeriodRecord } from '../../domain/period';
import { ChangeUnit, DirectionOfTravel, Significance } from '../../domain/vocabulary';
import { Period } from '../../graphql/period.type';
import { DecimalScalar } from '../../graphql/scalars';
import type { DirectionRecord, MovementRecord, PointRecord } from './movement.rules';

@ObjectType({ simpleResolvers: true, description: 'A figure that is compared, as the caller may see it.' })
export class MovementPoint implements PointRecord {
  @Field(() => Period, { description: 'The period it was read for.' })
  period: PeriodRecord | undefined;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure; null where there is none to show.',
  })
  value: string | null;

  @Field({ description: 'The figure as a paper prints it, or the letter of its symbol.' })
  display: string;

  @Field({ description: 'True where there is a figure that the caller may not see.' })
  withheld: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How a figure has moved from an earlier one. It is computed from the figures that the caller may see.',
})
export class Movement implements MovementRecord {
  @Field(() => DirectionOfTravel, { description: 'Which way it went, by the polarity of the measure.' })
  direction: DirectionOfTravel;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The later figure less the earlier one, exact; null where the two cannot be compared.',
  })
  change: string | null;

  @Field(() => ChangeUnit, { description: 'What the change is told in.' })
  changeUnit: ChangeUnit;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The change in per cent of the size of the earlier figure; null where that is 0.',
  })
  relativeChange: string | null;

  @Field(() => Significance, { description: 'What was asked before the change was called one.' })
  significance: Significance;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether more than chance separates the two at 95%; null where that was not tested.',
  })
  significant: boolean | null;

  @Field({ description: 'Why the direction is what it is, as a clause.' })
  reason: string;

  @Field(() => MovementPoint, {
    nullable: true,
    description: 'The earlier figure; null where there is no such reading.',
  })
  from: MovementPoint | null;

  @Field(() => MovementPoint, { nullable: true, description: 'The later figure; null where there is none.' })
  to: MovementPoint | null;
}

@ObjectType({ simpleResolvers: true, description: 'The direction of travel of a measure, twice.' })
export class Direction implements DirectionRecord {
  @Field(() => Movement, { description: 'Against the nearest earlier reading of the same kind of period.' })
  previous: Movement;

  @Field(() => Movement, { description: 'Against the same period one year earlier.' })
  yearBefore: Movement;
}
