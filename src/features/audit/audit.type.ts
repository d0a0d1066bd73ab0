import { Field, ID, ObjectType } from 'type-graphql';
import { AuditKind, type AuditDetail } from '../../domain/audit';
import { Role } from '../../domain/vocabulary';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars';
import type { AuditEventRecord } from './audit.repository';

@ObjectType({
  simpleResolvers: true,
  description:
    'One event of the security audit: who did or tried what, when and from where. It is apart from the change log and ' +
    'holds neither secrets nor figures.',
})
export class AuditEvent implements AuditEventRecord {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it happened; of repeats, when the last one did.' })
  at: string;

  @Field(() => AuditKind, { description: 'What sort of event it is.' })
  kind: AuditKind;

  @Field(() => String, { nullable: true, description: 'Whose token it was; null where nobody is known.' })
  subject: string | null;

  @Field(() => Role, { nullable: true, description: 'The role that they had then.' })
  role: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address that it came from, as far as trusted proxies say.',
  })
  address: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The operation by the fields at its root, as in "mutation recordReading"; null where none was read yet.',
  })
  operation: string | null;

  @Field(() => JsonScalar, {
    description:
      'What else there is to say. `repeats` counts the same event again within a minute of `since`; `various` stands ' +
      'for many different ones of one origin, told as one.',
  })
  detail: AuditDetail;
}
