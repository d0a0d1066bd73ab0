import { Field, ID, ObjectType } from 'type-graphql';
import { Basis, MeasureUnit } from '../../domain/vocabulary';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { BaselineRecord } from './baseline.repository';

@ObjectType({
  simpleResolvers: true,
  description: 'Where a measure started from, as stated. A later one supersedes it.',
})
export class Baseline implements Omit<BaselineRecord, 'organisationId' | 'measureId' | 'period'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DecimalScalar, { description: 'The figure.' })
  value: string;

  @Field(() => MeasureUnit, { description: "The stated unit. Some papers state another than the measure's." })
  unit: MeasureUnit;

  @Field(() => Basis, { description: 'What stretch of time the figure counts.' })
  basis: Basis;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count below the line.' })
  denominator: string | null;

  @Field(() => String, { nullable: true, description: 'What to know about the figure.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  createdAt: string;
}
