import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceScope } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { ServiceTokenRecord } from './service-token.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Lets a program in, such as a report that is drawn every night. Its secret was shown once, when it was issued, ' +
    'and is not kept. For ADMIN.',
})
export class ServiceToken implements ServiceTokenRecord {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is for.' })
  name: string;

  @Field(() => [ServiceScope], { description: 'What it may be used for, and nothing else.' })
  scopes: ServiceScope[];

  @Field(() => DateScalar, { description: 'The last day on which it is taken.' })
  expiresOn: string;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  reason: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it was used; null where it never was, and as at a past moment.',
  })
  lastUsedOn: string | null;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}

export const ServiceTokenConnection = connectionType('ServiceToken', () => ServiceToken);
