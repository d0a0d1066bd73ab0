import { Field, ID, InputType, Int } from 'type-graphql';
import { Basis, ReadingFlag, ReadingSymbol } from '../../domain/vocabulary';
import { CommandInput } from '../../graphql/command.input';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';

@InputType()
abstract class FigureInput {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure; left out where the symbol says why.',
  })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count below the line; not 0.' })
  denominator?: string | null;

  @Field(() => ReadingSymbol, {
    nullable: true,
    description: 'Why there is no plain number. A suppressed one may be kept beside its symbol.',
  })
  symbol?: ReadingSymbol | null;
}

@InputType({ description: 'A named part of a reading.' })
export class ReadingComponentInput extends FigureInput {
  @Field({ description: 'What the part is, unique within the reading.' })
  name: string;
}

@InputType({ description: 'One reading: a figure, or the symbol that says why there is none.' })
export class ReadingInput extends FigureInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field({ description: 'Label of the period, as in "2025-26 Q4".' })
  period: string;

  @Field(() => Basis, { description: 'What stretch of time it counts.' })
  basis: Basis;

  @Field(() => [ReadingFlag], { nullable: true, description: 'What to know before comparing it.' })
  flags?: ReadingFlag[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the data were taken.' })
  asAt?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  note?: string | null;

  @Field(() => [ReadingComponentInput], { nullable: true, description: 'Its named parts, in order.' })
  components?: ReadingComponentInput[] | null;
}

/** Takes what `EditInput` has; a class has one parent only, and the longer list was worth inheriting. */
@InputType({
  description:
    'A reading of a measure. One for the same period and basis is superseded and kept as a revision.',
})
export class RecordReadingInput extends ReadingInput {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description: 'Any text that is new for each request. A retry under the same key is applied once.',
  })
  idempotencyKey?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the measure that was read. If it has grown since: CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Why, where the round is no longer open.' })
  reason?: string | null;
}

@InputType({ description: 'Many readings at once: all of them are recorded, or none.' })
export class RecordReadingsInput extends CommandInput {
  @Field(() => [ReadingInput], { description: 'From 1 to 500 readings, none for the same place twice.' })
  readings: ReadingInput[];

  @Field(() => String, { nullable: true, description: 'Why, where a round is no longer open.' })
  reason?: string | null;
}
