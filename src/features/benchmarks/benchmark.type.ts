import { Field, ID, ObjectType } from 'type-graphql';
import { ChangeUnit, Comparator, ReadingSymbol, Standing } from '../../domain/vocabulary';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { BenchmarkRecord } from './benchmark.repository';
import type { BenchmarkComparisonRecord } from './benchmark-comparison.rules';

@ObjectType({
  simpleResolvers: true,
  description:
    "How the council's own figure stands to a comparator's. Exact figures that do not end are cut at six decimals.",
})
export class BenchmarkComparison implements BenchmarkComparisonRecord {
  @Field(() => DecimalScalar, {
    description: "The council's own figure: its reading of the same period on the headline basis.",
  })
  own: string;

  @Field(() => DecimalScalar, {
    description: 'Own figure minus comparator: above 0 where the own figure is higher, whatever is better.',
  })
  difference: string;

  @Field(() => ChangeUnit, { description: 'What the difference is told in.' })
  differenceUnit: ChangeUnit;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The difference as a share of the comparator: 0.05 is 5%. Null unless the comparator is above 0.',
  })
  relative: string | null;

  @Field(() => Standing, { description: 'Which side of the comparator the own figure is on.' })
  stands: Standing;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether more than chance separates the two: the comparator lies outside the 95% Wilson interval of the own ' +
      'percentage. Null where the figure has no counts to say so.',
  })
  significant: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A comparator's figure for the same measure and period. Never overwritten: a later one supersedes it.",
})
export class Benchmark implements Pick<
  BenchmarkRecord,
  'id' | 'comparator' | 'name' | 'value' | 'symbol' | 'release' | 'releasedOn' | 'createdAt'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Comparator, { description: 'Whom the measure is compared with.' })
  comparator: Comparator;

  @Field({ description: '"England", the region, the set of neighbours or the other council.' })
  name: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure; null where the symbol says why.' })
  value: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no figure.' })
  symbol: ReadingSymbol | null;

  @Field(() => String, { nullable: true, description: 'The data release that gives it.' })
  release: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was released.' })
  releasedOn: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;
}
