import { SUBJECT_TYPES } from '../../changes/catalogue';
import type { Relation } from '../../persistence/relation';
import type { Reader } from '../../persistence/reader';
import { actionById } from '../actions/action.repository';
import { ambitionById } from '../ambitions/ambition.repository';
import { inspectionById } from '../inspections/inspection.repository';
import { recommendationById } from '../inspections/recommendation.repository';
import { measureById } from '../measures/measure.repository';
import { readingById } from '../measures/reading.repository';
import { divisionById, organisationById } from '../organisations/organisation.repository';
import { ownerById } from '../owners/owner.repository';
import { areaById } from '../priorities/area.repository';
import { planById } from '../priorities/plan.repository';
import { priorityById } from '../priorities/priority.repository';
import { roundById } from '../rounds/round.repository';

/** Everything that `node` finds: what a change can be about, and readings. */
export const NODE_TYPES = [...SUBJECT_TYPES, 'Reading'] as const;
type NodeType = (typeof NODE_TYPES)[number];

const BY_ID: Record<NodeType, Relation<object>> = {
  Organisation: organisationById,
  Division: divisionById,
  Owner: ownerById,
  ReportingRound: roundById,
  Plan: planById,
  Priority: priorityById,
  AreaOfAction: areaById,
  Ambition: ambitionById,
  Measure: measureById,
  Action: actionById,
  Inspection: inspectionById,
  Recommendation: recommendationById,
  Reading: readingById,
};

/** A thing of the graph, as it stands now, marked with its type; null where the caller may not see it. */
export async function subjectOf(reader: Reader, type: NodeType, id: string): Promise<object | null> {
  const row = await reader.one(BY_ID[type], id);
  return row && { ...row, __typename: type };
}
