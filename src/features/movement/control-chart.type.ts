import { Field, ObjectType } from 'type-graphql';
import type { Period as PeriodRecord } from '../../domain/period';
import { Assurance, ChartSignal, Variation } from '../../domain/vocabulary';
import { listOf } from '../../graphql/cost';
import { Period } from '../../graphql/period.type';
import { DecimalScalar } from '../../graphql/scalars';
import type { ChartLinesRecord, ChartPointRecord, ControlChartRecord } from './control-chart.rules';

@ObjectType({
  simpleResolvers: true,
  description: 'The lines of a control chart, in the unit of the measure.',
})
export class ControlChartLines implements ChartLinesRecord {
  @Field(() => DecimalScalar, { description: 'The mean of all points.' })
  mean: string;

  @Field(() => DecimalScalar, {
    description: 'The mean less 2.66 mean moving ranges. It is not cut at 0.',
  })
  lower: string;

  @Field(() => DecimalScalar, {
    description: 'The mean and 2.66 mean moving ranges. It is not cut at 100%.',
  })
  upper: string;

  @Field(() => DecimalScalar, { description: 'Two thirds of the way from the mean to the lower limit.' })
  nearLower: string;

  @Field(() => DecimalScalar, { description: 'Two thirds of the way from the mean to the upper limit.' })
  nearUpper: string;
}

@ObjectType({ simpleResolvers: true, description: 'A point of a control chart.' })
export class ControlChartPoint implements ChartPointRecord {
  @Field(() => Period, { description: 'The period it was read for.' })
  period: PeriodRecord | undefined;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure; null where there is none to show: it keeps its place and ends every run.',
  })
  value: string | null;

  @Field(() => [ChartSignal], { description: 'What tells that it is more than the usual variation.' })
  signals: ChartSignal[];

  @Field(() => Variation, { description: 'What its signals mean for the measure.' })
  variation: Variation;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The XmR control chart of a measure as NHS Making Data Count draws it, from the last break in series on. It ' +
    'needs seven points. It is computed from the figures that the caller may see.',
})
export class ControlChart implements ControlChartRecord {
  @Field(() => String, {
    nullable: true,
    description: 'Why there is no chart, as a clause; null where there is one.',
  })
  reason: string | null;

  @Field(() => ControlChartLines, { nullable: true, description: 'Its lines.' })
  lines: ControlChartLines | null;

  @Field(() => [ControlChartPoint], {
    complexity: listOf(24),
    description: 'Its points, the earliest first.',
  })
  points: ControlChartPoint[];

  @Field(() => Variation, { nullable: true, description: 'That of the last point with a figure.' })
  variation: Variation | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The figure that the target asks for; null where it asks for none, and on another basis than the headline.',
  })
  target: string | null;

  @Field(() => Assurance, {
    nullable: true,
    description: 'Whether it reaches that target as it is; null without one or where neither way is better.',
  })
  assurance: Assurance | null;

  @Field({ description: 'True below 12 points: the limits will still move with every new one.' })
  trial: boolean;
}
