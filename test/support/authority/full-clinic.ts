import type { Seeder } from '../seeder';
import type { World } from '../world';

const organisation = 'leicester';
const IDS = 'clinic { id } item { id } outcome { id action { id } }';

/** What clinics of the sample are held about. */
interface About {
  readonly ambition: string;
  readonly measure: string;
  readonly owner: string;
}

/**
 * Holds a clinic of the sample with something in every field: it follows one that was closed, and another follows it. The
 * posts of the lead and of the contributor are asked to it.
 */
export async function fillClinics(
  world: World,
  council: Seeder,
  { ambition, measure, owner }: About,
): Promise<string> {
  const lead = world.as(`lead@${organisation}`);
  const change = (mutation: string, input: object) => lead.change(mutation, { organisation, ...input }, IDS);
  const made = async (mutation: string, input: object): Promise<string> => {
    const { item, outcome, clinic } = await change(mutation, input);
    return (outcome ?? item ?? clinic).id as string;
  };
  const [chair, finance] = await Promise.all(
    ['lead', 'contributor'].map(
      async (role) => (await world.accessOf(`${role}@${organisation}`)).ownerId ?? '',
    ),
  );
  const [absent, deputy] = [await council.owner(), await council.owner()];
  const [division] = await world.sql(
    'SELECT d.code FROM ambition a JOIN division d ON d.id = a.division_id WHERE a.id = $1',
    [ambition],
  );
  const priority = await council.priority();
  await lead.change('linkAmbition', { organisation, ambition, priorities: [priority] });
  const about = { subjectType: 'Ambition', subject: ambition };

  const hold = async (clinic: string, item: string): Promise<void> => {
    await change('publishClinic', { clinic });
    await change('openClinic', { clinic });
    await change('enterClinic', { clinic });
    await change('beginAgendaItem', { item });
  };
  const before = await made('addClinic', { title: 'Before', heldOn: '2026-05-12', chair, follows: null });
  const old = await made('addAgendaItem', { clinic: before, title: 'An item', plannedMinutes: 10, ...about });
  await hold(before, old);
  const supersedes = await made('captureDecision', { item: old, text: 'To collect twice', by: chair });
  await change('closeClinic', { clinic: before });

  const clinic = await made('addClinic', {
    title: 'A clinic',
    heldOn: '2026-06-09',
    chair,
    quorum: 1,
    divisions: [division.code],
    priorities: [priority],
    themes: ['A theme'],
    owners: [owner],
    attendees: [finance, absent],
    follows: before,
  });
  await change('giveClinicApologies', { clinic, attendee: absent, apologies: 'On leave', deputy });
  const item = await made('addAgendaItem', { clinic, title: 'Collections', plannedMinutes: 10, ...about });
  const dropped = await made('addAgendaItem', { clinic, title: 'Not today', plannedMinutes: 10, ...about });
  await change('dropAgendaItem', { item: dropped });
  await hold(clinic, item);
  await change('moveClinicCursor', { clinic, item, measure, view: 'CHART' });
  const due = '2026-12-18';
  const asked = { item, text: 'Why did it rise?', by: chair, ...about };
  await made('captureChallenge', { ...asked, takenAwayBy: finance, due });
  const question = await made('captureChallenge', { ...asked, takenAwayBy: owner, due });
  await change('captureSupport', { item, text: 'Two weeks of an analyst', by: chair, to: finance });
  await change('captureRecognition', { item, text: 'The best month so far', by: chair, to: finance });
  await change('captureDecision', {
    item,
    text: 'To collect once',
    by: chair,
    restsOn: 'A trial',
    supersedes,
  });
  const agreed = { item, title: 'Tell the crews', owner: finance, due, contributors: [chair], ...about };
  const { outcome } = await change('captureAction', agreed);
  await change('parkForLater', { item, text: 'The roof of the depot' });
  const status = { period: '2025-26 Q3', status: 'OFF_TRAJECTORY', reason: 'It will not be made good' };
  await change('publishStatusInClinic', { item, ambition, ...status });
  await change('leaveClinic', { clinic });
  await change('closeClinic', { clinic });
  await change('answerChallenge', { outcome: question, answer: 'The depot was shut' });
  await change('addClinicAddendum', { clinic, text: 'It was the other depot.' });
  const moved = { action: outcome.action.id, dueDate: '2027-01-29', reason: 'Late', agreedBy: chair };
  await lead.change('moveActionDueDate', { organisation, ...moved });

  const next = await made('addClinic', { title: 'The next', heldOn: '2026-07-14', chair, follows: clinic });
  await change('buildAgenda', { clinic: next });
  const open = await made('addAgendaItem', { clinic: next, title: 'More', plannedMinutes: 10, ...about });
  await change('updateAgendaItem', { item: open, plannedMinutes: 15 });
  await hold(next, open);
  return clinic;
}
