import type { Reader } from '../../persistence/reader';
import { divisionsOfOrganisation, type DivisionRecord } from '../organisations/organisation.repository';
import {
  exceptionActions,
  exceptionAreaMoves,
  exceptionAreas,
  exceptionRecommendations,
} from './exception-commitments.repository';
import {
  exceptionAmbitions,
  exceptionMeasures,
  exceptionOrganisation,
  exceptionOwners,
  exceptionPriorities,
} from './exception-outcomes.repository';
import type { ExceptionRecords } from './exception-records';
import type { Horizon } from './quarters.rules';

export interface ReadRecords extends ExceptionRecords {
  readonly divisions: readonly DivisionRecord[];
}

/** All in one statement, whatever there is of each. */
export async function readExceptionRecords(
  reader: Reader,
  organisationId: string,
  { asked, quarters, asOf }: Horizon,
): Promise<ReadRecords> {
  const args = { since: quarters[0]?.startsOn ?? asked.startsOn, until: asked.endsOn, asOf };
  const [organisation, ...lists] = await Promise.all([
    reader.one(exceptionOrganisation, organisationId),
    reader.many(divisionsOfOrganisation, organisationId),
    reader.many(exceptionOwners, organisationId),
    reader.many(exceptionPriorities, organisationId),
    reader.many(exceptionAmbitions, organisationId, args),
    reader.many(exceptionMeasures, organisationId, args),
    reader.many(exceptionActions, organisationId),
    reader.many(exceptionAreas, organisationId),
    reader.many(exceptionAreaMoves, organisationId),
    reader.many(exceptionRecommendations, organisationId),
  ]);
  if (!organisation) throw new Error(`There is no organisation ${organisationId}`);
  const [divisions, owners, priorities, ambitions, measures, actions, areas, areaMoves, recommendations] =
    lists;
  return {
    organisation,
    divisions,
    owners,
    priorities,
    ambitions,
    measures,
    actions,
    areas,
    areaMoves,
    recommendations,
  };
}
