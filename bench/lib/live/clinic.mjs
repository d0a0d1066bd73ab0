import { bearerOf } from './app.mjs';
import { built } from './project.mjs';
import { sendMutation } from './send-mutation.mjs';
import { floorTimesOf, timesOf, WARM_UP } from './timed-path.mjs';

const ATTENDEES = 200;
/** As many as may be asked beside the chair; the others look on, each with a post of their own. */
const ASKED = 199;
const ROUNDS = 200;
const AT_ONCE = 10;
const ROLES = ['LEAD', 'ANALYST', 'CONTRIBUTOR'];

/**
 * From the commit of what is captured in a clinic to the last of its 200 attendees, each signed in as a post of their own,
 * with the document that the screens of a clinic follow; against a broadcast of the same bytes to as many sockets. Then the
 * same for what stays in the room.
 */
export const clinic = {
  name: 'clinic of 200',
  keys: [
    'clinic200',
    'clinic200Median',
    'clinic200Ms',
    'clinic200MedianMs',
    'clinic200Raw',
    'clinic200Executions',
    'clinic200Sensitive',
    'clinic200SensitiveExecutions',
  ],
  measure: (stage, { repeat }) =>
    stage.with(
      ['raw', 'ours'],
      async (raw, ours) => {
        const { screens, capture, between } = await openClinic(stage, ours, repeat);
        await ours.call('open', screens);
        const path = await captured(ours, capture);
        const text = await ours.call('newestText');
        const sensitive = await captured(ours, between);
        await raw.ask('message', text);
        await raw.call('open', [stage.screens(ATTENDEES)]);
        const floor = await floorTimesOf(raw, ROUNDS);
        return {
          clinic200: path.p99 / floor.p99,
          clinic200Median: path.p50 / floor.p50,
          clinic200Ms: path.p99,
          clinic200MedianMs: path.p50,
          clinic200Raw: { p99Ms: floor.p99, medianMs: floor.p50 },
          clinic200Executions: path.executions,
          clinic200Sensitive: sensitive.p50 / path.p50,
          clinic200SensitiveExecutions: sensitive.executions,
        };
      },
      // Nothing is held back here.
      { ...stage.world, streams: [] },
    ),
};

/** How long the last attendee waited, and how often the document was run for an entry and a role. */
async function captured(ours, request) {
  const before = await ours.ask('usage');
  const times = await timesOf(ours, 'mutate', { rounds: ROUNDS, request });
  const after = await ours.ask('usage');
  const executions = after.counters.executions - before.counters.executions;
  return { ...times, executions: executions / (WARM_UP + ROUNDS) / ROLES.length };
}

/** A clinic that is held, with an item that is being spoken about; as anybody makes one, through the API. */
async function openClinic(stage, { url }, repeat) {
  const { slug } = stage.world.streams[0];
  const { FOLLOW_CLINIC, clinicMutation } = built('src/tools/clinic-play/documents');
  const desk = await Desk.at(url.split('?')[0], slug);
  const posts = Array.from({ length: ATTENDEES }, (_, index) => `Attendee ${repeat}-${index + 1}`);
  const owners = await desk.addOwners(posts);
  const day = '2026-07-14';
  const write = async (mutation, input) => {
    const request = desk.request(clinicMutation(mutation), input);
    return (await sendMutation(request))[mutation];
  };
  const { clinic } = await write('addClinic', {
    ...{ title: 'Clinic of the bench', heldOn: day, chair: owners[0], attendees: owners.slice(1, 1 + ASKED) },
  });
  const about = { title: 'Shown', why: 'For the bench.', kind: 'OTHER', plannedMinutes: 10 };
  const { item } = await write('addAgendaItem', { clinic: clinic.id, ...about });
  await write('publishClinic', { clinic: clinic.id });
  await write('openClinic', { clinic: clinic.id });
  await write('beginAgendaItem', { item: item.id });
  const text = 'Which of them will be done by the end of the quarter? '.padEnd(100, '.');
  const challenge = { item: item.id, text, by: owners[0], takenAwayBy: owners[1], due: day };
  const capture = desk.request(clinicMutation('captureChallenge'), challenge);
  const chair = await bearerOf(slug, 'LEAD', posts[0]);
  const sensitive = { ...challenge, sensitive: true };
  const between = desk.request(clinicMutation('captureChallenge'), sensitive, chair);
  const variables = { organisation: slug, clinic: clinic.id };
  const screens = await Promise.all(
    posts.map(async (post, index) => ({
      sockets: 1,
      authorization: await bearerOf(slug, ROLES[index % ROLES.length], post),
      subscriptions: [{ stream: 0, query: FOLLOW_CLINIC, variables }],
    })),
  );
  return { screens, capture, between };
}

/** Writes into one organisation, as a LEAD, and adds posts, as an ADMIN. */
class Desk {
  static async at(url, slug) {
    return new Desk(url, slug, await bearerOf(slug, 'LEAD'), await bearerOf(slug, 'ADMIN'));
  }

  constructor(url, slug, lead, admin) {
    Object.assign(this, { url, slug, lead, admin });
  }

  request(query, input, authorization = this.lead) {
    return { url: this.url, authorization, query, inputs: [{ organisation: this.slug, ...input }] };
  }

  async addOwners(posts) {
    const query = `mutation($input: AddOwnerInput!) { addOwner(input: $input) { owner { id } } }`;
    const ids = [];
    for (let first = 0; first < posts.length; first += AT_ONCE) {
      const adding = posts
        .slice(first, first + AT_ONCE)
        .map((post) => sendMutation(this.request(query, { post }, this.admin)));
      ids.push(...(await Promise.all(adding)).map(({ addOwner }) => addOwner.owner.id));
    }
    return ids;
  }
}
