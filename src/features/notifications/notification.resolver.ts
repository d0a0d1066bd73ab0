import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badInput } from '../../domain/errors';
import { decide, mayReadWorkInProgress } from '../../domain/policy';
import { LIMITS, requireId } from '../../domain/validate';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { Me } from '../people/me.type';
import { NotificationConnection, NotificationsArgs, OwnNotificationsArgs } from './notification.args';
import {
  notificationsOfOrganisation,
  notificationsOfPost,
  type NotificationConditions,
  type NotificationRecord,
} from './notification.repository';
import { Notification } from './notification.type';

@Resolver(() => Notification)
export class NotificationResolver {
  @FieldResolver(() => Owner, { nullable: true, description: 'The post that is told.' })
  recipient(
    @Root() { recipientId }: NotificationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> {
    return reader.one(ownerById, recipientId);
  }
}

@Resolver(() => Organisation)
export class OrganisationNotificationsResolver {
  @FieldResolver(() => NotificationConnection, {
    nullable: true,
    description: 'What its posts were told, the newest first. Null for whoever may not read the audit.',
  })
  notifications(
    @Root() organisation: OrganisationRecord,
    @Args() args: NotificationsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): object | null {
    if (!decide(access, 'readAudit', []).allowed) return null;
    const { kind, state, recipient } = args;
    const filter = {
      ...checked({ kind, state }),
      recipient: recipient == null ? null : requireId(recipient, 'recipient'),
    };
    return connect(
      NotificationConnection,
      reader,
      notificationsOfOrganisation,
      organisation.id,
      args,
      filter,
    );
  }
}

@Resolver(() => Me)
export class MyNotificationsResolver {
  @FieldResolver(() => NotificationConnection, {
    nullable: true,
    description:
      'What the post of the caller was told, the newest first. Null for who holds none, and for those who see ' +
      'published rounds only.',
  })
  notifications(
    @Args() args: OwnNotificationsArgs,
    @Ctx() { access, reader }: RequestContext,
  ): object | null {
    if (!mayReadWorkInProgress(access) || access.ownerId === null) return null;
    const { kind, state } = args;
    return connect(
      NotificationConnection,
      reader,
      notificationsOfPost,
      access.ownerId,
      args,
      checked({ kind, state }),
    );
  }
}

function checked(conditions: Pick<NotificationConditions, 'kind' | 'state'>): NotificationConditions {
  for (const [name, values] of Object.entries(conditions)) {
    if ((values?.length ?? 0) > LIMITS.list) throw badInput(name, `At most ${LIMITS.list} entries.`);
  }
  return conditions;
}
