const PLAN_STATUS = ['ON_TRACK', 'ON_TRACK', 'ON_TRACK', 'SOME_OBSTACLES', 'NOT_STARTED', 'OFF_TRACK'];
const REPORTED_QUARTERS = 8;

/** A plan of 13 priorities, each with two areas of action that have two or three actions. */
export function addPlan(world, { owners }) {
  const plan = world.addVersioned('plan', {
    reference: 'P26',
    name: 'Priorities 2026-28',
    description: null,
    starts_on: '2026-04-01',
    ends_on: '2028-03-31',
  });
  const statement = (who, number) =>
    [1, 2, 3].map((nth) => `${who} statement ${nth} of priority ${number}, in a sentence.`);
  const priorities = [];
  for (let number = 1; number <= 13; number += 1) {
    priorities.push(
      world.addVersioned('priority', {
        plan_id: plan.id,
        number,
        title: `Priority ${number}: people get the help that they need, when they need it`,
        i_statements: statement('I', number),
        we_statements: statement('We', number),
        sponsor_id: world.pick(owners).id,
      }),
    );
  }
  for (const priority of priorities) addAreas(world, owners, priority);
  return priorities;
}

function addAreas(world, owners, priority) {
  for (let position = 1; position <= 2; position += 1) {
    const due = `2027-0${position * 3}-30`;
    const area = world.addVersioned('area_of_action', {
      priority_id: priority.id,
      reference: `A${priority.number}.${position}`,
      position,
      title: `Area ${position} of priority ${priority.number}: one way in, shared by all services`,
      owner_id: world.pick(owners).id,
      due_date: due,
      original_due_date: due,
    });
    addPlanStatuses(world, { area_of_action_id: area.id, recommendation_id: null });
    for (let nth = 1; nth <= 2 + (position % 2); nth += 1) {
      const action = addAction(world, owners, `${area.reference}/${nth}`);
      world.add('action_area', { action_id: action.id, area_of_action_id: area.id, removed_at: null });
    }
  }
}

/** Where an area or a recommendation stood in the last quarters. */
export function addPlanStatuses(world, parent) {
  for (const { label, end } of world.periods.slice(-REPORTED_QUARTERS)) {
    world.add('plan_status_update', {
      ...parent,
      period: label,
      period_end: end,
      plan_status: world.pick(PLAN_STATUS),
      narrative: `Work in ${label} went on: two milestones were reached and one moved to the next quarter.`,
      progress: 'Two milestones reached.',
      obstacles: 'One supplier is late.',
      mitigation: null,
      superseded_by_id: null,
    });
  }
}

export function addAction(world, owners, reference) {
  const status = world.pick(PLAN_STATUS);
  const due = `2026-${world.pick(['06', '09', '12'])}-30`;
  const action = world.addVersioned('action', {
    reference,
    title: `Action ${reference}: agree the standard, train the teams, check the records`,
    description: null,
    owner_id: world.pick(owners).id,
    status,
    due_date: due,
    original_due_date: due,
    supersedes_id: null,
  });
  world.add('action_update', {
    action_id: action.id,
    note: '',
    happened_on: null,
    status,
    status_before: null,
    due_date: due,
    due_date_before: null,
    author_id: null,
  });
  return action;
}
