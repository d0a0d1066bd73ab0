import fc from 'fast-check';
import { encodeCursor } from '../../src/changes/cursor';
import { drawnDocument, writeDocument, type DrawnDocument } from './feed-documents';
import type { Following, Sent } from './following';
import { Followings } from './followings';
import { COUNCILS, PEOPLE, type Person, type SmallTown } from './small-town';
import { CHANGE_KINDS, type ChangeKind } from './town-changes';
import type { Unshared } from './unshared';
import type { World } from './world';

type Council = (typeof COUNCILS)[number];

interface DrawnFollowing {
  readonly person: Person;
  readonly document: number;
  /** For the public, who may follow any. */
  readonly council: Council;
  readonly flags: readonly (boolean | undefined)[];
  readonly filter: number;
  /** How far back somebody starts; `end`: without a cursor, `foreign`: with one of another log. */
  readonly from: number | 'end' | 'foreign';
  readonly unrelated: unknown;
  /** Whether the variables are sent the other way round. */
  readonly reversed: boolean;
  /** Which of their sockets. */
  readonly seat: number;
}

interface DrawnChange {
  readonly council: Council;
  readonly kind: ChangeKind;
  readonly n: number;
  /** Who is away meanwhile and comes back after the last cursor; nobody where there are fewer. */
  readonly away: number;
}

interface DrawnStory {
  readonly documents: readonly DrawnDocument[];
  readonly followings: readonly DrawnFollowing[];
  readonly changes: readonly DrawnChange[];
}

const ofOneRole = ({ council, role }: Person): boolean => council === 'leicester' && role === 'CONTRIBUTOR';

const flag = fc.constantFrom(true, false, undefined);
const drawnFollowing: fc.Arbitrary<DrawnFollowing> = fc.record({
  // Many of one role, who may share everything but what they are themselves.
  person: fc.oneof(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE.filter(ofOneRole))),
  document: fc.nat({ max: 1 }),
  council: fc.constantFrom(...COUNCILS),
  flags: fc.tuple(flag, flag),
  filter: fc.constantFrom(0, 0, 0, 1, 2),
  from: fc.oneof(fc.constantFrom('end' as const, 'end' as const, 'foreign' as const), fc.nat({ max: 9 })),
  unrelated: fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined }),
  reversed: fc.boolean(),
  seat: fc.nat({ max: 1 }),
});

const drawnChange: fc.Arbitrary<DrawnChange> = fc.record({
  council: fc.constantFrom(...COUNCILS),
  kind: fc.constantFrom(...CHANGE_KINDS),
  n: fc.nat({ max: 999 }),
  away: fc.nat({ max: 40 }),
});

export const drawnStory: fc.Arbitrary<DrawnStory> = fc.record({
  documents: fc.array(drawnDocument, { minLength: 1, maxLength: 2 }),
  followings: fc.array(drawnFollowing, { minLength: 8, maxLength: 16 }),
  changes: fc.array(drawnChange, { minLength: 2, maxLength: 4 }),
});

let stories = 0;

/**
 * A story as it is told on a running server: some people follow, something changes, somebody is away meanwhile and
 * comes back. Its documents are its own, so that no group of an earlier one is met again.
 */
export class Story {
  readonly #followings: Followings;
  readonly #name = `Story${(stories += 1)}`;

  constructor(
    private readonly town: SmallTown,
    private readonly unshared: Unshared,
    private readonly drawn: DrawnStory,
    world: World,
  ) {
    this.#followings = new Followings(world, town, unshared);
  }

  async tell(): Promise<void> {
    const { followings, changes } = this.drawn;
    try {
      const all = await Promise.all(
        followings.map(async (each) => ({ ...each, sent: await this.#sent(each) })),
      );
      await Promise.all(all.map(({ person, seat, sent }) => this.#followings.begin(person, sent, seat)));
      await this.#followings.settle();
      for (const change of changes) await this.#happens(change);
      await this.#followings.silence();
    } finally {
      await this.#followings.close();
    }
  }

  async #happens({ council, kind, n, away }: DrawnChange): Promise<void> {
    const gone = this.#followings.all.filter(canGo)[away];
    const cursor = gone?.cursor;
    if (gone) await this.#followings.leave(gone);
    await this.#followings.hear(() => this.town.change(council, kind, n));
    if (gone) await this.#comesBack(gone, cursor);
  }

  async #comesBack({ person, asked }: Following, after: string | undefined): Promise<void> {
    const variables = { ...asked.variables, ...(asked.query.includes('$after') && { after }) };
    await this.#followings.begin(person, { ...asked, variables });
    await this.#followings.settle();
  }

  /** The document with its literals, and variables in any order with some too many. */
  async #sent({ person, document, flags, filter: choice, from, ...more }: DrawnFollowing): Promise<Sent> {
    const { documents } = this.drawn;
    const council = person.council ?? more.council;
    const filter = this.#filter(council, choice);
    const written = writeDocument(documents[document % documents.length] as DrawnDocument, {
      name: this.#name,
      organisation: council,
      after: await this.#cursor(council, 3),
      filter: literal(filter ?? {}),
    });
    const after = from === 'end' ? undefined : await this.#cursor(council, from);
    const flagged = written.flags.map((name, index) => [name, flags[index]] as const);
    const entries = [
      ...Object.entries({ slug: council, after, filter, unrelated: more.unrelated }),
      ...flagged,
    ];
    if (more.reversed) entries.reverse();
    // As it comes over the wire: what is not set is not there.
    const variables = JSON.parse(JSON.stringify(Object.fromEntries(entries))) as Sent['variables'];
    return { ...written, variables };
  }

  /** One of the council's log so far back, or one of the other's. */
  async #cursor(council: string, back: number | 'foreign'): Promise<string> {
    const of = back === 'foreign' ? COUNCILS.find((slug) => slug !== council) : council;
    const { id: organisationId } = this.town.council(of ?? council);
    const { epoch, sequence } = await this.unshared.head(organisationId);
    return encodeCursor({ organisationId, epoch, sequence: sequence - (back === 'foreign' ? 0 : back) });
  }

  /** One that fits every feed. */
  #filter(council: string, choice: number): object | undefined {
    const { owner } = this.town.council(council);
    return [undefined, { theme: ['A theme'] }, { owner: [owner] }][choice];
  }
}

/**
 * Not those whose document holds the cursor itself: they come back to where they started, and are told what was made
 * for them the first time, with subjects as they stood then.
 */
const canGo = ({ plan, asked }: Following): boolean =>
  plan !== undefined && !asked.query.includes('after: "');

const literal = (filter: object): string =>
  `{ ${Object.entries(filter)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
