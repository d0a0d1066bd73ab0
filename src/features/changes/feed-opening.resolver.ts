import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { organisationById, type OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { FeedReady, ResyncRequired } from './feed.type';

interface Opening {
  /** Null where the feed resumes. */
  readonly organisationId: string | null;
}

const snapshot = (
  { organisationId }: Opening,
  { reader }: RequestContext,
): Promise<OrganisationRecord | null> | null =>
  organisationId === null ? null : reader.one(organisationById, organisationId);

@Resolver(() => FeedReady)
export class FeedReadyResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The graph exactly as it stands at the cursor, so that nothing falls between reading it and following it. Null ' +
      'where the feed resumes after a cursor.',
  })
  organisation(
    @Root() ready: Opening,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationRecord | null> | null {
    return snapshot(ready, context);
  }
}

@Resolver(() => ResyncRequired)
export class ResyncRequiredResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The graph exactly as it stands at the cursor: the state to go on from.',
  })
  organisation(
    @Root() resync: Opening,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationRecord | null> | null {
    return snapshot(resync, context);
  }
}
