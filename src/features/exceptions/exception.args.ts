import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ExceptionKind, Severity } from '../../domain/vocabulary';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import type { ExceptionRule, ExceptionSubjectType } from './exception';
import { ExceptionRuleCode } from './exception.type';

const SubjectType = {
  AMBITION: 'Ambition',
  MEASURE: 'Measure',
  ACTION: 'Action',
  AREA_OF_ACTION: 'AreaOfAction',
  RECOMMENDATION: 'Recommendation',
} as const satisfies Record<string, ExceptionSubjectType>;

registerEnumType(SubjectType, {
  name: 'ExceptionSubjectType',
  description: 'What an exception can be about.',
  valuesConfig: {
    AMBITION: { description: 'An ambition.' },
    MEASURE: { description: 'A measure of an ambition.' },
    ACTION: { description: 'An action.' },
    AREA_OF_ACTION: { description: 'An area of action of a priority.' },
    RECOMMENDATION: { description: 'A recommendation of an inspection.' },
  },
});

@InputType({
  description:
    'Which exceptions to give. Conditions add up; one left out does not narrow. A measure is where its ambition is, ' +
    'and links count as they stand now.',
})
export class ExceptionFilter {
  @Field(() => [ExceptionKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ExceptionKind[] | null;

  @Field(() => [Severity], { nullable: true, description: 'Of one of these severities.' })
  severities?: Severity[] | null;

  @Field(() => [ExceptionRuleCode], { nullable: true, description: 'Found by one of these rules.' })
  rules?: ExceptionRule[] | null;

  @Field(() => [SubjectType], { nullable: true, description: 'About one of these sorts of things.' })
  subjects?: ExceptionSubjectType[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of the divisions with these codes. An action or an area of action is in the division of its owner, a ' +
      'recommendation in those of all posts that lead on it.',
  })
  divisions?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Owned by one of these posts; of recommendations, led on by one of them.',
  })
  owners?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With `owners`: their posts and all below them in the reporting line.',
  })
  includeReports?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of ambitions that support one of these priorities, of the areas of action under it, of the actions that ' +
      'deliver either, and of recommendations that such an ambition answers.',
  })
  priorities?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of the ambitions under one of these themes, as with `ambitions`.',
  })
  themes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of the ambitions with these references: themselves, their measures, the actions for them and the ' +
      'recommendations that they answer.',
  })
  ambitions?: string[] | null;
}

@ArgsType()
export class ExceptionsArgs extends PageArgs {
  @Field({ description: 'Slug of the organisation.' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The quarter at whose end to look, as in "2025-26 Q4"; left out, the newest that is locked or published, ' +
      'else the newest that was opened. Actions, links and recommendations that the organisation entered in its first ' +
      'quarter here count as having been there before.',
  })
  period?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day on which late readings are looked for, as a clinic's; the last of the quarter if left out, and never " +
      'before it.',
  })
  asOf?: string | null;

  @Field(() => ExceptionFilter, { nullable: true, description: 'Which exceptions to give.' })
  filter?: ExceptionFilter | null;
}
