import { personaNames, personaOf } from '../../src/app/personas';
import type { Seeder } from './seeder';
import type { World } from './world';

export interface Workplace {
  readonly world: World;
  readonly council: Seeder;
  readonly organisation: string;
  /** The quarter of the round that is open. */
  readonly period: string;
}

type Work = (place: Workplace) => Promise<unknown>;

const PERSONAS = personaNames()
  .map((name) => `'${personaOf(name)?.post.replaceAll("'", "''")}'`)
  .join(', ');

/** The id of some row of the organisation's that was there before: the first that fits. */
async function some({ world, organisation }: Workplace, table: string, fits = 'TRUE'): Promise<string> {
  const [row] = await world.sql(
    `SELECT id FROM ${table} WHERE organisation_id = $1 AND ${fits} ORDER BY id LIMIT 1`,
    [await world.organisationId(organisation)],
  );
  if (!row) throw new Error(`No ${table} fits ${fits}`);
  return row.id;
}

async function standingLink(
  { world, organisation }: Workplace,
  table: string,
): Promise<Record<string, string>> {
  const [link] = await world.sql(
    `SELECT * FROM ${table} WHERE organisation_id = $1 AND removed_at IS NULL ORDER BY id LIMIT 1`,
    [await world.organisationId(organisation)],
  );
  return link;
}

const as =
  (persona: string, mutation: string, input: (place: Workplace) => Promise<object>): Work =>
  async (place) =>
    place.world
      .as(`${persona}@${place.organisation}`)
      .change(mutation, { organisation: place.organisation, ...(await input(place)) });

const lead = (mutation: string, input: (place: Workplace) => Promise<object>): Work =>
  as('lead', mutation, input);

const referenceOf = async ({ world, organisation }: Workplace): Promise<string> => {
  const [row] = await world.sql(
    'SELECT reference FROM ambition WHERE organisation_id = $1 ORDER BY position LIMIT 1',
    [await world.organisationId(organisation)],
  );
  return row.reference;
};

const report = { planStatus: 'OFF_TRACK', narrative: 'Not for the public yet' };
const OPEN = "status NOT IN ('COMPLETE', 'EMBEDDED', 'CANCELLED')";

/** What a council does while a round is open: none of it is for the public before the round is published. */
// prettier-ignore
export const UNPUBLISHED_WORK: Record<string, Work> = {
  'a trajectory status': lead('publishAmbitionStatus', async (place) =>
    ({ reference: await referenceOf(place), period: place.period, status: 'DATA_NOT_AVAILABLE', reason: 'R' })),
  'a plan status of an area': lead('recordPlanStatus', async (place) =>
    ({ areaOfAction: await some(place, 'area_of_action'), period: place.period, ...report })),
  'a plan status of a recommendation': lead('recordRecommendationStatus', async (place) =>
    ({ recommendation: await some(place, 'recommendation'), period: place.period, ...report })),
  'a reading': as('analyst', 'recordReading', async (place) =>
    ({ measure: await some(place, 'measure', "unit = 'PERCENT'"), period: place.period, basis: 'IN_PERIOD', value: '99.9' })),
  'a target': as('analyst', 'setTarget', async (place) =>
    ({ measure: await some(place, 'measure'), kind: 'TO_BE_DEFINED', description: 'Another target' })),
  'a baseline': as('analyst', 'setBaseline', async (place) =>
    ({ measure: await some(place, 'measure'), period: place.period, basis: 'IN_PERIOD', value: '1' })),
  'a benchmark': as('analyst', 'recordBenchmark', async (place) =>
    ({ measure: await some(place, 'measure', "unit = 'PERCENT'"), period: '2024-25', comparator: 'ENGLAND', value: '44.4' })),
  'a national set': as('analyst', 'loadNationalSet', async (place) =>
    ({ measure: await some(place, 'measure', "unit = 'PERCENT'"), period: '2024-25', release: 'R',
      councils: [{ code: 'E06000015', name: 'Derby', value: '44.4' }] })),
  'a set of neighbours': as('analyst', 'addNeighbourSet', async () =>
    ({ name: 'N', edition: 'E', members: [{ code: 'E06000015', name: 'Derby' }] })),
  'an action': lead('addAction', async (place) =>
    ({ title: 'A new action', owner: await some(place, 'owner'), areasOfAction: [await some(place, 'area_of_action')],
      ambitions: [await some(place, 'ambition')], recommendations: [await some(place, 'recommendation')] })),
  'a status of an action': lead('changeActionStatus', async (place) =>
    ({ action: await some(place, 'action', `${OPEN} AND status <> 'OFF_TRACK'`), status: 'OFF_TRACK' })),
  'an action that is complete, with its evidence': lead('changeActionStatus', async (place) =>
    ({ action: await some(place, 'action', OPEN), status: 'COMPLETE', evidence: [{ title: 'Proof' }] })),
  'a due date of an action': lead('moveActionDueDate', async (place) =>
    ({ action: await some(place, 'action', `${OPEN} AND due_date IS NOT NULL`), dueDate: '2031-01-31', reason: 'R' })),
  'a due date of an area': lead('moveAreaDueDate', async (place) =>
    ({ areaOfAction: await some(place, 'area_of_action'), dueDate: '2031-01-31', reason: 'R' })),
  'a note on an action': lead('noteAction', async (place) => ({ action: await some(place, 'action'), note: 'N' })),
  'an action in the place of another': lead('addAction', async (place) =>
    ({ title: 'A better action', owner: await some(place, 'owner'), supersedes: await some(place, 'action', OPEN) })),
  'evidence for a recommendation': lead('addEvidence', async (place) =>
    ({ recommendation: await some(place, 'recommendation'), title: 'Proof' })),
  'a plan with a priority and an area': async ({ council }) => council.area(),
  'an ambition with a measure and a reading': async ({ council, period }) => council.reading({ period }),
  'a link of an ambition with a priority': lead('linkAmbition', async (place) =>
    ({ ambition: await some(place, 'ambition'),
      priorities: [await some(place, 'priority', `id NOT IN (SELECT priority_id FROM ambition_priority
        WHERE removed_at IS NULL AND ambition_id = (SELECT a.id FROM ambition a
          WHERE a.organisation_id = priority.organisation_id ORDER BY a.id LIMIT 1))`)] })),
  'an inspection with a judgement': async ({ council, world, organisation }) =>
    world.as(`lead@${organisation}`).change('recordJudgement',
      { organisation, inspection: await council.inspection(), criterion: 'Leaders', judgement: 'Good' }),
  'a recommendation': async ({ council }) => council.recommendation(),
  'a post': async ({ council }) => council.owner(),
  'a division': async ({ council }) => council.division(),
  'another title of an action': lead('updateAction', async (place) =>
    ({ action: await some(place, 'action'), title: 'Reworded' })),
  'other contributors of an action': lead('updateAction', async (place) =>
    ({ action: await some(place, 'action'), contributors: [await some(place, 'owner')] })),
  'another title of an area': lead('updateAreaOfAction', async (place) =>
    ({ areaOfAction: await some(place, 'area_of_action'), title: 'Reworded' })),
  'other statements of a priority': lead('updatePriority', async (place) =>
    ({ priority: await some(place, 'priority'), iStatements: ['I wait'] })),
  'another theme of an ambition': lead('updateAmbition', async (place) =>
    ({ ambition: await some(place, 'ambition'), theme: 'Reworded' })),
  'another response to a recommendation': lead('updateRecommendation', async (place) =>
    ({ recommendation: await some(place, 'recommendation'), response: ['Reworded'], leadOwners: [] })),
  'a link of an action that ends': lead('unlinkAction', async (place) => {
    const link = await standingLink(place, 'action_ambition');
    return { action: link.action_id, ambitions: [link.ambition_id] };
  }),
  'a link of an ambition that ends': lead('unlinkAmbition', async (place) => {
    const link = await standingLink(place, 'ambition_recommendation');
    return { ambition: link.ambition_id, recommendations: [link.recommendation_id] };
  }),
  'a source of a measure': as('analyst', 'updateMeasure', async (place) =>
    ({ measure: await some(place, 'measure'), decimalPlaces: 3, source: 'Another return' })),
  'a holder of a post': as('admin', 'updateOwner', async (place) =>
    ({ owner: await some(place, 'owner'), holder: 'Another holder' })),
  'a post that is retired': as('admin', 'retireOwner', async (place) =>
    // Not one that a persona of the tests holds: its token would end with it.
    ({ owner: await some(place, 'owner', `retired_on IS NULL AND post NOT IN (${PERSONAS})`), on: '2026-10-31' })),
  'another name of a plan': lead('updatePlan', async (place) =>
    ({ plan: await some(place, 'plan'), name: 'Reworded' })),
  'another name of a division': as('admin', 'updateDivision', async (place) =>
    ({ division: await some(place, 'division'), name: 'Reworded' })),
};
