import { Field, ID, InputType } from 'type-graphql';
import { Basis, MeasureUnit, PrintedFactKind } from '../../domain/vocabulary';
import { CommandInput } from '../../graphql/command.input';
import { DecimalScalar } from '../../graphql/scalars';

@InputType({ description: 'A part of a printed total.' })
class PrintedPartInput {
  @Field({ description: 'What the part counts.' })
  name: string;

  @Field(() => DecimalScalar, { description: 'The figure.' })
  value: string;
}

@InputType({
  description:
    'What a paper prints about a measure or a round. QUARTER and TOTAL are said of a round, everything else of a ' +
    'measure. What the same source printed of the same fact before is superseded.',
})
export class RecordPrintedFactInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The measure; left out, it is said of the round of the period.',
  })
  measure?: string | null;

  @Field({ description: 'Label of the period that it is about, as in "2025-26 Q4".' })
  period: string;

  @Field(() => Basis, {
    nullable: true,
    description: 'The basis of the reading that it is about, where that is said.',
  })
  basis?: Basis | null;

  @Field(() => PrintedFactKind, { description: 'What sort of fact it is.' })
  kind: PrintedFactKind;

  @Field(() => DecimalScalar, { nullable: true, description: 'The figure, as printed.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'The words, where it is printed as words.' })
  text?: string | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'The unit of a change: PERCENT for per cent.' })
  unit?: MeasureUnit | null;

  @Field(() => [PrintedPartInput], { nullable: true, description: 'TOTAL: the parts it is said to have.' })
  parts?: PrintedPartInput[] | null;

  @Field({ description: 'Where it is printed, as in "Report, paragraph 13".' })
  source: string;
}
