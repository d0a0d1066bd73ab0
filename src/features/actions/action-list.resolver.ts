import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { RecommendationRecord } from '../inspections/recommendation.repository';
import { Recommendation } from '../inspections/recommendation.type';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import type { OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { AreaRecord } from '../priorities/area.repository';
import { AreaOfAction } from '../priorities/area.type';
import { actionsOfAmbition, actionsOfArea, actionsOfRecommendation } from './action-link.repository';
import { ActionConnection, ActionsArgs, listArgs } from './action.args';
import {
  actionsOfContributor,
  actionsOfOrganisation,
  actionsOfOwner,
  workloadOfOwner,
  type ActionRecord,
  type OwnerWorkloadRecord,
} from './action.repository';
import { Action, OwnerWorkload } from './action.type';

@Resolver(() => Organisation)
export class OrganisationActionsResolver {
  @FieldResolver(() => ActionConnection, { description: 'Its actions.' })
  actions(
    @Root() organisation: OrganisationRecord,
    @Args() args: ActionsArgs,
    @Ctx() { reader, today }: RequestContext,
  ): object {
    return connect(
      ActionConnection,
      reader,
      actionsOfOrganisation,
      organisation.id,
      args,
      listArgs(args, today),
    );
  }
}

@Resolver(() => Owner)
export class OwnerActionsResolver {
  @FieldResolver(() => ActionConnection, { description: 'The actions it is accountable for.' })
  actions(
    @Root() owner: OwnerRecord,
    @Args() args: ActionsArgs,
    @Ctx() { reader, today }: RequestContext,
  ): object {
    return connect(ActionConnection, reader, actionsOfOwner, owner.id, args, listArgs(args, today));
  }

  @FieldResolver(() => ActionConnection, { description: 'The actions it contributes to.' })
  contributesTo(
    @Root() owner: OwnerRecord,
    @Args() args: ActionsArgs,
    @Ctx() { reader, today }: RequestContext,
  ): object {
    return connect(ActionConnection, reader, actionsOfContributor, owner.id, args, listArgs(args, today));
  }

  @FieldResolver(() => OwnerWorkload, { description: 'How much it has on its plate.' })
  workload(
    @Root() owner: OwnerRecord,
    @Ctx() { reader, today }: RequestContext,
  ): Promise<OwnerWorkloadRecord | null> {
    return reader.one(workloadOfOwner, owner.id, { today });
  }
}

const FIRST_DUE_FIRST = 'The actions that deliver it, the first due first.';

@Resolver(() => AreaOfAction)
export class AreaActionsResolver {
  @FieldResolver(() => [Action], { description: FIRST_DUE_FIRST })
  actions(@Root() area: AreaRecord, @Ctx() { reader }: RequestContext): Promise<ActionRecord[]> {
    return reader.many(actionsOfArea, area.id);
  }
}

@Resolver(() => Ambition)
export class AmbitionActionsResolver {
  @FieldResolver(() => [Action], { description: FIRST_DUE_FIRST })
  actions(@Root() ambition: AmbitionRecord, @Ctx() { reader }: RequestContext): Promise<ActionRecord[]> {
    return reader.many(actionsOfAmbition, ambition.id);
  }
}

@Resolver(() => Recommendation)
export class RecommendationActionsResolver {
  @FieldResolver(() => [Action], { description: FIRST_DUE_FIRST })
  actions(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord[]> {
    return reader.many(actionsOfRecommendation, recommendation.id);
  }
}
