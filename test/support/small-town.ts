import { type Access, UNLIMITED } from '../../src/domain/access';
import type { Role } from '../../src/domain/vocabulary';
import { personaOf } from '../../src/app/personas';
import { signToken } from '../../src/transport/token';
import { PUBLISHED, smallCouncil } from './small-council';
import { SECRET } from './test-server';
import { CHANGES, SO_ALREADY, type ChangeKind, type Subjects } from './town-changes';
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

const PUBLIC: Person = { name: 'the public', council: null, role: 'PUBLIC', post: null };
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
    if (council === null) return { subject: null, role, organisationId: null, ownerId: null, ...UNLIMITED };
    const ownerId = post && (this.posts.get(`${post}@${council}`) ?? null);
    return { subject: name, role, organisationId: this.council(council).id, ownerId, ...UNLIMITED };
  }

  /** Undefined for the public. */
  async tokenOf({ name, council, role, post }: Person): Promise<string | undefined> {
    if (council === null) return undefined;
    const held = post && (personaOf(`${post}@${council}`)?.post ?? null);
    const expiresAt = Math.ceil(Date.now() / 1000) + 3_600;
    return signToken({ subject: name, organisation: council, role, post: held, expiresAt }, SECRET);
  }

  /** One change of a kind in a council, with words and figures that follow from a number. */
  async change(slug: string, kind: ChangeKind, n: number): Promise<void> {
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
