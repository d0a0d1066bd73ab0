import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../graphql/scalars';
import type { NeighbourMeanRecord } from './neighbour-mean.rules';

@ObjectType({
  simpleResolvers: true,
  description:
    'The simple mean of those neighbours that have a figure in a national set, as LAIT reckons it.',
})
export class NeighbourMean implements Omit<NeighbourMeanRecord, 'setPeriod'> {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The mean, cut at six decimals; councils weigh the same. Null where no neighbour has a figure.',
  })
  mean: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The mean as a paper prints it, with the measure's unit.",
  })
  display: string | null;

  @Field(() => Int, { description: 'How many neighbours have a figure.' })
  withData: number;

  @Field(() => Int, { description: 'How many neighbours the set has.' })
  of: number;

  @Field(() => [String], { description: 'The neighbours without a figure, in the order of the set.' })
  without: string[];

  @Field({ description: 'The data release of the national set.' })
  release: string;
}
