import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { LoggedPayload, payloadType } from '../changes/payload';
import { benchmarkById, type BenchmarkRecord } from './benchmark.repository';
import { Benchmark } from './benchmark.type';

export const BenchmarkPayload = payloadType('Benchmark', 'benchmark', () => Benchmark, benchmarkById);

@ObjectType({ description: 'What a mutation did that recorded many benchmarks.' })
export class BenchmarksPayload extends LoggedPayload<{ ids: readonly string[] }> {
  @Field(() => [Benchmark], { description: 'The benchmarks in the order in which they were handed in.' })
  async benchmarks(@Ctx() { reader }: RequestContext): Promise<BenchmarkRecord[]> {
    const found = await Promise.all(this.applied.result.ids.map((id) => reader.one(benchmarkById, id)));
    return found.filter((benchmark) => benchmark !== null);
  }
}
