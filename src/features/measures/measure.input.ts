import { Field, ID, InputType, Int } from 'type-graphql';
import { Basis, Cadence, MeasureUnit, Polarity } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DecimalScalar } from '../../graphql/scalars';

@InputType({ description: 'A new measure of an ambition.' })
export class AddMeasureInput extends CommandInput {
  @Field(() => ID, { description: 'The ambition that it tells of.' })
  ambition: string;

  @Field({ description: 'Its name, unique within the ambition.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What exactly is measured.' })
  description?: string | null;

  @Field(() => MeasureUnit, { description: 'What it counts in.' })
  unit: MeasureUnit;

  @Field(() => Int, { defaultValue: 0, description: 'How many decimals to display, from 0 to 6.' })
  decimalPlaces: number;

  @Field(() => Polarity, { description: 'Which way is better.' })
  polarity: Polarity;

  @Field(() => Cadence, { description: 'How often it is read.' })
  cadence: Cadence;

  @Field(() => Basis, { description: 'The basis of the readings that its status is judged by.' })
  headlineBasis: Basis;

  @Field(() => String, { nullable: true, description: 'Where its readings come from.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'What the numerator counts.' })
  numeratorName?: string | null;

  @Field(() => String, { nullable: true, description: 'What the denominator counts.' })
  denominatorName?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days after a period's end by which its reading is due, from 0 to 730; as the organisation has it if left out.",
  })
  dueWithinDays?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The highest figure that makes sense; for per cent 100 if left out.',
  })
  maximum?: string | null;
}

@InputType({ description: 'What to change on a measure. A field left out stays as it is.' })
export class UpdateMeasureInput extends EditInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field(() => String, { nullable: true, description: 'Its name, unique within the ambition.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly is measured; null clears it.' })
  description?: string | null;

  @Field(() => MeasureUnit, {
    nullable: true,
    description: 'What it counts in; fixed once there are readings.',
  })
  unit?: MeasureUnit | null;

  @Field(() => Int, { nullable: true, description: 'How many decimals to display, from 0 to 6.' })
  decimalPlaces?: number | null;

  @Field(() => Polarity, { nullable: true, description: 'Which way is better.' })
  polarity?: Polarity | null;

  @Field(() => Cadence, { nullable: true, description: 'How often it is read.' })
  cadence?: Cadence | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'The basis of the readings that its status is judged by.',
  })
  headlineBasis?: Basis | null;

  @Field(() => String, { nullable: true, description: 'Where its readings come from; null clears it.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'What the numerator counts; null clears it.' })
  numeratorName?: string | null;

  @Field(() => String, { nullable: true, description: 'What the denominator counts; null clears it.' })
  denominatorName?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days after a period's end by which its reading is due, from 0 to 730.",
  })
  dueWithinDays?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The highest figure that makes sense; null goes back to 100 for per cent and to none for the rest.',
  })
  maximum?: string | null;
}
