import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Basis, MeasureUnit, PrintedFactKind } from '../../domain/vocabulary';
import type { RequestContext } from '../../graphql/request-context';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars';
import { LoggedPayload } from '../changes/payload';
import { printedFactById, type PrintedFactRecord } from './printed-fact.repository';

@ObjectType({ simpleResolvers: true, description: 'A part of a printed total.' })
class PrintedFactPart {
  @Field({ description: 'What the part counts.' })
  name: string;

  @Field(() => DecimalScalar, { description: 'The figure.' })
  value: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a paper prints about a measure or a round, kept beside the data so that the two can be compared.',
})
export class PrintedFact implements Omit<PrintedFactRecord, 'organisationId' | 'period'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PrintedFactKind, { description: 'What sort of fact it is.' })
  kind: PrintedFactKind;

  @Field(() => Basis, {
    nullable: true,
    description: 'The basis of the reading that it is about, where that is said.',
  })
  basis: Basis | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure, as printed.' })
  value: string | null;

  @Field(() => String, { nullable: true, description: 'The words, as printed.' })
  text: string | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'The unit of a change.' })
  unit: MeasureUnit | null;

  @Field(() => [PrintedFactPart], { description: 'Of a total: the parts it is said to have.' })
  parts: PrintedFactPart[];

  @Field({ description: 'Where it is printed.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: string;
}

@ObjectType('PrintedFactPayload', { description: 'What a mutation did to a printed fact.' })
export class PrintedFactPayload extends LoggedPayload<{ id: string }> {
  @Field(() => PrintedFact, { description: 'The fact as it stands now.' })
  printedFact(@Ctx() { reader }: RequestContext): Promise<PrintedFactRecord | null> {
    return reader.one(printedFactById, this.applied.result.id, {});
  }
}
