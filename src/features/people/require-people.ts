import { notFound } from '../../domain/errors';
import { demand, demandToken } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { organisationBySlug } from '../organisations/organisation.repository';

/** The id of an organisation whose people the caller may see; another organisation is not found (N6). */
export async function requirePeople(
  { access, reader }: Pick<RequestContext, 'access' | 'reader'>,
  slug: string,
): Promise<string> {
  demandToken(access);
  const organisation = await reader.one(organisationBySlug, slug);
  if (!organisation) throw notFound('organisation', 'organisation');
  demand(access, 'managePeople');
  return organisation.id;
}
