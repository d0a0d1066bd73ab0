import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoundState } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateTimeScalar } from '../../graphql/scalars';
import type { RoundRecord } from './round.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "An organisation's quarter of reporting: open for entry, locked, then published.",
})
export class ReportingRound implements Pick<
  RoundRecord,
  'id' | 'state' | 'lockedAt' | 'publishedAt' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RoundState, { description: 'How far it has come.' })
  state: RoundState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last locked.' })
  lockedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last published.' })
  publishedAt: string | null;

  @Field(() => Int, { description: 'Grows with every step.' })
  version: number;
}
