import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type';
import type { PriorityRecord } from './priority.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A numbered intention of a plan, with what it means to residents and to the organisation.',
})
export class Priority implements Pick<
  PriorityRecord,
  'id' | 'number' | 'title' | 'iStatements' | 'weStatements' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Its number within the plan.' })
  number: number;

  @Field({ description: 'The intention in a few words.' })
  title: string;

  @Field(() => [String], { description: 'What residents can say when it is met.' })
  iStatements: string[];

  @Field(() => [String], { description: 'What the organisation does to meet it.' })
  weStatements: string[];

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}
