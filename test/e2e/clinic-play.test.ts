import { ABSENT, CAST, PARTS, type Part } from '../../src/tools/clinic-play/cast';
import type { ClinicFollower } from '../../src/tools/clinic-play/clinic-follower';
import type { Line } from '../../src/tools/clinic-play/line';
import type { Played } from '../../src/tools/clinic-play/play';
import { FOLLOWED_UP } from '../../src/tools/clinic-play/scenes-after';
import { ARRANGED, ENTERED, OPENED, PREPARED } from '../../src/tools/clinic-play/scenes-before';
import { DECIDED, RECOGNISED, SENSITIVE } from '../../src/tools/clinic-play/scenes-close';
import { AT_ONCE, FIRST_EXCEPTION } from '../../src/tools/clinic-play/scenes-exception';
import { LIST_NAMES, listsOf, MINUTES_IN_FULL, sorted } from '../support/clinic-play/expected-minutes';
import { REFUSED_IN_THE_ROOM, REFUSED_WHEN_CLOSED, REFUSED_WHEN_DONE } from '../support/clinic-play/refused';
import { ClinicRoom } from '../support/clinic-play/room';
import { until } from '../support/until';

jest.setTimeout(60_000);

let room: ClinicRoom;
/** An administrator who was not asked to the clinic, and may read work in progress. */
let outsider: ClinicFollower | undefined;

beforeAll(async () => {
  room = await ClinicRoom.open();
});

afterAll(async () => {
  await outsider?.close();
  await room.close();
});

interface Logged {
  readonly sequence: number;
  readonly kind: string;
}

/** All that the log holds of the clinic, in its order. */
const logged = async (): Promise<Logged[]> =>
  (await room.pair.sql(`SELECT c.sequence::int, c.kind FROM change c
    WHERE c.subject_id = '${room.play.props.clinic()}' ORDER BY c.sequence`)) as unknown as Logged[];

const head = async (): Promise<unknown> =>
  room.pair.sql(
    `SELECT head FROM stream s JOIN organisation o ON o.id = s.organisation_id WHERE slug = 'leicester'`,
  );

/** None of it is done, and nothing of it is left behind. */
async function expectRefused(lines: readonly Line[]): Promise<void> {
  const before = await head();
  for (const line of lines)
    expect([line.says, (await room.play.refusal(line)).code]).toEqual([line.says, line.refused]);
  expect(await head()).toEqual(before);
}

const textOf = (scene: { lines: readonly Line[] }, part: string): string => {
  const line = scene.lines.find(({ by }) => by === part);
  const { text, title } = line?.input(room.play.props) as { text?: string; title?: string };
  return text ?? title ?? '';
};

interface Answer {
  readonly clinic: { readonly minutes: Record<string, unknown> };
}

interface NextAnswer {
  readonly clinic: { readonly agenda: readonly { readonly kind: string; readonly title: string }[] };
}

interface Shown {
  readonly subject: {
    readonly published: { readonly status: string; readonly period: { readonly label: string } };
  };
}

interface PinnedAnswer {
  readonly clinic: { readonly pinned: readonly Shown[]; readonly live: readonly Shown[] };
}

interface MineAnswer {
  readonly me: { readonly takeaways: readonly { readonly title: string }[] };
}

const MINE = '{ me { takeaways(open: true) { title } } }';

const PINNED = `query Pinned($organisation: String!, $reference: String!) {
  clinic(organisation: $organisation, reference: $reference) {
    pinned: agenda { subject { ... on Ambition { published { status period { label } } } } }
    live: agenda(live: true) { subject { ... on Ambition { published { status period { label } } } } }
  }
}`;

const NEXT = `query Next($organisation: String!, $reference: String!) {
  clinic(organisation: $organisation, reference: $reference) { agenda { kind title } }
}`;

it('is prepared, arranged and opened, and everybody comes in at once', async () => {
  const { play } = room;
  await play.scene(PREPARED);
  await play.readAgenda();
  await play.follow();
  outsider = await room.outsider('admin@leicester');
  await play.scene(ARRANGED);
  await play.scene(OPENED);
  await play.scene(ENTERED);
});

it('refuses what must not be in the room, with a code and without a trace', async () => {
  await room.play.scene(FIRST_EXCEPTION);
  await expectRefused(REFUSED_IN_THE_ROOM);
});

it('N5: a server is killed while four capture at once: what was answered and what was not is there once', async () => {
  const { play, networks } = room;
  // When the server dies, one is told nothing of what was committed, and what another sends has not arrived.
  networks.deputy.become({ delay: 1_000 });
  networks.placements.become({ delay: 5_000 });
  const asked = textOf(AT_ONCE, 'deputy');
  const capturing = play.scene(AT_ONCE);
  await until(() => room.follower('chair').told.some(({ outcome }) => outcome?.text === asked));
  await room.killSecond();
  for (const part of ['deputy', 'placements'] as const) {
    networks[part].cut();
    networks[part].become({});
  }
  await capturing;
  for (const part of ['deputy', 'placements'] as const) {
    expect([part, room.seat(part).retries]).not.toEqual([part, 0]);
  }
  for (const { by } of AT_ONCE.lines) {
    const rows = await room.pair.sql(
      `SELECT count(*)::int AS n FROM clinic_outcome WHERE text = '${textOf(AT_ONCE, by)}'`,
    );
    expect([by, rows]).toEqual([by, [{ n: 1 }]]);
  }
});

it('N5: a laptop that was asleep catches up', async () => {
  const { play, networks } = room;
  networks.care.become({ frozen: true });
  const before = room.follower('care').told.length;
  await play.scene(DECIDED);
  await expectRefused(REFUSED_WHEN_DONE);
  await play.scene(SENSITIVE);
  expect(room.follower('care').told).toHaveLength(before);
  networks.care.become({});
  networks.care.cut();
  const missed = play.played.at(-1)?.payload.change?.sequence ?? 0;
  await room.follower('care').heard(missed);
});

it('shows the figures as they were pinned, and as they are now', async () => {
  const asked = { organisation: 'leicester', reference: room.play.reference };
  const { clinic } = await room.seat('deputy').ask<PinnedAnswer>(PINNED, asked);
  expect(clinic.pinned[0]?.subject.published).toEqual({
    status: 'OFF_TRAJECTORY',
    period: { label: '2025-26 Q4' },
  });
  expect(clinic.live[0]?.subject.published).toEqual({
    status: 'CLOSE_TO_TRAJECTORY',
    period: { label: '2026-27 Q1' },
  });
});

it('is closed, once', async () => {
  await room.play.scene(RECOGNISED);
  await expectRefused(REFUSED_WHEN_CLOSED);
});

it('N5: every screen was told everything once, in the order of the log', async () => {
  const all = await logged();
  const last = all.at(-1)?.sequence ?? 0;
  for (const part of PARTS) {
    const follower = room.follower(part);
    await follower.heard(last);
    const first = follower.told[0]?.sequence ?? 0;
    const due = all.filter(({ sequence }) => sequence >= first);
    expect(due.length).toBeGreaterThan(30);
    expect(follower.told.map(({ sequence, kind }) => ({ sequence, kind }))).toEqual(due);
    expect([follower.resyncs, follower.problems]).toEqual([0, []]);
  }
});

it('keeps what is sensitive from whoever was not asked', async () => {
  const follower = room.follower('care');
  const hidden = room.play.props.outcome('kept in the room');
  const { sequence } = follower.told.find(({ outcome }) => outcome?.id === hidden) ?? { sequence: 0 };
  expect(await outsider?.heard(sequence)).toMatchObject({ item: null, outcome: null });
  await outsider?.heard(follower.told.at(-1)?.sequence ?? 0);
  expect(outsider?.told.map((told) => told.sequence)).toEqual(follower.told.map((told) => told.sequence));
  expect(JSON.stringify(outsider?.told)).not.toMatch(/Was the child told|A placement that ended/);
});

describe('the minutes', () => {
  const ask = async (part: Part, beyondRoom: boolean): Promise<Record<string, unknown>> => {
    const asked = { organisation: 'leicester', reference: room.play.reference, beyondRoom };
    const { clinic } = await room.seat(part).ask<Answer>(MINUTES_IN_FULL, asked);
    return clinic.minutes;
  };
  const sensitive = ({ input }: Played): boolean =>
    input['item'] === room.play.props.ownItem('ended placement');
  const listed = (minutes: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(LIST_NAMES.map((name) => [name, sorted(minutes[name] as Record<string, unknown>[])]));

  it('say beyond the room what was captured, and nothing else', async () => {
    const minutes = await ask('chair', true);
    const expected = listsOf(room.play, (played) => !sensitive(played));
    expect(listed(minutes)).toEqual(expected);
    expect(minutes).toMatchObject({ quorumMet: true, apologies: [{ post: ABSENT }] });
    const present = PARTS.map((part) => (part === 'deputy' ? ABSENT : CAST[part].post));
    expect((minutes['present'] as { post: string }[]).map(({ post }) => post).sort()).toEqual(present.sort());
    for (const { text } of Object.values(expected).flat()) {
      expect(minutes['markdown']).toContain(text);
      expect(minutes['html']).toContain(text);
    }
    expect(JSON.stringify(minutes)).not.toMatch(/Was the child told|A placement that ended/);
  });

  it('say in the room also what stays in it', async () => {
    expect(listed(await ask('care', false))).toEqual(listsOf(room.play, () => true));
  });
});

it('hands on what was taken away, and nothing that was answered', async () => {
  const { play } = room;
  await play.scene(FOLLOWED_UP);
  const [next] = play.played.flatMap(({ line, payload }) =>
    line.keeps === 'next clinic' ? [payload.clinic] : [],
  );
  const asked = { organisation: 'leicester', reference: next?.reference };
  const { clinic } = await room.seat('chair').ask<NextAnswer>(NEXT, asked);
  const titles = clinic.agenda.filter(({ kind }) => kind === 'FOLLOW_UP').map(({ title }) => title);
  expect(titles).toEqual(
    expect.arrayContaining([
      `A-0001 ${textOf(AT_ONCE, 'care')}`,
      textOf(AT_ONCE, 'deputy'),
      'A sensitive matter from the clinic before',
    ]),
  );
  expect(titles.join()).not.toMatch(/Was the child told|Which of the five providers/);
  expect(clinic.agenda.filter(({ kind }) => kind === 'PARKED').map(({ title }) => title)).toEqual([
    textOf(AT_ONCE, 'placements'),
  ]);
  const { me } = await room.seat('care').ask<MineAnswer>(MINE, {});
  expect(me.takeaways.map(({ title }) => title).sort()).toEqual([
    `A-0001 ${textOf(AT_ONCE, 'care')}`,
    textOf(AT_ONCE, 'deputy'),
    'Was the child told before the move?',
  ]);
});
