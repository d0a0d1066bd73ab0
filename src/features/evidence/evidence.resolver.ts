import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import type { ActionRecord } from '../actions/action.repository';
import { Action } from '../actions/action.type';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { RecommendationRecord } from '../inspections/recommendation.repository';
import { Recommendation } from '../inspections/recommendation.type';
import { AddEvidenceInput } from './evidence.input';
import { EvidencePayload } from './evidence.payload';
import {
  evidenceOfAction,
  evidenceOfAmbition,
  evidenceOfRecommendation,
  type EvidenceRecord,
} from './evidence.repository';
import { EvidenceService } from './evidence.service';
import { Evidence } from './evidence.type';

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Access('reportProgress')
  @Mutation(() => EvidencePayload, {
    description: 'Adds evidence for an action, a recommendation or an ambition.',
  })
  async addEvidence(
    @Arg('input') input: AddEvidenceInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new EvidencePayload(await this.evidence.add(access, input));
  }
}

@Resolver(() => Action)
export class ActionEvidenceResolver {
  @FieldResolver(() => [Evidence], {
    complexity: listOf(3),
    description: 'What shows that it was done, oldest first.',
  })
  evidence(@Root() action: ActionRecord, @Ctx() { reader }: RequestContext): Promise<EvidenceRecord[]> {
    return reader.many(evidenceOfAction, action.id);
  }
}

@Resolver(() => Recommendation)
export class RecommendationEvidenceResolver {
  @FieldResolver(() => [Evidence], {
    complexity: listOf(3),
    description: 'What shows that it was met, oldest first.',
  })
  evidence(
    @Root() recommendation: RecommendationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<EvidenceRecord[]> {
    return reader.many(evidenceOfRecommendation, recommendation.id);
  }
}

@Resolver(() => Ambition)
export class AmbitionEvidenceResolver {
  @FieldResolver(() => [Evidence], {
    complexity: listOf(3),
    description: 'What shows that it was reached, oldest first.',
  })
  evidence(@Root() ambition: AmbitionRecord, @Ctx() { reader }: RequestContext): Promise<EvidenceRecord[]> {
    return reader.many(evidenceOfAmbition, ambition.id);
  }
}
