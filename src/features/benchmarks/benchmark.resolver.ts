import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { PeriodsArgs, requirePeriods } from '../../graphql/period.args';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { displayReading } from '../measures/figure.rules';
import { measureById, type MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import { readSeries } from '../movement/read-series';
import { RecordBenchmarkInput, RecordBenchmarksInput } from './benchmark.input';
import { BenchmarkPayload, BenchmarksPayload } from './benchmark.payload';
import { benchmarksOfMeasure, type BenchmarkRecord } from './benchmark.repository';
import { Benchmark, BenchmarkComparison } from './benchmark.type';
import { comparisonFor, type BenchmarkComparisonRecord } from './benchmark-comparison.rules';
import { neighbourSetById, type NeighbourSetRecord } from './neighbour-set.repository';
import { NeighbourSet } from './neighbour-set.type';
import { RecordBenchmarkService } from './record-benchmark.service';

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  constructor(private readonly benchmarks: RecordBenchmarkService) {}

  @FieldResolver(() => Measure, { description: 'The measure that is compared.' })
  measure(
    @Root() benchmark: BenchmarkRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<MeasureRecord | null> {
    return reader.one(measureById, benchmark.measureId);
  }

  @FieldResolver(() => Period, { description: 'The period that the figure is for.' })
  period(@Root() benchmark: BenchmarkRecord): PeriodRecord | undefined {
    return parsePeriod(benchmark.period);
  }

  @FieldResolver(() => String, {
    description: "The figure as a paper prints it, with the measure's unit, or the letter of its symbol.",
  })
  display(@Root() benchmark: BenchmarkRecord): string {
    return displayReading(benchmark, benchmark.unit, benchmark.decimalPlaces);
  }

  @FieldResolver(() => NeighbourSet, {
    nullable: true,
    description: 'The set of neighbours whose mean it is, where it is known.',
  })
  async neighbourSet(
    @Root() { neighbourSetId }: BenchmarkRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<NeighbourSetRecord | null> {
    return neighbourSetId === null ? null : reader.one(neighbourSetById, neighbourSetId);
  }

  @FieldResolver(() => BenchmarkComparison, {
    nullable: true,
    description:
      'How the reading of the same period on the headline basis stands to it. Null where either has no figure that ' +
      'the caller may see.',
  })
  async comparison(
    @Root() benchmark: BenchmarkRecord,
    @Ctx() context: RequestContext,
  ): Promise<BenchmarkComparisonRecord | null> {
    return comparisonFor(benchmark, await readSeries(context, benchmark.measureId));
  }

  @Access('writeBenchmark')
  @Mutation(() => BenchmarkPayload, { description: "Records a comparator's figure." })
  async recordBenchmark(
    @Arg('input') input: RecordBenchmarkInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new BenchmarkPayload(await this.benchmarks.record(access, input));
  }

  @Access('writeBenchmark')
  @Mutation(() => BenchmarksPayload, {
    description: "Records up to 500 comparators' figures, all of them or none.",
  })
  async recordBenchmarks(
    @Arg('input') input: RecordBenchmarksInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new BenchmarksPayload(await this.benchmarks.recordMany(access, input));
  }
}

@Resolver(() => Measure)
export class MeasureBenchmarksResolver {
  @FieldResolver(() => [Benchmark], {
    complexity: listOf(30),
    description: 'What others have for it, the newest period first; the 500 newest where there are more.',
  })
  benchmarks(
    @Root() measure: MeasureRecord,
    @Args() { period }: PeriodsArgs,
    @Ctx() { reader }: RequestContext,
  ): Promise<BenchmarkRecord[]> {
    return reader.many(benchmarksOfMeasure, measure.id, requirePeriods(period));
  }
}
