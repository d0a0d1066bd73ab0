import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { EvidenceRecord } from './evidence.repository';

@ObjectType({
  simpleResolvers: true,
  description: 'What shows that an action was done or a recommendation was met. Never overwritten.',
})
export class Evidence implements Pick<
  EvidenceRecord,
  'id' | 'title' | 'url' | 'note' | 'recordedOn' | 'createdAt'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  note: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is from.' })
  recordedOn: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt: string;
}
