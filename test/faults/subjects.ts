import type { Command, ReadingPlace } from './commands';
import { OPEN, PUBLISHED } from './views';

interface Measure {
  readonly id: string;
  readonly unit: string;
  readonly polarity: string;
  readonly baseline: { readonly value: number | null } | null;
  readonly latest: {
    readonly value: number | null;
    readonly basis: string;
    readonly period: { readonly label: string };
  } | null;
}

interface Organisation {
  readonly ambitions: { readonly nodes: readonly { reference: string; measures: readonly Measure[] }[] };
  readonly areasOfAction: { readonly nodes: readonly { id: string }[] };
  readonly actions: { readonly nodes: readonly { id: string }[] };
  readonly recommendations: { readonly nodes: readonly { id: string }[] };
}

const SUBJECTS = `query Subjects($slug: String!) { organisation(slug: $slug) {
  ambitions(first: 100) { nodes { reference
    measures { id unit polarity baseline { value } latest { value basis period { label } } } } }
  areasOfAction(first: 10) { nodes { id } }
  actions(first: 10, filter: { status: [NOT_STARTED, ON_TRACK] }) { nodes { id } }
  recommendations(first: 10) { nodes { id } } } }`;

/** Everything of an organisation that can be written about without end, each for one lane only. */
export class Subjects {
  private constructor(
    private readonly slug: string,
    private readonly found: Organisation,
  ) {}

  static async of(slug: string, url: string, token: string): Promise<Subjects> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: SUBJECTS, variables: { slug } }),
    });
    const { data, errors } = (await response.json()) as {
      data: { organisation: Organisation };
      errors?: unknown;
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return new Subjects(slug, data.organisation);
  }

  /** Of the published quarter, which everybody sees, or of the open one. */
  ambition(place: number, shown: 'published' | 'open'): Command {
    const { reference } = at(this.found.ambitions.nodes, place);
    return { kind: 'ambition', reference, period: this.#quarter(shown) };
  }

  area(place: number, shown: 'published' | 'open'): Command {
    return {
      kind: 'area',
      areaOfAction: at(this.found.areasOfAction.nodes, place).id,
      period: this.#quarter(shown),
    };
  }

  action(place: number): Command {
    return { kind: 'action', action: at(this.found.actions.nodes, place).id };
  }

  recommendation(place: number): Command {
    const recommendation = at(this.found.recommendations.nodes, place).id;
    return { kind: 'recommendation', recommendation, period: this.#quarter('published') };
  }

  /** A whole return: one write moves dozens of computed statuses. */
  readings(): Command {
    const measures = this.found.ambitions.nodes.flatMap((ambition) => ambition.measures);
    return { kind: 'readings', places: measures.flatMap(placeOf) };
  }

  #quarter(shown: 'published' | 'open'): string {
    return (shown === 'published' ? PUBLISHED : OPEN)[this.slug] ?? '';
  }
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`The sample has only ${items.length}`);
  return item;
}

/** The figures lie on both sides of the baseline, so that the statuses change with each. */
function placeOf({ id, unit, polarity, baseline, latest }: Measure): ReadingPlace[] {
  if (baseline?.value == null || latest?.value == null || polarity === 'NONE') return [];
  const value = Math.abs(latest.value);
  const high = Math.floor(unit === 'PERCENT' ? Math.min(100, value * 2) : value * 2);
  const values = [String(Math.floor(value / 2)), String(high)] as const;
  return [{ measure: id, period: latest.period.label, basis: latest.basis, values }];
}
