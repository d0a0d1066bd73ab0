import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TrajectoryStatus } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { AmbitionRecord } from './ambition.repository';
import type { PublishedStatusRecord } from './published-status.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What is to be achieved and how it will be known.',
})
export class Ambition implements Pick<
  AmbitionRecord,
  'id' | 'reference' | 'theme' | 'descriptor' | 'closedOn' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Reference, unique within the organisation, as in "ASC1a".' })
  reference: string;

  @Field({ description: 'The theme that the papers list it under.' })
  theme: string;

  @Field({ description: 'What is to be achieved, in a sentence.' })
  descriptor: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was closed with evidence; null while it is open.',
  })
  closedOn: string | null;

  @Field(() => Int, { description: 'Grows with every edit, link and published status.' })
  version: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The trajectory status that somebody published for a quarter, and why. Never overwritten.',
})
export class PublishedStatus implements Pick<
  PublishedStatusRecord,
  'id' | 'status' | 'reason' | 'analysis' | 'mitigations'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TrajectoryStatus, { description: 'Whether the outcome is on the way to its target.' })
  status: TrajectoryStatus;

  @Field(() => String, { nullable: true, description: 'Why this status.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What lies behind the figures.' })
  analysis: string | null;

  @Field(() => String, { nullable: true, description: 'What is done to change the trajectory.' })
  mitigations: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  createdAt: string;
}
