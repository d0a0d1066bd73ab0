import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../app/config';
import { signInSecret } from '../app/sign-in-secret';
import { systemClock } from '../app/system-clock';
import { signToken } from '../transport/token';
import { FOLLOWED_UP } from './clinic-play/scenes-after';
import { ARRANGED, ENTERED, OPENED, PREPARED } from './clinic-play/scenes-before';
import { CAST, ORGANISATION, PARTS, type Part } from './clinic-play/cast';
import { Play, type Listener } from './clinic-play/play';
import { DECIDED, RECOGNISED, SENSITIVE } from './clinic-play/scenes-close';
import { AT_ONCE, FIRST_EXCEPTION } from './clinic-play/scenes-exception';
import { Seat } from './clinic-play/seat';
import { runTool } from './with-database';

const TOKEN_SECONDS = 12 * 3_600;
const DEFAULT_PACE = 2;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run demo:clinic -- [--url http://127.0.0.1:4000/graphql] [--pace 2]` plays a whole clinic of the sample against a
 * server that runs, slowly enough to be watched; `--pace` is the seconds between two things that happen. It makes a clinic of
 * its own each time. Signs in as the token command does, with the same settings as the server.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, pace: { type: 'string' } } });
  const pace = Number(values.pace ?? DEFAULT_PACE);
  if (!(pace >= 0 && pace <= 3_600)) throw new Error('--pace is seconds, from 0 to 3600');
  const config = readConfig(process.env);
  const url = values.url ?? `http://127.0.0.1:${config.port}/graphql`;
  const secret = await signInSecret(config);
  if (secret === undefined) throw new Error(`SIGN_IN=${config.signIn}: there is no development sign-in`);
  await fetch(url).catch(() => {
    throw new Error(`No server answers at ${url}: start one with "npm start", or say where it is with --url`);
  });
  const seats = await takeSeats(url, secret);
  try {
    await perform(seats, pace);
  } finally {
    await Promise.all(PARTS.map((part) => seats[part].leave()));
  }
}

async function takeSeats(url: string, secret: string): Promise<Record<Part, Seat>> {
  const expiresAt = Math.ceil(systemClock.now().getTime() / 1_000) + TOKEN_SECONDS;
  const pairs = PARTS.map(async (part): Promise<[Part, Seat]> => {
    const { post, role } = CAST[part];
    const subject = `${part}.demo@${ORGANISATION}`;
    const token = await signToken({ subject, organisation: ORGANISATION, role, post, expiresAt }, secret);
    return [part, new Seat({ part, addresses: [url], token })];
  });
  return Object.fromEntries(await Promise.all(pairs)) as Record<Part, Seat>;
}

/** Tells each line, and how long it took until the last of the screens had it. */
function listenerFor(seats: Readonly<Record<Part, Seat>>, pace: number): Listener {
  return {
    scene: ({ title }) => say(`\n== ${title} ==`),
    line: async ({ says }, post) => {
      await sleep(pace * 1_000);
      say(`\n${post} ${says}.`);
    },
    played: async ({ payload: { clinic, outcome, change } }, milliseconds) => {
      if (outcome) say(`  ${outcome.kind}: ${outcome.text}`);
      if (!change) return;
      say(`  ${change.kind}, entry ${change.sequence} of the log, answered in ${milliseconds.toFixed(0)} ms`);
      const followers = PARTS.flatMap((part) => seats[part].follower ?? []).filter(
        (follower) => follower.clinic === clinic.id,
      );
      if (followers.length === 0) return;
      const begun = performance.now();
      await Promise.all(followers.map((follower) => follower.heard(change.sequence)));
      say(
        `  on all ${followers.length} screens ${(performance.now() - begun).toFixed(0)} ms after the answer`,
      );
    },
  };
}

async function perform(seats: Readonly<Record<Part, Seat>>, pace: number): Promise<void> {
  const today = systemClock.now().toISOString().slice(0, 10);
  const play = await Play.begin(seats, today, listenerFor(seats, pace));
  await play.scene(PREPARED);
  say(`\nThe clinic is ${play.reference}. Watch it in the explorer, with a token of lead@leicester:`);
  say(
    `  query { clinic(organisation: "${ORGANISATION}", reference: "${play.reference}") { state agenda { title } } }`,
  );
  say(`  subscription { clinicChanged(organisation: "${ORGANISATION}", clinic: "${play.props.clinic()}") {`);
  say(
    '    ... on ClinicChange { kind item { title } outcome { kind text } room { view item { title } } } } }',
  );
  await play.readAgenda();
  await play.follow();
  for (const scene of [ARRANGED, OPENED, ENTERED, FIRST_EXCEPTION, AT_ONCE, DECIDED, SENSITIVE, RECOGNISED])
    await play.scene(scene);
  const { markdown } = await play.minutes('chair');
  say('\n== The minutes, as they go beyond the room ==\n');
  say(markdown);
  await play.scene(FOLLOWED_UP);
}

runTool(main);
