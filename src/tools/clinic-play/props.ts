import { ABSENT, CAST, ORGANISATION, type Part } from './cast';
import type { Kept } from './payload';
import type { Seat } from './seat';

interface Agenda {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

const PROPS = `query Props($slug: String!) {
  organisation(slug: $slug) {
    rounds { state period { label } }
    owners(first: 200) { nodes { id post } }
    ambitions(first: 200) {
      nodes { id reference division { code } published { status period { label } } measures { id name } }
    }
  }
}`;

const AGENDA = `query Agenda($organisation: String!, $reference: String!) {
  clinic(organisation: $organisation, reference: $reference) { agenda { id kind title } }
}`;

interface Found {
  readonly organisation: Sample | null;
}

interface Sample {
  readonly rounds: readonly { readonly state: string; readonly period: { readonly label: string } }[];
  readonly owners: { readonly nodes: readonly { readonly id: string; readonly post: string }[] };
  readonly ambitions: { readonly nodes: readonly Ambition[] };
}

interface Ambition {
  readonly id: string;
  readonly reference: string;
  readonly published: { readonly status: string } | null;
  readonly measures: readonly { readonly id: string }[];
}

/** What the lines of the play speak of, by names that are the same in every run. */
export class Props {
  readonly #kept = new Map<string, Kept>();
  #agenda: readonly Agenda[] = [];

  private constructor(
    private readonly found: Sample,
    /** As YYYY-MM-DD. */
    private readonly today: string,
  ) {}

  static async read(seat: Seat, today: string): Promise<Props> {
    const { organisation } = await seat.ask<Found>(PROPS, { slug: ORGANISATION });
    return new Props(required(organisation, `organisation called "${ORGANISATION}" here`), today);
  }

  async readAgenda(seat: Seat, reference: string): Promise<void> {
    const asked = { organisation: ORGANISATION, reference };
    const { clinic } = await seat.ask<{ clinic: { agenda: readonly Agenda[] } }>(AGENDA, asked);
    this.#agenda = clinic.agenda;
  }

  keep(name: string, what: Kept): void {
    this.#kept.set(name, what);
  }

  clinic(name = 'clinic'): string {
    return required(this.#kept.get(name)?.clinic, `clinic called "${name}"`).id;
  }

  outcome(name: string): string {
    return required(this.#kept.get(name)?.outcome, `outcome called "${name}"`).id;
  }

  /** One that was added under this name. */
  ownItem(name: string): string {
    return required(this.#kept.get(name)?.item, `item called "${name}"`).id;
  }

  /** The nth of this kind on the agenda that built itself. */
  item(kind: string, nth = 1): string {
    const ofKind = this.#agenda.filter((item) => item.kind === kind);
    return required(ofKind[nth - 1], `item ${nth} of the kind ${kind} on the agenda`).id;
  }

  owner(part: Part): string {
    return this.post(CAST[part].post);
  }

  get absent(): string {
    return this.post(ABSENT);
  }

  post(post: string): string {
    const owner = this.found.owners.nodes.find((each) => each.post === post);
    return required(owner, `post ${post}`).id;
  }

  ambition(reference: string): Ambition {
    const ambition = this.found.ambitions.nodes.find((each) => each.reference === reference);
    return required(ambition, `ambition ${reference}`);
  }

  measureOf(reference: string): string {
    return required(this.ambition(reference).measures[0], `measure of ${reference}`).id;
  }

  /** The quarter that is open. */
  get period(): string {
    return required(
      this.found.rounds.find(({ state }) => state === 'OPEN'),
      'round that is open',
    ).period.label;
  }

  day(later = 0): string {
    const milliseconds = Date.parse(`${this.today}T00:00:00Z`) + later * 86_400_000;
    return new Date(milliseconds).toISOString().slice(0, 10);
  }
}

function required<What>(what: What | null | undefined, words: string): What {
  if (what === null || what === undefined) throw new Error(`There is no ${words}`);
  return what;
}
