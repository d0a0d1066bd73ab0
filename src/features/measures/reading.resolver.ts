import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { ReadingSymbol } from '../../domain/vocabulary';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { DecimalScalar } from '../../graphql/scalars';
import { displayReading } from './figure.rules';
import { measureById, type MeasureRecord } from './measure.repository';
import { Measure } from './measure.type';
import { RecordReadingInput, RecordReadingsInput } from './reading.input';
import { ReadingPayload, ReadingsPayload } from './reading.payload';
import type { ReadingRecord } from './reading.repository';
import { Reading, ReadingComponent } from './reading.type';
import { RecordReadingService } from './record-reading.service';
import { ofShown } from './shown-reading';
import { shownComponents, type ShownComponent } from './withhold.rules';

/** At once for those who work on figures; for others the rest of the series is read first. */
type Shown<Read> = Read | Promise<Read>;

@Resolver(() => Reading)
export class ReadingResolver {
  constructor(private readonly readings: RecordReadingService) {}

  @FieldResolver(() => Measure, { description: 'The measure that it is a reading of.' })
  measure(@Root() reading: ReadingRecord, @Ctx() { reader }: RequestContext): Promise<MeasureRecord | null> {
    return reader.one(measureById, reading.measureId);
  }

  @FieldResolver(() => Period, { description: 'The period it was read for.' })
  period(@Root() reading: ReadingRecord): PeriodRecord | undefined {
    return parsePeriod(reading.period);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'The figure; null where the symbol says why. A suppressed one is shown to those who work on it only.',
  })
  value(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<string | null> {
    return ofShown(context, reading, ({ value }) => value);
  }

  @FieldResolver(() => String, {
    description: "The figure as a paper prints it, with the measure's unit, or the letter of its symbol.",
  })
  display(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<string> {
    const { unit, decimalPlaces } = reading;
    return ofShown(context, reading, (figure) => displayReading(figure, unit, decimalPlaces));
  }

  @FieldResolver(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<string | null> {
    return ofShown(context, reading, ({ numerator }) => numerator);
  }

  @FieldResolver(() => DecimalScalar, { nullable: true, description: 'The count below the line.' })
  denominator(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<string | null> {
    return ofShown(context, reading, ({ denominator }) => denominator);
  }

  @FieldResolver(() => ReadingSymbol, { nullable: true, description: 'Why there is no plain number.' })
  symbol(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<ReadingSymbol | null> {
    return ofShown(context, reading, ({ symbol }) => symbol);
  }

  @FieldResolver(() => [ReadingComponent], { description: 'Its named parts, in order.' })
  components(@Root() reading: ReadingRecord, @Ctx() context: RequestContext): Shown<ShownComponent[]> {
    return ofShown(context, reading, (figure) => shownComponents(figure, reading));
  }

  @Access('recordReadings')
  @Mutation(() => ReadingPayload, {
    description: 'Records a reading, or a revision where there is one already.',
  })
  async recordReading(
    @Arg('input') input: RecordReadingInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ReadingPayload(await this.readings.recordReading(access, input));
  }

  @Access('recordReadings')
  @Mutation(() => ReadingsPayload, {
    description: 'Records up to 500 readings, all of them or none.',
  })
  async recordReadings(
    @Arg('input') input: RecordReadingsInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ReadingsPayload(await this.readings.recordReadings(access, input));
  }
}
