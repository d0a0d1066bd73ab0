import type { Seeder } from './seeder';
import type { Caller, World } from './world';

/** The ids of a clinic at which one of everything was captured, and of what was captured. */
export interface HeldClinic {
  readonly clinic: string;
  readonly ambition: string;
  readonly measure: string;
  readonly action: string;
  readonly question: string;
  readonly decision: string;
  readonly secretItem: string;
  readonly chief: string;
  readonly finance: string;
}

export const PAYLOAD = 'outcome { id action { id } } clinic { id state }';

const organisation = 'leicester';

/** Captures something as whoever leads. */
const capturing =
  (lead: Caller) =>
  async (mutation: string, input: object): Promise<{ id: string; action: { id: string } | null }> =>
    (await lead.change(mutation, { organisation, ...input }, PAYLOAD)).outcome;

/**
 * Holds a clinic of Leicester, from its draft to its close: the persona "lead" sits in the chair, "contributor" is asked to
 * it, the other personas are not. It follows no clinic unless one is given. Of everything there is one that is sensitive, with "secret" in its text.
 */
export async function holdClinic(
  world: World,
  council: Seeder,
  given: { readonly follows?: string; readonly heldOn?: string; readonly due?: string } = {},
): Promise<HeldClinic> {
  const { follows = null, heldOn = '2026-07-14', due = '2026-07-31' } = given;
  const lead = world.as(`lead@${organisation}`);
  const [chief, finance] = [await council.postOf('lead'), await council.postOf('contributor')];
  const ambition = await council.ambition({ descriptor: 'Fewer missed collections' });
  const measure = await council.measure({ ambition });
  const about = { subjectType: 'Ambition' as const, subject: ambition };
  const clinic = await council.clinic({
    title: `Clinic of ${heldOn}`,
    heldOn,
    chair: chief,
    quorum: 1,
    attendees: [chief, finance],
    follows,
  });
  const item = await council.agendaItem({ clinic, title: 'Missed collections', ...about });
  const secretItem = await council.agendaItem({ clinic, title: 'A secret matter', sensitive: true });
  await lead.change('publishClinic', { organisation, clinic });
  await lead.change('openClinic', { organisation, clinic });
  await lead.change('enterClinic', { organisation, clinic });
  const capture = capturing(lead);
  const asked = { text: 'Why did it rise?', by: chief, takenAwayBy: finance, due };
  const agreed = { title: 'Tell the crews', owner: finance, due, contributors: [chief] };
  const made = { action: '', question: '', decision: '' };
  for (const [on, mark] of [
    [secretItem, ' in secret'],
    [item, ''],
  ] as const) {
    await lead.change('beginAgendaItem', { organisation, item: on });
    const marked = (text: string) => ({ item: on, text: `${text}${mark}` });
    made.question = (await capture('captureChallenge', { ...asked, ...marked(asked.text) })).id;
    await capture('captureChallenge', { ...marked('Who tells them?'), by: finance, answer: 'The depot' });
    await capture('captureSupport', { ...marked('Two weeks of an analyst'), by: chief, to: finance });
    await capture('captureRecognition', { ...marked('The best month so far'), to: finance, by: chief });
    const decided = await capture('captureDecision', {
      ...marked('Collect once'),
      by: chief,
      restsOn: 'A trial',
    });
    made.decision = decided.id;
    const title = `${agreed.title}${mark}`;
    made.action = (await capture('captureAction', { item: on, ...agreed, title })).action?.id ?? '';
    await capture('parkForLater', marked('The roof of the depot'));
  }
  await capture('publishStatusInClinic', {
    item,
    ambition,
    period: '2026-27 Q1',
    status: 'OFF_TRAJECTORY',
    reason: 'May will not be made good',
  });
  await lead.change('closeClinic', { organisation, clinic });
  return { clinic, ambition, measure, secretItem, chief, finance, ...made };
}
