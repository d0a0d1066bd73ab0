import type { Tenants } from '../../changes/command-runner';
import { compileFilter } from '../../changes/entry-filter';
import { notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import type { FeedRequest, Feeds, RequestContext } from '../../graphql/request-context';
import { FeedPlan, type FeedDefinition } from '../../live/feed-plan';
import type { Reader } from '../../persistence/reader';
import { readChangeFilter, type ChangeConditions } from './change-filter';

/** Validates and authorises what somebody asks to follow. */
export class FeedService implements Feeds {
  constructor(private readonly tenants: Tenants) {}

  async plan(
    { access, reader }: Pick<RequestContext, 'access' | 'reader'>,
    definition: FeedDefinition,
    request: FeedRequest,
  ): Promise<FeedPlan> {
    const organisationId = await this.tenants.idOf(request.organisation);
    const foreign = access.organisationId !== null && access.organisationId !== organisationId;
    if (organisationId === undefined || foreign)
      throw notFound('organisation', 'organisation', organisationId);
    if (definition.demands) demand(access, definition.demands);
    const wants = await wantsOf(reader, organisationId, definition, request.filter);
    return new FeedPlan(organisationId, definition, wants, request.after ?? null);
  }
}

/** NOT_FOUND and BAD_USER_INPUT name what is wrong in the filter. */
async function wantsOf(
  reader: Reader,
  organisationId: string,
  definition: FeedDefinition,
  filter: ChangeConditions | null | undefined,
): Promise<FeedPlan['wants']> {
  if (!filter) return definition.wants;
  const { statusesOnly, ...conditions } = await readChangeFilter(reader, organisationId, filter);
  const fits = (definition.fits ?? compileFilter)(conditions);
  return (entry) => definition.wants(entry) && fits(entry) && (!statusesOnly || entry.axis !== null);
}
