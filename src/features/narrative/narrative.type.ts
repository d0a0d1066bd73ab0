import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Quartile } from '../../domain/comparison/quartile';
import type { Period as PeriodRecord } from '../../domain/period';
import { Basis, QuartileMove, ReadingFlag, ReadingSymbol, TrajectoryStatus } from '../../domain/vocabulary';
import { Period } from '../../graphql/period.type';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';
import { Movement } from '../movement/movement.type';
import { BenchmarkFacts } from './benchmark-facts.type';
import type { MeasureFactsRecord } from './measure-facts';

@ObjectType({
  simpleResolvers: true,
  description:
    'What can be said of a measure, for writers to quote: as fields, and as one paragraph made from them. Nothing ' +
    'in it tells of a figure that the caller may not see.',
})
export class MeasureFacts implements Omit<MeasureFactsRecord, 'unit' | 'decimalPlaces' | 'polarity'> {
  @Field(() => ID, { description: 'The id of the measure.' })
  measureId: string;

  @Field({ description: 'The name of the measure.' })
  name: string;

  @Field(() => Basis, { description: 'The basis of its readings: the headline one.' })
  basis: Basis;

  @Field(() => Period, { nullable: true, description: 'The period of the reading; null without one.' })
  period: PeriodRecord | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure; null where there is none to show.',
  })
  value: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The figure as a paper prints it, or the letter of its symbol; null without a reading.',
  })
  display: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no plain number.' })
  symbol: ReadingSymbol | null;

  @Field({ description: 'True where there is a figure that the caller may not see.' })
  withheld: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The base: the count below the line.' })
  denominator: string | null;

  @Field({ description: 'True for a base below 30: one case moves the figure by more than three points.' })
  smallBase: boolean;

  @Field(() => [ReadingFlag], { description: 'What to know before comparing it.' })
  flags: ReadingFlag[];

  @Field(() => Movement, {
    description: 'The change since the baseline. Where they are on unlike bases it is the plain difference.',
  })
  baseline: Movement;

  @Field(() => Movement, { description: 'Against the nearest earlier reading of the same kind of period.' })
  previous: Movement;

  @Field(() => Movement, { description: 'Against the same period one year earlier.' })
  yearBefore: Movement;

  @Field(() => [BenchmarkFacts], { description: 'Against every benchmark of the same period.' })
  benchmarks: BenchmarkFacts[];

  @Field(() => Int, { nullable: true, description: 'Its quartile among all councils; 1 is best.' })
  quartile: Quartile | null;

  @Field(() => Int, { nullable: true, description: 'The quartile of the reading before it.' })
  quartileBefore: Quartile | null;

  @Field(() => QuartileMove, { description: 'What became of the quartile.' })
  quartileMove: QuartileMove;

  @Field(() => DateScalar, { description: 'The day of the request, on which the age is told.' })
  asOf: string;

  @Field(() => Int, {
    nullable: true,
    description: "Days since the end of the reading's period; 0 while it still runs, null without a reading.",
  })
  ageInDays: number | null;

  @Field({ description: 'True where a newer reading was due by now and is not there.' })
  late: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the newer reading was due; null where none is late.',
  })
  dueBy: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure that the target asks for; null where it asks for none.',
  })
  target: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be reached.' })
  targetDate: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The target as a clause, as in "at least 59.2%"; null where none has been settled.',
  })
  targetWords: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What the way to the target asks for at the end of the reading's period.",
  })
  expected: string | null;

  @Field(() => TrajectoryStatus, {
    nullable: true,
    description:
      'The computed status; null where none was computed or it rests on a figure that is withheld.',
  })
  status: TrajectoryStatus | null;

  @Field(() => Period, { nullable: true, description: 'The quarter at whose end the status was judged.' })
  statusPeriod: PeriodRecord | null;

  @Field({ description: 'All of it in short sentences, for quoting. What is missing is said.' })
  paragraph: string;
}
