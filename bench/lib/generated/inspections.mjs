import { addAction, addPlanStatuses } from './plan.mjs';

const INSPECTIONS = [
  {
    reference: 'INS1',
    inspectorate: 'OFSTED',
    framework: 'ILACS',
    started_on: '2024-09-16',
    published_on: '2024-11-04',
  },
  {
    reference: 'INS2',
    inspectorate: 'CQC',
    framework: 'Local authority assessment',
    started_on: '2025-02-10',
    published_on: '2025-06-02',
  },
];

/** Two inspections with six recommendations each. */
export function addInspections(world, { owners }) {
  const recommendations = [];
  for (const inspection of INSPECTIONS) {
    const { id, reference } = world.addVersioned('inspection', {
      ...inspection,
      title: `Inspection ${inspection.reference}`,
      ended_on: null,
      note: null,
    });
    for (let position = 1; position <= 6; position += 1) {
      recommendations.push(addRecommendation(world, owners, id, reference, position));
    }
  }
  return recommendations;
}

function addRecommendation(world, owners, inspectionId, inspectionReference, position) {
  const recommendation = world.addVersioned('recommendation', {
    inspection_id: inspectionId,
    reference: `${inspectionReference}/${position}`,
    position,
    title: `Recommendation ${position}: plans say what will change for the person, and by when`,
    response: ['A standard was agreed.', 'Teams were trained.'],
    next_priorities: ['Check that it lasts.'],
    targets: [],
  });
  const parent = { recommendation_id: recommendation.id };
  addPlanStatuses(world, { area_of_action_id: null, ...parent });
  for (const owner of world.pickSome(owners, 2)) {
    world.add('recommendation_lead', { ...parent, owner_id: owner.id, removed_at: null });
  }
  for (let nth = 1; nth <= 2; nth += 1) {
    const action = addAction(world, owners, `${recommendation.reference}/${nth}`);
    world.add('action_recommendation', { action_id: action.id, ...parent, removed_at: null });
  }
  return recommendation;
}
