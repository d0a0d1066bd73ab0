import type { Access } from '../../src/domain/access';
import type { Role } from '../../src/domain/vocabulary';
import { personaOf } from '../../src/app/personas';
import { signToken } from '../../src/transport/token';
import type { Seeder } from './seeder';
import { OPEN, PUBLISHED, smallCouncil } from './small-council';
import { SECRET } from './test-server';
import type { World } from './world';

export const COUNCILS = ['leicester', 'leicestershire'] as const;

/** Somebody who follows; of no council: the public. */
export interface Person {
  readonly name: string;
  readonly council: string | null;
  readonly role: Role;
  /** Whose post they hold, by the persona. */
  readonly post: 'lead' | 'contributor' | null;
}

const STAFF: readonly (readonly [name: string, role: Role, post: Person['post']])[] = [
  ['viewer-a', 'VIEWER', null],
  ['viewer-b', 'VIEWER', 'lead'],
  ['contributor-a', 'CONTRIBUTOR', 'contributor'],
  ['contributor-b', 'CONTRIBUTOR', 'lead'],
  ['contributor-c', 'CONTRIBUTOR', null],
  ['analyst-a', 'ANALYST', 'contributor'],
  ['lead-a', 'LEAD', 'lead'],
  ['lead-b', 'LEAD', null],
  ['admin-a', 'ADMIN', null],
];

export const PUBLIC: Person = { name: 'the public', council: null, role: 'PUBLIC', post: null };
export const PEOPLE: readonly Person[] = [
  PUBLIC,
  ...COUNCILS.flatMap((council) =>
    STAFF.map(([name, role, post]) => ({ name: `${name}@${council}`, council, role, post })),
  ),
];

export const personCalled = (name: string): Person => {
  const found = PEOPLE.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
};

/** What there is in one council to be changed. */
interface Subjects {
  readonly id: string;
  readonly seeder: Seeder;
  readonly ambition: string;
  readonly owner: string;
  readonly percents: string;
  /** Small counts, of which those below a threshold are hidden from who sees published rounds only. */
  readonly counts: string;
  readonly action: string;
  readonly area: string;
  readonly recommendation: string;
}

/** Two small councils, who works there and what can happen in them. */
export class SmallTown {
  private constructor(
    private readonly world: World,
    private readonly councils: ReadonlyMap<string, Subjects>,
    /** The ids of posts, by the persona that holds each. */
    private readonly posts: ReadonlyMap<string, string | null>,
  ) {}

  static async found(world: World): Promise<SmallTown> {
    const councils = new Map<string, Subjects>();
    for (const slug of COUNCILS) councils.set(slug, await subjectsOf(world, slug));
    const posts = new Map<string, string | null>();
    for (const persona of COUNCILS.flatMap((slug) => [`lead@${slug}`, `contributor@${slug}`])) {
      posts.set(persona, (await world.accessOf(persona)).ownerId);
    }
    return new SmallTown(world, councils, posts);
  }

  council(slug: string): Subjects {
    const council = this.councils.get(slug);
    if (!council) throw new Error(`No council ${slug}`);
    return council;
  }

  get ids(): ReadonlyMap<string, string> {
    return new Map([...this.councils].map(([slug, { id }]) => [slug, id]));
  }

  accessOf({ name, council, role, post }: Person): Access {
    if (council === null) return { subject: null, role, organisationId: null, ownerId: null };
    const ownerId = post && (this.posts.get(`${post}@${council}`) ?? null);
    return { subject: name, role, organisationId: this.council(council).id, ownerId };
  }

  /** Undefined for the public. */
  async tokenOf({ name, council, role, post }: Person): Promise<string | undefined> {
    if (council === null) return undefined;
    const held = post && (personaOf(`${post}@${council}`)?.post ?? null);
    const expiresAt = Math.ceil(Date.now() / 1000) + 3_600;
    return signToken({ subject: name, organisation: council, role, post: held, expiresAt }, SECRET);
  }

  /** One change of a kind in a council, with words and figures that follow from a number. */
  async change(slug: string, kind: keyof typeof CHANGES, n: number): Promise<void> {
    const [mutation, input] = CHANGES[kind](this.council(slug), n);
    const who = mutation === 'updateOwner' ? 'admin' : 'lead';
    const { errors } = await this.world
      .as(`${who}@${slug}`)
      .tryTo(mutation, { organisation: slug, ...input });
    // What is so already is no change, and nothing is written.
    const refused = errors?.filter(({ message }) => !SO_ALREADY.test(message)) ?? [];
    if (refused.length > 0) throw new Error(`${kind} ${n} of ${slug}: ${JSON.stringify(refused)}`);
  }
}

async function subjectsOf(world: World, slug: string): Promise<Subjects> {
  const seeder = await world.seed(slug);
  const owner = await seeder.postOf('lead');
  await smallCouncil(world, slug);
  const organisationId = await world.organisationId(slug);
  const first = async (table: string): Promise<string> => {
    const [row] = await world.sql(`SELECT id FROM ${table} WHERE organisation_id = $1 ORDER BY id LIMIT 1`, [
      organisationId,
    ]);
    return row.id;
  };
  const ambition = await first('ambition');
  const percents = await first('measure');
  const counts = await seeder.measure({ ambition, unit: 'COUNT', decimalPlaces: 0, name: 'Children' });
  await seeder.reading({ measure: counts, period: PUBLISHED, value: '3', reason: 'Counted' });
  await world.as(`lead@${slug}`).change('chooseRules', {
    organisation: slug,
    measure: counts,
    suppressionThreshold: 5,
  });
  await seeder.publishRound(PUBLISHED);
  const action = await first('action');
  const area = await first('area_of_action');
  const recommendation = await first('recommendation');
  return { id: organisationId, seeder, ambition, owner, percents, counts, action, area, recommendation };
}

/** How a change is refused that would change nothing. */
const SO_ALREADY = /already|Nothing here differs/;

type Change = (council: Subjects, n: number) => readonly [mutation: string, input: object];

const periodOf = (n: number): string => (n % 3 === 0 ? OPEN : PUBLISHED);
const PLAN_STATUSES = ['NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK'] as const;
const planStatusOf = (n: number): string => PLAN_STATUSES[n % PLAN_STATUSES.length] ?? 'ON_TRACK';

export const CHANGES = {
  status: (_council, n) => [
    'publishAmbitionStatus',
    {
      reference: 'ASC1',
      period: periodOf(n),
      status: ['ON_TARGET', 'OFF_TRAJECTORY', 'DATA_NOT_AVAILABLE'][n % 3 === 0 ? n % 2 : (n % 2) + 1],
      reason: `Reason ${n}`,
    },
  ],
  count: ({ counts }, n) => [
    'recordReading',
    {
      measure: counts,
      period: periodOf(n),
      basis: 'IN_PERIOD',
      value: String(n % 12),
      reason: `Counted ${n}`,
    },
  ],
  percentage: ({ percents }, n) => [
    'recordReading',
    {
      measure: percents,
      period: periodOf(n),
      basis: 'IN_PERIOD',
      ...(n % 4 === 0 ? { symbol: 'SUPPRESSED' } : { value: `${n % 100}.5` }),
      reason: `Read ${n}`,
    },
  ],
  actionStatus: ({ action }, n) => [
    'changeActionStatus',
    { action, status: planStatusOf(n), note: `Note ${n}` },
  ],
  actionTitle: ({ action }, n) => ['updateAction', { action, title: `Title ${n}` }],
  area: ({ area }, n) => [
    'recordPlanStatus',
    {
      areaOfAction: area,
      period: periodOf(n),
      planStatus: planStatusOf(n),
      narrative: `Told ${n}`,
      reason: 'So',
    },
  ],
  recommendation: ({ recommendation }, n) => [
    'recordRecommendationStatus',
    {
      recommendation,
      period: periodOf(n),
      planStatus: planStatusOf(n),
      narrative: `Told ${n}`,
      reason: 'So',
    },
  ],
  holder: ({ owner }, n) => ['updateOwner', { owner, holder: `Holder ${n}` }],
  theme: ({ ambition }, n) => ['updateAmbition', { ambition, theme: n % 2 ? 'A theme' : 'Another theme' }],
  threshold: ({ counts }, n) => ['chooseRules', { measure: counts, suppressionThreshold: 1 + (n % 8) }],
  publication: () => ['publishRound', { period: PUBLISHED }],
  round: ({ seeder }) => ['openRound', { period: seeder.freshQuarter() }],
} as const satisfies Record<string, Change>;

export type ChangeKind = keyof typeof CHANGES;
export const CHANGE_KINDS = Object.keys(CHANGES) as ChangeKind[];
