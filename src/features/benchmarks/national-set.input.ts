import { Field, ID, InputType } from 'type-graphql';
import { ReadingSymbol } from '../../domain/vocabulary';
import { CommandInput } from '../../graphql/command.input';
import { DateScalar, DecimalScalar } from '../../graphql/scalars';
import { CouncilInput } from './neighbour-set.input';

@InputType({ description: 'What a release gives for one council: a figure, or the symbol in its place.' })
export class CouncilFigureInput extends CouncilInput {
  @Field(() => DecimalScalar, { nullable: true, description: "The figure, in the measure's unit." })
  value?: string | null;

  @Field(() => ReadingSymbol, { nullable: true, description: 'Why there is no figure.' })
  symbol?: ReadingSymbol | null;
}

@InputType({ description: 'The figures of all councils for one measure and period.' })
export class NationalSetInput {
  @Field(() => ID, { description: 'The measure.' })
  measure: string;

  @Field({ description: 'Label of the period, as in "2024-25".' })
  period: string;

  @Field({ description: 'The data release that gives them.' })
  release: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was released.' })
  releasedOn?: string | null;

  @Field(() => [CouncilFigureInput], {
    description:
      'From 1 to 500 councils, each once and at least one with a figure. Neither England nor regions.',
  })
  councils: CouncilFigureInput[];
}

/** Takes what `CommandInput` has; a class has one parent only, and the longer list was worth inheriting. */
@InputType({
  description: 'The figures of all councils. Those for the same measure and period are superseded.',
})
export class LoadNationalSetInput extends NationalSetInput {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description: 'Any text that is new for each request. A retry under the same key is applied once.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Many sets at once, as for many years: all of them are loaded, or none.' })
export class LoadNationalSetsInput extends CommandInput {
  @Field(() => [NationalSetInput], {
    description:
      'From 1 to 20 sets with at most 5,000 councils in all, none for the same measure and period twice.',
  })
  sets: NationalSetInput[];
}
