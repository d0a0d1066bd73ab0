import { newId } from '../../src/persistence/new-id';
import type { Answer } from './graphql-request';
import type { Caller, World } from './world';

/** Puts an item on the agenda of a clinic, past all that builds one. */
export async function putItem(
  world: World,
  clinic: string,
  over: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const row = { state: 'WAITING', begun_at: null, dropped_at: null, spent_seconds: 0, ...over };
  await world.sql(
    `INSERT INTO agenda_item (id, organisation_id, created_at, clinic_id, origin, kind, title, why, position,
       planned_minutes, state, begun_at, dropped_at, spent_seconds)
     SELECT $1::uuid, c.organisation_id, c.created_at, c.id, 'own ' || $1::text, 'OTHER', 'An item', 'It was asked for', 1, 10,
       $3::agenda_item_state, $4::timestamptz, $5::timestamptz, $6::int FROM clinic c WHERE c.id = $2`,
    [id, clinic, row.state, row.begun_at, row.dropped_at, row.spent_seconds],
  );
  return id;
}

/** The steps that take a clinic from a draft to a state. */
const STEPS = {
  DRAFT: [],
  PUBLISHED: ['publishClinic'],
  LIVE: ['publishClinic', 'openClinic'],
  CLOSED: ['publishClinic', 'openClinic', 'closeClinic'],
} as const;

export type StateOfClinic = keyof typeof STEPS;

/** Takes a draft as far as `state`; it needs an item for that, which it gets where it has none. */
export async function takeTo(
  world: World,
  caller: Caller,
  { organisation, clinic }: { readonly organisation: string; readonly clinic: string },
  state: StateOfClinic,
): Promise<string> {
  const [{ n }] = await world.sql('SELECT count(*)::int AS n FROM agenda_item WHERE clinic_id = $1', [
    clinic,
  ]);
  if (n === 0 && state !== 'DRAFT') await putItem(world, clinic);
  for (const step of STEPS[state]) await caller.change(step, { organisation, clinic });
  return clinic;
}

/** The code of the first refusal with the field at fault, as in "CONFLICT input.clinic"; OK for none. */
export const refusalOf = ({ errors }: Answer): string => {
  const [error] = errors ?? [];
  return error ? `${error.extensions.code} ${String(error.extensions.field)}` : 'OK';
};

/** A closed clinic in each council of the sample, with one item and a correction: papers have none. */
export async function addClinics(world: World): Promise<void> {
  for (const organisation of ['leicester', 'leicestershire']) {
    const council = await world.seed(organisation);
    const attendees = [await council.owner()];
    const clinic = await council.clinicIn('CLOSED', { attendees, owners: attendees });
    const addendum = { organisation, clinic, text: 'It was the other figure.' };
    await world.app.services.clinicLifecycle.addAddendum(council.lead, addendum);
  }
}
