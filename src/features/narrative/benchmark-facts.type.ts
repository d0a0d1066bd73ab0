import { Field, ObjectType } from 'type-graphql';
import { ChangeUnit, Comparator, Standing } from '../../domain/vocabulary';
import { DecimalScalar } from '../../graphql/scalars';
import type { BenchmarkFact } from './measure-facts';

@ObjectType({
  simpleResolvers: true,
  description: 'A figure beside the one that somebody else has for the same period, by the newest release.',
})
export class BenchmarkFacts implements BenchmarkFact {
  @Field(() => Comparator, { description: 'Whom it is compared with.' })
  comparator: Comparator;

  @Field({ description: 'What they are called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The data release that gives their figure.' })
  release: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Their figure; null where they have none.' })
  value: string | null;

  @Field({ description: 'Their figure as a paper prints it, or the letter of its symbol.' })
  display: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The own figure less theirs, exact; null where either is missing or withheld.',
  })
  difference: string | null;

  @Field(() => ChangeUnit, { description: 'What the difference is told in.' })
  differenceUnit: ChangeUnit;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The difference in per cent of their figure; null unless that is above 0.',
  })
  relativeDifference: string | null;

  @Field(() => Standing, { nullable: true, description: 'How the own figure stands to theirs.' })
  stands: Standing | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether more than chance separates the two at 95%; null where nothing can be claimed.',
  })
  significant: boolean | null;
}
