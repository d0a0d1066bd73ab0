import type { DatedPlanStatus } from '../../features/exceptions/exception-facts';
import type { ActionHistory, ExceptionRecords, LinkSpell } from '../../features/exceptions/exception-records';
import { quarterOf } from '../../domain/quarter';
import { FOUNDED } from './generate-work';
import type { Rows } from './rows';

/** The rows of what people do about it. `organisationId` stands for its one plan and its one inspection as well. */
export const rowsOfWork = (organisationId: string, records: ExceptionRecords): Rows => ({
  ...rowsOfPlan(organisationId, records),
  ...rowsOfInspection(organisationId, records),
  ...rowsOfActions(records),
  plan_status_update: [
    ...records.areas.flatMap(({ id, reports }) =>
      reportRows(reports, { area_of_action_id: id, recommendation_id: null }),
    ),
    ...records.recommendations.flatMap(({ id, reports }) =>
      reportRows(reports, { area_of_action_id: null, recommendation_id: id }),
    ),
  ],
});

const rowsOfPlan = (plan: string, { priorities, areas }: ExceptionRecords): Rows => ({
  plan: [{ id: plan, reference: 'P24', name: 'Priorities', starts_on: '2023-04-01', ends_on: '2028-03-31' }],
  priority: priorities.map(({ id }, at) => ({
    ...{ id, plan_id: plan, number: at + 1, title: `Priority ${at + 1}: people get help` },
    ...{ i_statements: [], we_statements: [], version: 1 },
  })),
  ambition_priority: priorities.flatMap(({ id, ambitions }) =>
    links('ambition_id', ambitions, { priority_id: id }),
  ),
  area_of_action: areas.map(
    ({ id, reference, title, priorityId, ownerId, dueDate, originalDueDate }, at) => ({
      ...{ id, reference, title, priority_id: priorityId, owner_id: ownerId, position: at + 1, version: 1 },
      ...{ due_date: dueDate, original_due_date: originalDueDate },
    }),
  ),
});

const rowsOfInspection = (inspection: string, { recommendations }: ExceptionRecords): Rows => ({
  inspection: [
    {
      ...{
        id: inspection,
        reference: 'INS1',
        inspectorate: 'OFSTED',
        framework: 'ILACS',
        title: 'Inspection',
      },
      ...{ started_on: FOUNDED, version: 1 },
    },
  ],
  recommendation: recommendations.map(({ id, reference, title }, at) => ({
    ...{ id, inspection_id: inspection, reference, position: at + 1, title, version: 1 },
    ...{ response: [], next_priorities: [], targets: [] },
  })),
  recommendation_lead: recommendations.flatMap(({ id, leadOwnerIds }) =>
    leadOwnerIds.map((owner) => ({ recommendation_id: id, owner_id: owner })),
  ),
  ambition_recommendation: recommendations.flatMap(({ id, ambitions }) =>
    links('ambition_id', ambitions, { recommendation_id: id }),
  ),
  action_recommendation: recommendations.flatMap(({ id, actions }) =>
    links('action_id', actions, { recommendation_id: id }),
  ),
});

const rowsOfActions = ({ actions, ambitions }: ExceptionRecords): Rows => ({
  action: actions.map(({ id, reference, title, ownerId, dueDate, originalDueDate, steps }) => ({
    ...{ id, reference, title, owner_id: ownerId, status: steps.at(-1)?.status, version: 1 },
    ...{ due_date: dueDate, original_due_date: originalDueDate },
  })),
  action_update: actions.flatMap(stepRows),
  action_ambition: ambitions.flatMap(({ id, actions: own }) => links('action_id', own, { ambition_id: id })),
});

const links = (column: string, spells: readonly LinkSpell[], other: Readonly<Record<string, string>>) =>
  spells.map(({ id, from }) => ({ [column]: id, created_at: from, ...other }));

const reportRows = (
  reports: readonly DatedPlanStatus[],
  parent: { readonly area_of_action_id: string | null; readonly recommendation_id: string | null },
) =>
  reports.map(({ on, status }) => ({
    ...parent,
    ...{ period: quarterOf(on).label, period_end: on, plan_status: status, narrative: 'Work went on.' },
  }));

const stepRows = ({ id, steps }: ActionHistory) =>
  steps.map(({ on, status, dueDate, dueDateBefore }, at) => ({
    ...{ action_id: id, created_at: on, note: '', status, status_before: steps[at - 1]?.status ?? null },
    ...{ due_date: dueDate, due_date_before: dueDateBefore },
  }));
