import { SUBJECT_TYPES } from '../../changes/catalogue';
import type { Relation } from '../../persistence/relation';
import { decide } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import type { Reader } from '../../persistence/reader';
import { actionById } from '../actions/action.repository';
import { ambitionById } from '../ambitions/ambition.repository';
import { clinicById } from '../clinics/clinic.repository';
import { inspectionById } from '../inspections/inspection.repository';
import { recommendationById } from '../inspections/recommendation.repository';
import { measureById } from '../measures/measure.repository';
import { readingById } from '../measures/reading.repository';
import { divisionById, organisationById } from '../organisations/organisation.repository';
import { ownerById } from '../owners/owner.repository';
import { membershipById } from '../people/membership.repository';
import { serviceTokenById } from '../people/service-token.repository';
import { areaById } from '../priorities/area.repository';
import { planById } from '../priorities/plan.repository';
import { priorityById } from '../priorities/priority.repository';
import { roundById } from '../rounds/round.repository';

/** Everything that `node` finds: what a change can be about, and readings. */
export const NODE_TYPES = [...SUBJECT_TYPES, 'Reading'] as const;
type NodeType = (typeof NODE_TYPES)[number];

/** Who is let in, and with what: not for everybody who may see the rest. */
type PeopleType = 'Membership' | 'ServiceToken';

const isOfPeople = (type: NodeType): type is PeopleType => type === 'Membership' || type === 'ServiceToken';

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
  Membership: membershipById,
  ServiceToken: serviceTokenById,
  Clinic: clinicById,
  Reading: readingById,
};

/** A thing of the graph, as it stands now, marked with its type; null where the caller may not see it. */
export async function subjectOf(
  reader: Reader,
  type: Exclude<NodeType, PeopleType>,
  id: string,
): Promise<object | null> {
  return found(reader, type, id);
}

/** As `subjectOf`, of whatever type: who is let in is shown to those who see to it. */
export async function anySubjectOf(
  { access, reader }: Pick<RequestContext, 'access' | 'reader'>,
  type: NodeType,
  id: string,
): Promise<object | null> {
  if (isOfPeople(type) && !decide(access, 'managePeople', []).allowed) return null;
  return found(reader, type, id);
}

async function found(reader: Reader, type: NodeType, id: string): Promise<object | null> {
  const row = await reader.one(BY_ID[type], id);
  return row && { ...row, __typename: type };
}
