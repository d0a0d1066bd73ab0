import { IsNull } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import type { LinkTable } from '../actions/link-rows';
import { RecommendationLeadEntity } from './recommendation-lead.entity';

export const LEADS: LinkTable<RecommendationLeadEntity> = {
  entity: RecommendationLeadEntity,
  standing: (recommendationId) => ({ recommendationId, removedAt: IsNull() }),
  targetOf: (lead) => lead.ownerId,
  make: (recommendationId, ownerId) => ({ recommendationId, ownerId, removedAt: null }),
};

/** The posts that answer for a recommendation: they may report on it. */
export async function leadsOf(tx: Transaction, recommendationId: string): Promise<string[]> {
  return (await tx.findWhere(RecommendationLeadEntity, LEADS.standing(recommendationId))).map(LEADS.targetOf);
}
