import type { Access, Seats } from '../domain/access';
import type { Role, ServiceScope } from '../domain/vocabulary';

/**
 * Stands for everybody of one organisation and role while a document runs for all of them at once. It remembers
 * whether anything asked for the person: such a result belongs to that person alone. Found out by watching, not by
 * declaring, so that a field that is added later cannot be forgotten.
 */
export class SharedAccess implements Access {
  /** Out of reach of whoever copies or prints this. */
  readonly #access: Access;
  #person = false;
  #room: string | undefined;
  #seated: ReadonlySet<string> | undefined;
  readonly #seats: Seats;

  /** `inside`: for those who have a seat in the one room that is asked about. */
  constructor(access: Access, inside = false) {
    this.#access = access;
    this.#seats = {
      among: (room, posts) => {
        this.#ask(room, posts);
        return inside;
      },
    };
  }

  get askedForPerson(): boolean {
    return this.#person;
  }

  get seats(): Seats {
    return this.#seats;
  }

  /** The posts with a seat in the room that was asked about; undefined where none was. */
  get seated(): ReadonlySet<string> | undefined {
    return this.#seated;
  }

  #ask(room: string, posts: readonly string[]): void {
    // Of two rooms there are too many sorts of people.
    if (this.#room !== undefined && this.#room !== room) this.#person = true;
    this.#room = room;
    // The list may change between two statements: only who is on it all the time is told what stays in the room.
    this.#seated = new Set(this.#seated ? posts.filter((post) => this.#seated?.has(post)) : posts);
  }

  get role(): Role {
    return this.#access.role;
  }

  get organisationId(): string | null {
    return this.#access.organisationId;
  }

  get subject(): string | null {
    this.#person = true;
    return this.#access.subject;
  }

  get ownerId(): string | null {
    this.#person = true;
    return this.#access.ownerId;
  }

  get divisions(): readonly string[] | null {
    this.#person = true;
    return this.#access.divisions;
  }

  get scopes(): readonly ServiceScope[] | null {
    return this.#access.scopes;
  }
}

/** Who may see the same: what rows are shown follows from organisation, role and the limits of a service token. */
export const scopeOf = ({ organisationId, role, scopes }: Access): string =>
  [organisationId ?? 'any', role, ...(scopes ?? [])].join(' ');

export const personOf = ({ subject, ownerId, divisions }: Access): string =>
  JSON.stringify([subject, ownerId, divisions]);
