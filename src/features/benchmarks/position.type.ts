import { Field, Int, ObjectType } from 'type-graphql';
import type { Quartile } from '../../domain/comparison/quartile';
import { FigureSource, NoQuartileReason, QuartileHalf, TargetBound } from '../../domain/vocabulary';
import { DecimalScalar } from '../../graphql/scalars';
import { CutPoints } from './national-set.type';
import type { NextQuartileRecord, PositionRecord } from './position.rules';

@ObjectType({
  simpleResolvers: true,
  description: 'What separates a council from a better quartile. Shown at six decimals.',
})
export class NextQuartile implements NextQuartileRecord {
  @Field(() => Int, {
    description: 'The quartile that is reached; more than one better where cut points fall together.',
  })
  quartile: Quartile;

  @Field(() => DecimalScalar, { description: 'The cut point on the way.' })
  boundary: string;

  @Field(() => TargetBound, {
    description: 'AT_MOST: reaching the cut point is enough. MORE_THAN: it has to be passed.',
  })
  bound: TargetBound;

  @Field(() => DecimalScalar, {
    description: 'How far off the cut point is, never below 0; 0 on one that has to be passed.',
  })
  distance: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Where a council stands among all, with what that rests on, as the Department for Education reckons it (LAIT).',
})
export class NationalPosition implements Omit<PositionRecord, 'setPeriod' | 'valuePeriod'> {
  @Field(() => Int, {
    nullable: true,
    description: '1 is the best quarter of all councils, 4 the worst; null for the reason given.',
  })
  quartile: Quartile | null;

  @Field(() => QuartileHalf, { nullable: true, description: 'Which half of the quartile, by rank.' })
  half: QuartileHalf | null;

  @Field(() => NoQuartileReason, { nullable: true, description: 'Why there is no quartile.' })
  reason: NoQuartileReason | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 is best; ties share the smallest rank. Told of a measure that opts out of quartiles, too.',
  })
  rank: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Out of how many: all councils with a figure, this one with its own in place of the released one.',
  })
  among: number | null;

  @Field(() => Int, { description: 'How many figures the cut points rest on.' })
  n: number;

  @Field(() => Int, { description: 'How many councils of the set have no figure.' })
  missing: number;

  @Field({ description: 'The data release of the set.' })
  release: string;

  @Field(() => CutPoints, { nullable: true, description: 'Where the quarters of the councils meet.' })
  cutPoints: CutPoints | null;

  @Field(() => NextQuartile, {
    nullable: true,
    description: 'What separates it from a better quartile; null in the best.',
  })
  nextQuartile: NextQuartile | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure that the council is placed by.' })
  value: string | null;

  @Field(() => FigureSource, { nullable: true, description: 'Where that figure comes from.' })
  valueFrom: FigureSource | null;
}
