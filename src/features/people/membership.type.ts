import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Role } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { MembershipRecord } from './membership.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Somebody whom the organisation lets in, as what, and from when to when. It counts before what their token ' +
    'claims: once there is one for a subject, that subject has access through it or not at all. For ADMIN.',
})
export class Membership implements Omit<MembershipRecord, 'divisionIds' | 'ownerId'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The subject of the tokens of the person, as their issuer has it.' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'The issuer whose subject it is; null for any issuer of the organisation.',
  })
  issuer: string | null;

  @Field(() => Role, { description: 'As what they are let in.' })
  role: Role;

  @Field(() => DateScalar, { description: 'The first day of access.' })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of access; null while none is set.' })
  endsOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended or revoked.' })
  reason: string | null;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}
