import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars';
import type { Period as PeriodRecord } from '../domain/period';
import { PeriodKind } from '../domain/vocabulary';

@ObjectType({
  simpleResolvers: true,
  description: 'A stretch of time that figures are reported for. Both ends are included.',
})
export class Period implements PeriodRecord {
  @Field({
    description: 'As people write it: "2025-26 Q4", "2025-26", "2024/25", "2024", "2026-03" or a date.',
  })
  label: string;

  @Field(() => PeriodKind, { description: 'What sort of stretch it is.' })
  kind: PeriodKind;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: string;
}
