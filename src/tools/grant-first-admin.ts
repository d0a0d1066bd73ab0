import { parseArgs } from 'node:util';
import { type Access, UNLIMITED } from '../domain/access';
import { dayOf } from '../domain/clock';
import { systemClock } from '../app/system-clock';
import { managesPeople } from '../features/people/keep-an-admin';
import { MembershipEntity } from '../features/people/membership.entity';
import { standsOn } from '../features/people/term.rules';
import { asOperator, OPERATOR, requireOption, type Desk } from './operator';
import { runTool } from './with-database';

interface First {
  readonly organisation: string;
  readonly subject: string;
  readonly issuer: string | null;
}

/**
 * `npm run --silent organisation:first-admin -- --organisation rutland --issuer https://login.example --subject 4711`
 * lets in the first ADMIN of an organisation, or a new one where none is left. Every further one is let in by an ADMIN.
 */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { organisation: text, subject: text, issuer: text } });
  const organisation = requireOption(values.organisation, 'organisation');
  const subject = requireOption(values.subject, 'subject');
  const issuer = values.issuer?.trim() || null;
  await asOperator((desk) => grant(desk, { organisation, subject, issuer }));
  process.stdout.write(`Let an ADMIN into ${organisation}. They let in everybody else.\n`);
}

async function grant({ services, tenants, dataSource }: Desk, first: First): Promise<void> {
  const { organisation, ...who } = first;
  const organisationId = await tenants.idOf(organisation);
  if (organisationId === undefined) throw new Error(`There is no organisation ${organisation}`);
  const admins = await dataSource.manager.findBy(MembershipEntity, { organisationId, role: 'ADMIN' });
  const today = dayOf(systemClock.now());
  if (admins.some((admin) => managesPeople(admin) && standsOn(admin, today))) {
    throw new Error(`${organisation} has an ADMIN: it is for them to let others in`);
  }
  const access: Access = { subject: OPERATOR, role: 'ADMIN', organisationId, ownerId: null, ...UNLIMITED };
  await services.memberships.grant(access, { organisation, ...who, role: 'ADMIN' });
}

runTool(main);
