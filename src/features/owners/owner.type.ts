import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type';
import { DateScalar } from '../../graphql/scalars';
import type { OwnerRecord } from './owner.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A post that is accountable for something. People come and go; the post stays.',
})
export class Owner implements Pick<OwnerRecord, 'id' | 'post' | 'holder' | 'retiredOn' | 'version'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The post, unique within the organisation.' })
  post: string;

  @Field(() => String, { nullable: true, description: 'Who holds the post, where it is recorded.' })
  holder: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the post was retired; null while it stands.',
  })
  retiredOn: string | null;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}
