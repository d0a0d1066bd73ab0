import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Quartile } from '../../domain/comparison/quartile';
import { ReadingSymbol } from '../../domain/vocabulary';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import type { RankedCouncil } from './council-table.rules';
import type { CutPointsRecord } from './cut-points.rules';
import type { NationalSetRecord } from './national-set.repository';

@ObjectType({
  simpleResolvers: true,
  description:
    'Where the quarters of all councils meet, the lowest first whatever is better. A figure on a cut point belongs ' +
    'to the quarter below it. Kept exactly, shown at six decimals.',
})
export class CutPoints implements CutPointsRecord {
  @Field(() => DecimalScalar, { description: 'A quarter of the councils is up to here.' })
  q1: string;

  @Field(() => DecimalScalar, { description: 'Half of the councils is up to here: the median.' })
  q2: string;

  @Field(() => DecimalScalar, { description: 'Three quarters of the councils are up to here.' })
  q3: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a release gives for one council.' })
export class CouncilFigure implements RankedCouncil {
  @Field({ description: 'Its code in national data, as in "E06000016".' })
  code: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure; null where the symbol says why.' })
  value: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no figure.' })
  symbol: ReadingSymbol | null;

  @Field(() => Int, {
    nullable: true,
    description: '1 is best; ties share the smallest rank. Null where neither way is better.',
  })
  rank: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 is the best quarter, 4 the worst. Null where neither way is better and where the measure opts out.',
  })
  quartile: Quartile | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The figures of all councils for one measure and period, as one release gave them. A later release supersedes it.',
})
export class NationalSet implements Pick<
  NationalSetRecord,
  'id' | 'release' | 'releasedOn' | 'n' | 'missing' | 'createdAt'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The data release that gives it.' })
  release: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was released.' })
  releasedOn: string | null;

  @Field(() => Int, { description: 'How many councils have a figure: what the cut points rest on.' })
  n: number;

  @Field(() => Int, { description: 'How many councils have none.' })
  missing: number;

  @Field(() => DateTimeScalar, { description: 'When it was loaded.' })
  createdAt: string;
}
