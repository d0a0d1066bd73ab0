import { personaOf } from '../../src/app/personas';
import { newId } from '../../src/persistence/new-id';
import type { Seeder } from './seeder';

export interface LiveClinic {
  readonly clinic: string;
  readonly item: string;
  /** The chair, who presents. */
  readonly chair: string;
  /** Another post that is asked to it. */
  readonly other: string;
}

/** A clinic that is held, chaired by a post of the council, with an item that was not begun. */
export async function liveClinic(council: Seeder, chair?: string): Promise<LiveClinic> {
  const chairs = chair ?? (await council.owner());
  const other = await anotherPost(council);
  const clinic = await council.clinicIn('LIVE', { chair: chairs, attendees: [other] });
  return { clinic, item: await council.agendaItem({ clinic }), chair: chairs, other };
}

/** A post of nobody in particular, also where all that the council makes is to belong to one. */
async function anotherPost({ services, admin, slug }: Seeder): Promise<string> {
  const added = await services.owners.add(admin, { organisation: slug, post: `Post beside ${newId()}` });
  return added.result.id;
}

/** As `liveClinic`, presented by the post of whoever signs in as the lead, where somebody does. */
export async function presentedClinic(council: Seeder): Promise<LiveClinic> {
  const lead = personaOf(`lead@${council.slug}`);
  return liveClinic(council, lead && (await council.postOf('lead')));
}

/** Its item is open. */
export async function begunItem(council: Seeder): Promise<LiveClinic> {
  const held = await liveClinic(council);
  await council.services.roomTimer.begin(council.lead, { organisation: council.slug, item: held.item });
  return held;
}

/** Its chair is in the room. */
export async function enteredClinic(council: Seeder): Promise<LiveClinic> {
  const held = await liveClinic(council);
  const { clinic, chair } = held;
  await council.services.roomPresence.enter(council.lead, {
    organisation: council.slug,
    clinic,
    attendee: chair,
  });
  return held;
}

/** A challenge that nobody has answered. */
export async function openChallenge(council: Seeder): Promise<string> {
  const { item } = await liveClinic(council);
  const { captures } = council.services;
  const { result } = await captures.challenge(council.lead, {
    organisation: council.slug,
    item,
    text: 'Why?',
  });
  return result.outcome ?? '';
}

/** A decision that stands. */
export async function decision(council: Seeder): Promise<string> {
  const { item, chair } = await liveClinic(council);
  const { decisions } = council.services;
  const decided = { organisation: council.slug, item, text: 'To stop', by: chair };
  return (await decisions.decide(council.lead, decided)).result.outcome ?? '';
}
