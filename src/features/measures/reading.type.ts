import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Basis, ReadingFlag, ReadingSymbol } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { ReadingRecord } from './reading.repository';
import type { ShownComponent } from './withhold.rules';

@ObjectType({
  simpleResolvers: true,
  description: 'A named part of a reading, as in placements by reason.',
})
export class ReadingComponent implements ShownComponent {
  @Field({ description: 'What the part is.' })
  name: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure; null where the symbol says why.' })
  value: string | null;

  @Field({
    description: "The figure as a paper prints it, with the measure's unit, or the letter of its symbol.",
  })
  display: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count above the line.' })
  numerator: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The count below the line.' })
  denominator: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no plain number.' })
  symbol: ReadingSymbol | null;
}

/** The figure itself is given by field resolvers, which withhold it from whoever may not see it. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A measure's value for a period. Never overwritten: a revision supersedes the one before it.",
})
export class Reading implements Pick<
  ReadingRecord,
  'id' | 'basis' | 'flags' | 'asAt' | 'note' | 'revision' | 'superseded'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Basis, { description: 'What stretch of time it counts.' })
  basis: Basis;

  @Field(() => [ReadingFlag], { description: 'What to know before comparing it.' })
  flags: ReadingFlag[];

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the data were taken.' })
  asAt: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about it.' })
  note: string | null;

  @Field(() => Int, {
    description: '1 for the first reading of its period and basis, then one more each time.',
  })
  revision: number;

  @Field({ description: 'True where a later revision has taken its place.' })
  superseded: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;
}
