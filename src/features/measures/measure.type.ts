import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Basis, Cadence, MeasureUnit, Polarity } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DecimalScalar } from '../../graphql/scalars';
import type { MeasureRecord } from './measure.repository';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A number followed over time.' })
export class Measure implements Omit<MeasureRecord, 'organisationId' | 'ambitionId' | 'ownDueWithinDays'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its name, unique within the ambition.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What exactly is measured.' })
  description: string | null;

  @Field(() => MeasureUnit, { description: 'What it counts in.' })
  unit: MeasureUnit;

  @Field(() => Int, { description: 'How many decimals its figures are displayed with.' })
  decimalPlaces: number;

  @Field(() => Polarity, { description: 'Which way is better.' })
  polarity: Polarity;

  @Field(() => Cadence, { description: 'How often it is read.' })
  cadence: Cadence;

  @Field(() => Basis, { description: 'The basis of the readings that its status is judged by.' })
  headlineBasis: Basis;

  @Field(() => String, { nullable: true, description: 'Where its readings come from.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'What the numerator counts.' })
  numeratorName: string | null;

  @Field(() => String, { nullable: true, description: 'What the denominator counts.' })
  denominatorName: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The highest figure that makes sense. Where there is none, per cent ends at 100.',
  })
  maximum: string | null;

  @Field(() => Int, { description: 'Grows with every edit, baseline, target and reading.' })
  version: number;
}
