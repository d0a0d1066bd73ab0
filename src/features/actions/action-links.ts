import { IsNull } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import type { Row } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { AreaOfActionEntity } from '../priorities/area-of-action.entity';
import { ActionAmbitionEntity } from './action-ambition.entity';
import { ActionAreaEntity } from './action-area.entity';
import { ActionContributorEntity } from './action-contributor.entity';
import { ActionRecommendationEntity } from './action-recommendation.entity';
import { addLinks, removeLinks, requireRows, type LinkTable } from './link-rows';

/** What an action delivers, as ids. */
export interface Deliveries {
  readonly areasOfAction?: readonly string[] | null;
  readonly ambitions?: readonly string[] | null;
  readonly recommendations?: readonly string[] | null;
}

export const CONTRIBUTORS: LinkTable<ActionContributorEntity> = {
  entity: ActionContributorEntity,
  standing: (actionId) => ({ actionId, removedAt: IsNull() }),
  targetOf: (link) => link.ownerId,
  make: (actionId, ownerId) => ({ actionId, ownerId, removedAt: null }),
};

const AREAS: LinkTable<ActionAreaEntity> = {
  entity: ActionAreaEntity,
  standing: (actionId) => ({ actionId, removedAt: IsNull() }),
  targetOf: (link) => link.areaOfActionId,
  make: (actionId, areaOfActionId) => ({ actionId, areaOfActionId, removedAt: null }),
};

const AMBITIONS: LinkTable<ActionAmbitionEntity> = {
  entity: ActionAmbitionEntity,
  standing: (actionId) => ({ actionId, removedAt: IsNull() }),
  targetOf: (link) => link.ambitionId,
  make: (actionId, ambitionId) => ({ actionId, ambitionId, removedAt: null }),
};

const RECOMMENDATIONS: LinkTable<ActionRecommendationEntity> = {
  entity: ActionRecommendationEntity,
  standing: (actionId) => ({ actionId, removedAt: IsNull() }),
  targetOf: (link) => link.recommendationId,
  make: (actionId, recommendationId) => ({ actionId, recommendationId, removedAt: null }),
};

interface Target extends Row {
  readonly reference: string;
}

type Way = 'ActionLinked' | 'ActionUnlinked';

/** Links an action with what it delivers, or takes links away: an entry in the log for each. Says how many. */
export async function changeDeliveries(
  tx: Transaction,
  actionId: string,
  deliveries: Deliveries,
  way: Way,
): Promise<number> {
  const change = way === 'ActionLinked' ? addLinks : removeLinks;
  const log = (
    what: string,
    property: string,
    targets: readonly Target[],
    changed: readonly string[],
  ): number => {
    for (const { id, reference } of targets.filter((target) => changed.includes(target.id))) {
      const label = `${what} ${reference}`;
      const [before, after] = way === 'ActionLinked' ? [null, label] : [label, null];
      const [from, to] = way === 'ActionLinked' ? [null, id] : [id, null];
      const fields = { [property]: { from, to } };
      tx.log({ kind: way, subjectType: 'Action', subjectId: actionId, from: before, to: after, fields });
    }
    return changed.length;
  };
  const { areasOfAction, ambitions, recommendations } = deliveries;
  const areas = await requireRows(
    tx,
    AreaOfActionEntity,
    areasOfAction ?? [],
    'input.areasOfAction',
    'area of action',
  );
  const aims = await requireRows(tx, AmbitionEntity, ambitions ?? [], 'input.ambitions', 'ambition');
  const findings = await requireRows(
    tx,
    RecommendationEntity,
    recommendations ?? [],
    'input.recommendations',
    'recommendation',
  );
  return (
    log('Area of action', 'areaOfActionId', areas, await change(tx, AREAS, actionId, idsOf(areas))) +
    log('Ambition', 'ambitionId', aims, await change(tx, AMBITIONS, actionId, idsOf(aims))) +
    log(
      'Recommendation',
      'recommendationId',
      findings,
      await change(tx, RECOMMENDATIONS, actionId, idsOf(findings)),
    )
  );
}

const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.id);
