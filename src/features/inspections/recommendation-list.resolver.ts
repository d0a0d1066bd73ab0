import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import type { OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { RecommendationConnection, RecommendationsArgs } from './recommendation.args';
import { recommendationsOfOrganisation, recommendationsOfOwner } from './recommendation.repository';

@Resolver(() => Organisation)
export class OrganisationRecommendationsResolver {
  @FieldResolver(() => RecommendationConnection, {
    description: 'The recommendations made to it, by reference.',
  })
  recommendations(
    @Root() organisation: OrganisationRecord,
    @Args() { first, after, filter }: RecommendationsArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    const page = { first, after };
    return connect(
      RecommendationConnection,
      reader,
      recommendationsOfOrganisation,
      organisation.id,
      page,
      filter ?? {},
    );
  }
}

@Resolver(() => Owner)
export class OwnerRecommendationsResolver {
  @FieldResolver(() => RecommendationConnection, {
    description: 'The recommendations it leads on, by reference.',
  })
  leads(
    @Root() owner: OwnerRecord,
    @Args() { first, after, filter }: RecommendationsArgs,
    @Ctx() { reader }: RequestContext,
  ): object {
    return connect(
      RecommendationConnection,
      reader,
      recommendationsOfOwner,
      owner.id,
      { first, after },
      filter ?? {},
    );
  }
}
