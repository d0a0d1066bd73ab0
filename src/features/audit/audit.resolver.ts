import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { badInput, notFound } from '../../domain/errors';
import { demand, demandToken } from '../../domain/policy';
import { LIMITS } from '../../domain/validate';
import { Access } from '../../graphql/access';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import { organisationBySlug } from '../organisations/organisation.repository';
import { AuditArgs, AuditConnection } from './audit.args';
import { auditOfOrganisation, type AuditConditions } from './audit.repository';

@Resolver()
export class AuditResolver {
  @Access('readAudit')
  @Query(() => AuditConnection, {
    description:
      'The security audit of an organisation, the newest first: denied attempts, sign-ins, changed roles, and who read ' +
      'small numbers that are hidden from the public. What happens now is here a second later.',
  })
  async audit(@Args() args: AuditArgs, @Ctx() { access, reader }: RequestContext): Promise<object> {
    demandToken(access);
    const organisation = await reader.one(organisationBySlug, args.organisation);
    if (!organisation) throw notFound('organisation', 'organisation');
    demand(access, 'readAudit');
    const filter = checked(args.filter ?? {});
    return connect(AuditConnection, reader, auditOfOrganisation, organisation.id, args, filter);
  }
}

function checked(filter: AuditConditions): AuditConditions {
  const { kind, subject, since, until } = filter;
  if ((kind?.length ?? 0) > LIMITS.list) throw badInput('filter.kind', `At most ${LIMITS.list} entries.`);
  if ((subject?.length ?? 0) > LIMITS.title)
    throw badInput('filter.subject', `At most ${LIMITS.title} characters.`);
  if (since && until && since >= until) throw badInput('filter.until', 'This is not after `since`.');
  return filter;
}
