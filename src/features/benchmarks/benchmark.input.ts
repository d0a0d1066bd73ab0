import { Field, ID, InputType } from 'type-graphql';
import { Comparator, ReadingSymbol } from '../../domain/vocabulary';
import { CommandInput } from '../../graphql/command.input';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';

@InputType({ description: "A comparator's figure for a measure and a period, or the symbol in its place." })
export class BenchmarkInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field({ description: 'Label of the period, as in "2025-26 Q4".' })
  period: string;

  @Field(() => Comparator, { description: 'Whom the measure is compared with.' })
  comparator: Comparator;

  @Field(() => String, {
    nullable: true,
    description:
      'The region, the other council or the set of neighbours. England needs none, nor do neighbours whose set is given.',
  })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The set of neighbours whose mean it is.' })
  neighbourSet?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "The figure, in the measure's unit." })
  value?: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no figure.' })
  symbol?: ReadingSymbol | null;

  @Field(() => String, { nullable: true, description: 'The data release that gives it.' })
  release?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was released.' })
  releasedOn?: string | null;
}

/** Takes what `CommandInput` has; a class has one parent only, and the longer list was worth inheriting. */
@InputType({
  description:
    "A comparator's figure. One for the same measure, period, comparator and name is superseded by it.",
})
export class RecordBenchmarkInput extends BenchmarkInput {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description: 'Any text that is new for each request. A retry under the same key is applied once.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Many benchmarks at once: all of them are recorded, or none.' })
export class RecordBenchmarksInput extends CommandInput {
  @Field(() => [BenchmarkInput], {
    description: 'From 1 to 500 benchmarks, none for the same measure, period, comparator and name twice.',
  })
  benchmarks: BenchmarkInput[];
}
