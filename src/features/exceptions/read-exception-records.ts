import type { Reader } from '../../persistence/reader';
import { divisionsOfOrganisation, type DivisionRecord } from '../organisations/organisation.repository';
import {
  actionHistories,
  areaDueDateMoves,
  areaHistories,
  recommendationHistories,
} from './commitment-histories.repository';
import {
  ambitionHistories,
  measureHistories,
  organisationHistory,
  ownerPlaces,
  priorityHistories,
} from './outcome-histories.repository';
import type { ExceptionRecords } from './exception-records';
import type { Horizon } from './quarters.rules';

export interface ReadRecords extends ExceptionRecords {
  readonly divisions: readonly DivisionRecord[];
}

/** All in one statement, whatever there is of each. */
export async function readExceptionRecords(
  reader: Pick<Reader, 'one' | 'many'>,
  organisationId: string,
  { asked, quarters, asOf }: Horizon,
): Promise<ReadRecords> {
  const since = quarters[0]?.startsOn ?? asked.startsOn;
  const args = { quarter: asked.label, since, until: asked.endsOn, asOf };
  const [organisation, ...lists] = await Promise.all([
    reader.one(organisationHistory, organisationId),
    reader.many(divisionsOfOrganisation, organisationId),
    reader.many(ownerPlaces, organisationId),
    reader.many(priorityHistories, organisationId),
    reader.many(ambitionHistories, organisationId, args),
    reader.many(measureHistories, organisationId, args),
    reader.many(actionHistories, organisationId),
    reader.many(areaHistories, organisationId),
    reader.many(areaDueDateMoves, organisationId),
    reader.many(recommendationHistories, organisationId),
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
