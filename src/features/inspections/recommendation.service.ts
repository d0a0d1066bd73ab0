import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireText, requireTexts } from '../../domain/validate';
import { addLinks, editWithLinks, setLinks, type Links } from '../actions/link-rows';
import { requireOwners } from '../actions/require-owners';
import { recordPlanStatus, type PlanStatusReport } from '../priorities/record-plan-status';
import { InspectionEntity } from './inspection.entity';
import { requireTargets, type RecommendationTarget } from './recommendation-targets';
import { LEADS, leadsOf } from './recommendation-leads';
import { RecommendationEntity } from './recommendation.entity';

export interface AddRecommendation extends CommandInput {
  readonly inspection: string;
  readonly reference: string;
  readonly title: string;
  readonly response: readonly string[];
  readonly nextPriorities: readonly string[];
  readonly targets: readonly RecommendationTarget[];
  readonly leadOwners: readonly string[];
}

export interface UpdateRecommendation extends CommandInput {
  readonly recommendation: string;
  readonly title?: string | null;
  readonly response?: readonly string[] | null;
  readonly nextPriorities?: readonly string[] | null;
  readonly targets?: readonly RecommendationTarget[] | null;
  readonly leadOwners?: readonly string[] | null;
  readonly expectedVersion?: number | null;
}

export interface RecordRecommendationStatus extends CommandInput, PlanStatusReport {
  readonly recommendation: string;
  readonly expectedVersion?: number | null;
}

const FIELD = 'input.recommendation';
const WHAT = 'recommendation';

/** Recommendations, the response to them and where it stands, period by period. */
export class RecommendationService {
  constructor(private readonly commands: CommandRunner) {}

  async addRecommendation(access: Access, input: AddRecommendation): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addRecommendation', access, input, async (tx) => {
      demand(access, 'writeInspection');
      const inspection = await tx.lock(InspectionEntity, input.inspection, 'input.inspection', 'inspection');
      const reference = requireText(input.reference, 'input.reference', 50);
      if (await tx.lockWhere(RecommendationEntity, { reference })) {
        throw badInput('input.reference', `There is a recommendation ${reference} already.`);
      }
      const siblings = await tx.findWhere(RecommendationEntity, { inspectionId: inspection.id });
      const leads = await requireOwners(tx, input.leadOwners, 'input.leadOwners');
      const recommendation = await tx.insert(RecommendationEntity, {
        inspectionId: inspection.id,
        reference,
        position: siblings.length + 1,
        title: requireText(input.title, 'input.title'),
        response: requireTexts(input.response, 'input.response'),
        nextPriorities: requireTexts(input.nextPriorities, 'input.nextPriorities'),
        targets: requireTargets(input.targets, 'input.targets'),
      });
      await addLinks(tx, LEADS, recommendation.id, leads);
      tx.log({
        kind: 'RecommendationAdded',
        subjectType: 'Recommendation',
        subjectId: recommendation.id,
        to: reference,
      });
      return { id: recommendation.id };
    });
  }

  async updateRecommendation(access: Access, input: UpdateRecommendation): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateRecommendation', access, input, async (tx) => {
      demand(access, 'writeInspection');
      const recommendation = await tx.lock(RecommendationEntity, input.recommendation, FIELD, WHAT);
      tx.expectVersion(recommendation, input.expectedVersion, WHAT);
      const { title, response, nextPriorities, targets } = input;
      const patch = {
        title: title == null ? undefined : requireText(title, 'input.title'),
        response: response == null ? undefined : requireTexts(response, 'input.response'),
        nextPriorities:
          nextPriorities == null ? undefined : requireTexts(nextPriorities, 'input.nextPriorities'),
        targets: targets == null ? undefined : requireTargets(targets, 'input.targets'),
      };
      const leads =
        input.leadOwners == null ? undefined : await this.#setLeads(tx, recommendation.id, input.leadOwners);
      await editWithLinks(
        tx,
        RecommendationEntity,
        recommendation,
        patch,
        leads ? { leadOwners: leads } : {},
        {
          kind: 'RecommendationUpdated',
          subjectType: 'Recommendation',
        },
      );
      return { id: recommendation.id };
    });
  }

  async recordStatus(access: Access, input: RecordRecommendationStatus): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordRecommendationStatus', access, input, async (tx) => {
      const recommendation = await tx.lock(RecommendationEntity, input.recommendation, FIELD, WHAT);
      demand(access, 'reportProgress', await leadsOf(tx, recommendation.id));
      tx.expectVersion(recommendation, input.expectedVersion, WHAT);
      await recordPlanStatus(
        tx,
        {
          row: recommendation,
          entity: RecommendationEntity,
          parent: { recommendationId: recommendation.id },
          subjectType: 'Recommendation',
          axis: 'RECOMMENDATION',
          kind: 'RecommendationStatusRecorded',
        },
        input,
      );
      return { id: recommendation.id };
    });
  }

  async #setLeads(
    tx: Transaction,
    recommendationId: string,
    owners: readonly string[],
  ): Promise<Links | undefined> {
    const already = await leadsOf(tx, recommendationId);
    return setLinks(
      tx,
      LEADS,
      recommendationId,
      await requireOwners(tx, owners, 'input.leadOwners', already),
    );
  }
}
