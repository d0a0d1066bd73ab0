import { ArgsType, Field, InputType } from 'type-graphql';
import { Basis } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import { Reading } from './reading.type';

export const ReadingConnection = connectionType('Reading', () => Reading);

@InputType({ description: 'Which readings to give. Conditions add up; one left out does not narrow.' })
export class ReadingFilter {
  @Field(() => [Basis], { nullable: true, description: 'On one of these bases.' })
  basis?: Basis[] | null;

  @Field(() => [String], { nullable: true, description: 'For the periods with these labels.' })
  period?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'For periods that end on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'For periods that end on this day or earlier.' })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those that a revision has superseded. Not for the public nor for VIEWER.',
  })
  includeSuperseded?: boolean | null;
}

@ArgsType()
export class ReadingsArgs extends PageArgs {
  @Field(() => ReadingFilter, { nullable: true, description: 'Which readings to give.' })
  filter?: ReadingFilter | null;
}
