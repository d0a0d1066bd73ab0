import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { RecommendationRecord } from '../inspections/recommendation.repository';
import { Recommendation } from '../inspections/recommendation.type';
import { organisationById, type OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { AreaRecord } from '../priorities/area.repository';
import { AreaOfAction } from '../priorities/area.type';
import {
  actionsSuperseding,
  ambitionsOfAction,
  areasOfAction,
  contributorsOfAction,
  recommendationsOfAction,
} from './action-link.repository';
import { updatesOfAction, type ActionUpdateRecord } from './action-update.repository';
import { actionById, type ActionRecord } from './action.repository';
import { isOverdue } from './action.rules';
import { Action, ActionUpdate } from './action.type';

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => Boolean, { description: 'True where it was due before today and is open.' })
  overdue(@Root() action: ActionRecord, @Ctx() { today }: RequestContext): boolean {
    return isOverdue(action, today);
  }

  @FieldResolver(() => Organisation, { description: 'The organisation whose action it is.' })
  organisation(
    @Root() action: ActionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationById, action.organisationId);
  }

  @FieldResolver(() => Owner, { description: 'The one post that is accountable.' })
  owner(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> {
    return reader.one(ownerById, action.ownerId);
  }

  @FieldResolver(() => [Owner], { description: 'The posts that contribute.' })
  contributors(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord[]> {
    return reader.many(contributorsOfAction, action.id);
  }

  @FieldResolver(() => [AreaOfAction], { description: 'The areas of action that it delivers.' })
  areasOfAction(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<AreaRecord[]> {
    return reader.many(areasOfAction, action.id);
  }

  @FieldResolver(() => [Ambition], { description: 'The ambitions that it delivers.' })
  ambitions(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<AmbitionRecord[]> {
    return reader.many(ambitionsOfAction, action.id);
  }

  @FieldResolver(() => [Recommendation], { description: 'The recommendations that it delivers.' })
  recommendations(
    @Root() action: ActionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<RecommendationRecord[]> {
    return reader.many(recommendationsOfAction, action.id);
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action that it replaces.' })
  supersedes(
    @Root() action: ActionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ActionRecord | null> | null {
    return action.supersedesId === null ? null : reader.one(actionById, action.supersedesId);
  }

  @FieldResolver(() => [Action], { description: 'The actions that replace it.' })
  supersededBy(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<ActionRecord[]> {
    return reader.many(actionsSuperseding, action.id);
  }

  @FieldResolver(() => [ActionUpdate], { description: 'Its history, oldest first.' })
  updates(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<ActionUpdateRecord[]> {
    return reader.many(updatesOfAction, action.id);
  }
}

@Resolver(() => ActionUpdate)
export class ActionUpdateResolver {
  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that wrote it, where its writer holds one.',
  })
  author(
    @Root() update: ActionUpdateRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return update.authorId === null ? null : reader.one(ownerById, update.authorId);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that agreed to a moved due date, where that was put on record.',
  })
  agreedBy(
    @Root() update: ActionUpdateRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return update.agreedById === null ? null : reader.one(ownerById, update.agreedById);
  }
}
