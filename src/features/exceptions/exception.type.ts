import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExceptionKind, Severity } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { Action } from '../actions/action.type';
import { Ambition } from '../ambitions/ambition.type';
import { Recommendation } from '../inspections/recommendation.type';
import { Measure } from '../measures/measure.type';
import { AreaOfAction } from '../priorities/area.type';
import { EXCEPTION_RULES, type ExceptionRule as RuleCode } from './exception';
import type { ExceptionRecord } from './exception-list';

export const ExceptionRuleCode = Object.fromEntries(
  Object.keys(EXCEPTION_RULES).map((code) => [code, code]),
) as { readonly [Code in RuleCode]: Code };

registerEnumType(ExceptionRuleCode, {
  name: 'ExceptionRuleCode',
  description: 'A rule that calls for attention. The codes are stable.',
  valuesConfig: Object.fromEntries(
    Object.entries(EXCEPTION_RULES).map(([code, { says }]) => [code, { description: says }]),
  ),
});

@ObjectType({ simpleResolvers: true, description: 'A rule that calls for attention.' })
export class ExceptionRule {
  @Field(() => ExceptionRuleCode, { description: 'Its code.' })
  code: RuleCode;

  @Field(() => ExceptionKind, { description: 'The kind of exception that it finds.' })
  kind: ExceptionKind;

  @Field({ description: 'When it calls for attention, and how loudly.' })
  says: string;
}

export const ExceptionSubject = createUnionType({
  name: 'ExceptionSubject',
  description: 'Whatever can call for attention.',
  types: () => [Ambition, Measure, Action, AreaOfAction, Recommendation] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});

@ObjectType('Exception', {
  simpleResolvers: true,
  description: 'A computed call for attention, as at the end of a quarter.',
})
export class ExceptionType implements Pick<
  ExceptionRecord,
  'id' | 'kind' | 'rule' | 'severity' | 'explanation'
> {
  @Field(() => ID, {
    description: 'Made of the quarter, the rule and the subject: the same exception has it in every answer.',
  })
  id: string;

  @Field(() => ExceptionKind, { description: 'Why it calls for attention.' })
  kind: ExceptionKind;

  @Field(() => ExceptionRuleCode, { description: 'The rule that found it; see `exceptionRules`.' })
  rule: RuleCode;

  @Field(() => Severity, { description: 'How much it calls for attention.' })
  severity: Severity;

  @Field({ description: 'Why, in one sentence. It never writes a suppressed number.' })
  explanation: string;
}

@ObjectType({ simpleResolvers: true, description: 'How many exceptions are of a severity.' })
export class SeverityCount {
  @Field(() => Severity, { description: 'The severity.' })
  severity: Severity;

  @Field(() => Int, { description: 'How many; 0 where there is none.' })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many exceptions are of a kind.' })
export class ExceptionKindCount {
  @Field(() => ExceptionKind, { description: 'The kind.' })
  kind: ExceptionKind;

  @Field(() => Int, { description: 'How many; 0 where there is none.' })
  count: number;
}

export const ExceptionConnection = connectionType<ExceptionRecord>('Exception', () => ExceptionType);
