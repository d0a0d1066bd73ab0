import { ArgsType, Field, InputType } from 'type-graphql';
import { AuditKind } from '../../domain/audit';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateTimeScalar } from '../../graphql/scalars';
import type { AuditConditions } from './audit.repository';
import { AuditEvent } from './audit.type';

export const AuditConnection = connectionType('Audit', () => AuditEvent);

@InputType({ description: 'Which events to give. Conditions add up; one left out does not narrow.' })
export class AuditFilter implements AuditConditions {
  @Field(() => [AuditKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: AuditKind[] | null;

  @Field(() => String, { nullable: true, description: 'By the bearer of a token with this subject.' })
  subject?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this moment or later.' })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  until?: Date | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field({ description: 'Slug of the organisation.' })
  organisation: string;

  @Field(() => AuditFilter, { nullable: true, description: 'Which events to give.' })
  filter?: AuditFilter | null;
}
