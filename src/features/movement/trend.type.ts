import { Field, Int, ObjectType } from 'type-graphql';
import type { Period as PeriodRecord } from '../../domain/period';
import { TrendJudgement, TrendOutcome } from '../../domain/vocabulary';
import { Period } from '../../graphql/period.type';
import { DecimalScalar } from '../../graphql/scalars';
import type { TrendRecord } from './trend.rules';

@ObjectType({
  simpleResolvers: true,
  description:
    'The recent trend of a percentage or rate with its counts, as UKHSA Fingertips finds it: the latest five ' +
    'unbroken years, chi squared above 9.5495 and a slope that keeps its sign when each year is left out.',
})
export class Trend implements TrendRecord {
  @Field(() => TrendOutcome, { description: 'Which way the figures go.' })
  outcome: TrendOutcome;

  @Field(() => TrendJudgement, {
    nullable: true,
    description: 'What that means; null without a trend and where neither way is better.',
  })
  judgement: TrendJudgement | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The test statistic with one degree of freedom, at six decimals; null where there is none.',
  })
  chiSquared: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The sign of the slope: 1 upwards, -1 downwards, 0 level; null where there is none.',
  })
  slope: number | null;

  @Field(() => [Period], {
    description: 'The years that were used, the earliest first; none where it cannot be calculated.',
  })
  periods: PeriodRecord[];

  @Field({ description: 'Why the outcome is what it is, as a clause.' })
  reason: string;
}
