import { addAmbitions } from './ambitions.mjs';
import { addInspections } from './inspections.mjs';
import { addPlan } from './plan.mjs';
import { PUBLISHED, World } from './world.mjs';

export const SLUG = 'bench';
/** The ambition that the document of a single ambition asks for. */
export const REFERENCE = 'B042';
/** Who asks. */
export const POST = 'Director of generated services';

/**
 * An organisation six times the size of the sample: 150 ambitions with two measures each and ten years of
 * quarterly readings, a plan of 13 priorities, two inspections. Gives its rows by table, in the order in which they
 * refer to one another.
 */
export function generateOrganisation() {
  const world = new World();
  world.addVersioned('organisation', {
    id: world.organisationId,
    slug: SLUG,
    name: 'Bench Metropolitan Council',
    department: 'Generated Services',
  });
  world.addWhole('stream', {
    organisation_id: world.organisationId,
    epoch: world.newId(),
    head: 0,
    floor: 0,
  });
  addRounds(world);
  const people = addPeople(world);
  const priorities = addPlan(world, people);
  const recommendations = addInspections(world, people);
  addAmbitions(world, people, priorities, recommendations);
  return { tables: world.tables, organisationId: world.organisationId };
}

function addRounds(world) {
  for (const { label, start, end } of world.periods) {
    world.addVersioned('reporting_round', {
      period: label,
      period_start: start,
      period_end: end,
      state: 'PUBLISHED',
      locked_at: PUBLISHED,
      published_at: PUBLISHED,
    });
  }
}

function addPeople(world) {
  const divisions = ['Adults', 'Children', 'Education'].map((name) =>
    world.addVersioned('division', { code: name.slice(0, 3).toUpperCase(), name: `${name} division` }),
  );
  const owner = (post, holder, reportsTo, division) =>
    world.addVersioned('owner', {
      post,
      holder,
      reports_to_id: reportsTo?.id ?? null,
      division_id: division?.id ?? null,
      retired_on: null,
    });
  const director = owner(POST, 'A. Director', null, null);
  const owners = [director];
  for (let number = 1; number <= 23; number += 1) {
    owners.push(owner(`Head of generated service ${number}`, null, director, divisions[number % 3]));
  }
  return { divisions, owners };
}
