import { Field, ID, InputType, Int } from 'type-graphql';
import { RuleSetName, TargetProfile, ToleranceKind } from '../../domain/vocabulary';
import { EditInput } from '../../graphql/command.input';
import { DecimalScalar } from '../../graphql/scalars';

@InputType({ description: 'How far behind the expected value still counts as close.' })
export class ToleranceInput {
  @Field(() => ToleranceKind, { description: 'What the value is a measure of.' })
  kind: ToleranceKind;

  @Field(() => DecimalScalar, {
    description: 'A share of the span from 0 to 1, a figure in the unit of the measure, or per cent.',
  })
  value: string;
}

@InputType({
  description:
    'How an organisation, or one measure of it, is judged. A field left out stays as it is; null goes back to the ' +
    'choice of the organisation, or to what the software has where the organisation says nothing.',
})
export class ChooseRulesInput extends EditInput {
  @Field(() => ID, {
    nullable: true,
    description: "The measure; left out, the choice is the organisation's.",
  })
  measure?: string | null;

  @Field(() => RuleSetName, {
    nullable: true,
    description: 'How a status is reached; the newest version of it.',
  })
  ruleSet?: RuleSetName | null;

  @Field(() => ToleranceInput, { nullable: true, description: 'How far behind still counts as close.' })
  tolerance?: ToleranceInput | null;

  @Field(() => TargetProfile, { nullable: true, description: 'The way from the baseline to the target.' })
  profile?: TargetProfile | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of a measure: the least, or where lower is better the most, that is acceptable.',
  })
  minimumExpectation?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many periods in a row must be worse before it is called drift, from 1 to 40.',
  })
  driftLength?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days after a period's end by which readings are due, from 0 to 730. A measure's own goes first.",
  })
  dueWithinDays?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of a measure: a smaller change counts as none where chance cannot be reckoned.',
  })
  minimumChange?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts from 1 up to this are hidden from those who may not see them; 0 hides none.',
  })
  suppressionThreshold?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts are shown to the nearest multiple of this to those who may not see small numbers.',
  })
  roundingBase?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a measure: true where councils lie too close together for quartiles to mean anything.',
  })
  noQuartile?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it is chosen.' })
  reason?: string | null;
}
