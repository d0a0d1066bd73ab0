import { type Access, UNLIMITED } from '../../src/domain/access';
import type { Services } from '../../src/app/services';
import { personaOf } from '../../src/app/personas';
import type { ClinicState } from '../../src/domain/vocabulary';
import type { Applied } from '../../src/changes/command-runner';
import type { World } from './world';

type Given<Work extends (access: Access, input: never) => unknown> = Partial<Parameters<Work>[1]>;

/**
 * Fills an organisation through the services, as any write. Whatever a story does not care about gets a value of
 * its own: `await council.action()` is an action with an owner, and `council.action({ title })` one with a title.
 */
export class Seeder {
  #number = 0;
  readonly #kept = new Map<string, Promise<string>>();

  private constructor(
    readonly services: Services,
    readonly slug: string,
    readonly lead: Access,
    readonly admin: Access,
  ) {}

  /** The organisation with this slug, founded where it is not there. */
  static async in(world: World, slug: string): Promise<Seeder> {
    const { services } = world.app;
    const [row] = await world.sql('SELECT id FROM organisation WHERE slug = $1', [slug]);
    const organisationId: string =
      row?.id ?? (await services.organisations.found(slug, `Council of ${slug}`, 'Care', 'test')).result.id;
    const access = { subject: `seeder@${slug}`, organisationId, ownerId: null, ...UNLIMITED };
    const seeder = new Seeder(services, slug, { ...access, role: 'LEAD' }, { ...access, role: 'ADMIN' });
    const posts = await world.sql('SELECT id, post FROM owner WHERE organisation_id = $1', [organisationId]);
    for (const { id, post } of posts) seeder.#kept.set(`post ${post}`, Promise.resolve(id as string));
    return seeder;
  }

  /** The post of a persona, so that it can own things: "contributor" of this organisation. */
  postOf(persona: string): Promise<string> {
    const post = personaOf(`${persona}@${this.slug}`)?.post;
    if (post === undefined) throw new Error(`No persona ${persona}@${this.slug}`);
    return this.#once(`post ${post}`, () => this.owner({ post }));
  }

  owner(given: Given<Services['owners']['add']> = {}): Promise<string> {
    const input = { ...this.#command, post: `Post ${this.#next()}`, ...given };
    return idOf(this.services.owners.add(this.admin, input));
  }

  division(given: Given<Services['organisations']['addDivision']> = {}): Promise<string> {
    const input = { ...this.#command, code: `D${this.#next()}`, name: 'A division', ...given };
    return idOf(this.services.organisations.addDivision(this.admin, input));
  }

  /** Of somebody new, as VIEWER from 2025 on. */
  membership(given: Given<Services['memberships']['grant']> = {}): Promise<string> {
    const who = { subject: `somebody ${this.#next()}`, role: 'VIEWER', startsOn: '2025-01-01' } as const;
    return idOf(this.services.memberships.grant(this.admin, { ...this.#command, ...who, ...given }));
  }

  /** The text of a token and its id; good for a month. */
  async serviceToken(
    given: Given<Services['serviceTokens']['issue']> = {},
  ): Promise<{ id: string; token: string }> {
    const what = {
      name: `Report ${this.#next()}`,
      scopes: ['READ_PUBLISHED'] as const,
      expiresOn: monthAhead(),
    };
    const issued = await this.services.serviceTokens.issue(this.admin, {
      ...this.#command,
      ...what,
      ...given,
    });
    if (issued.token === null) throw new Error('This token was shown before');
    return { id: issued.result.id, token: issued.token };
  }

  /** A round; periods that none covers are open to everybody. */
  async round(period: string, state: 'OPEN' | 'LOCKED' | 'PUBLISHED' = 'OPEN'): Promise<this> {
    const input = { ...this.#command, period };
    await this.services.rounds.open(this.admin, input);
    if (state !== 'OPEN') await this.services.rounds.lock(this.lead, input);
    if (state === 'PUBLISHED') await this.services.rounds.publish(this.lead, input);
    return this;
  }

  async lock(period: string): Promise<this> {
    await this.services.rounds.lock(this.lead, { ...this.#command, period });
    return this;
  }

  async publishRound(period: string): Promise<this> {
    await this.services.rounds.publish(this.lead, { ...this.#command, period });
    return this;
  }

  plan(given: Given<Services['plans']['addPlan']> = {}): Promise<string> {
    const dates = { startsOn: '2026-04-01', endsOn: '2028-03-31' };
    const input = { ...this.#command, reference: `P${this.#next()}`, name: 'A plan', ...dates, ...given };
    return idOf(this.services.plans.addPlan(this.lead, input));
  }

  async priority(given: Given<Services['plans']['addPriority']> = {}): Promise<string> {
    const plan = given.plan ?? (await this.#once('plan', () => this.plan()));
    const words = { title: 'A priority', iStatements: ['I am heard'], weStatements: ['We listen'] };
    const input = { ...this.#command, number: this.#next(), ...words, ...given, plan };
    return idOf(this.services.plans.addPriority(this.lead, input));
  }

  async area(given: Given<Services['areas']['add']> = {}): Promise<string> {
    const priority = given.priority ?? (await this.#once('priority', () => this.priority()));
    const input = { ...this.#command, reference: `A${this.#next()}`, title: 'An area', ...given, priority };
    return idOf(this.services.areas.add(this.lead, input));
  }

  async ambition(given: Given<Services['ambitions']['addAmbition']> = {}): Promise<string> {
    const division = given.division ?? (await this.#once('division', () => this.division()));
    const owner = given.owner ?? (await this.#once('owner', () => this.owner()));
    const words = { reference: `T${this.#next()}`, theme: 'A theme', descriptor: 'A descriptor' };
    const input = { ...this.#command, ...words, ...given, division, owner };
    return idOf(this.services.ambitions.addAmbition(this.lead, input));
  }

  async close(ambition: string): Promise<void> {
    const closing = { ambition, closedOn: '2026-03-31', evidence: { title: 'A survey' } };
    await this.services.closings.close(this.lead, { ...this.#command, ...closing });
  }

  async measure(given: Given<Services['measures']['addMeasure']> = {}): Promise<string> {
    const ambition = given.ambition ?? (await this.#once('ambition', () => this.ambition()));
    const kind = { unit: 'PERCENT', polarity: 'HIGHER_IS_BETTER', cadence: 'QUARTERLY' } as const;
    const words = { name: `Measure ${this.#next()}`, decimalPlaces: 1, headlineBasis: 'IN_PERIOD' as const };
    const input = { ...this.#command, ...kind, ...words, ...given, ambition };
    return idOf(this.services.measures.addMeasure(this.lead, input));
  }

  async reading(given: Given<Services['readings']['recordReading']> = {}): Promise<string> {
    const measure = given.measure ?? (await this.#once('measure', () => this.measure()));
    const figure = { period: '2025-26 Q3', basis: 'IN_PERIOD' as const, value: '50.5' };
    return idOf(
      this.services.readings.recordReading(this.lead, { ...this.#command, ...figure, ...given, measure }),
    );
  }

  /** 50 at the end of 2024-25. */
  baseline(
    given: Given<Services['baselines']['setBaseline']> & { readonly measure: string },
  ): Promise<string> {
    const figure = { period: '2024-25 Q4', basis: 'IN_PERIOD' as const, value: '50' };
    return idOf(this.services.baselines.setBaseline(this.lead, { ...this.#command, ...figure, ...given }));
  }

  /** 70 by the end of 2026-27. */
  target(given: Given<Services['targets']['setTarget']>): Promise<string> {
    const figure = { kind: 'ABSOLUTE' as const, value: '70', date: '2027-03-31' };
    return idOf(this.services.targets.setTarget(this.lead, { ...this.#command, ...figure, ...given }));
  }

  async action(given: Given<Services['actions']['addAction']> = {}): Promise<string> {
    const owner = given.owner ?? (await this.#once('owner', () => this.owner()));
    return idOf(
      this.services.actions.addAction(this.lead, { ...this.#command, title: 'An action', ...given, owner }),
    );
  }

  inspection(given: Given<Services['inspections']['addInspection']> = {}): Promise<string> {
    const words = { reference: `I${this.#next()}`, framework: 'ILACS', title: 'An inspection' };
    const visit = { inspectorate: 'OFSTED', startedOn: '2025-09-01' } as const;
    return idOf(
      this.services.inspections.addInspection(this.lead, { ...this.#command, ...words, ...visit, ...given }),
    );
  }

  async recommendation(given: Given<Services['recommendations']['addRecommendation']> = {}): Promise<string> {
    const inspection = given.inspection ?? (await this.#once('inspection', () => this.inspection()));
    const words = { reference: `R${this.#next()}`, title: 'What needs to improve', response: ['Done'] };
    const rest = { nextPriorities: [], targets: [], leadOwners: [] };
    const input = { ...this.#command, ...words, ...rest, ...given, inspection };
    return idOf(this.services.recommendations.addRecommendation(this.lead, input));
  }

  /** A DRAFT on 14 July 2026. */
  async clinic(given: Given<Services['clinics']['add']> = {}): Promise<string> {
    const chair = given.chair ?? (await this.#once('owner', () => this.owner()));
    const words = { title: 'A clinic', heldOn: '2026-07-14' };
    return idOf(this.services.clinics.add(this.lead, { ...this.#command, ...words, ...given, chair }));
  }

  /** On the agenda of a clinic. */
  async agendaItem(given: Given<Services['agendaItems']['add']> = {}): Promise<string> {
    const clinic = given.clinic ?? (await this.clinic());
    const words = { title: 'An item', plannedMinutes: 10 };
    const { result } = await this.services.agendaItems.add(this.lead, {
      ...this.#command,
      ...words,
      ...given,
      clinic,
    });
    return result.item ?? '';
  }

  /** Taken off the agenda of a clinic of its own. */
  async droppedItem(): Promise<string> {
    const item = await this.agendaItem();
    await this.services.agendaItems.drop(this.lead, { ...this.#command, item });
    return item;
  }

  /** With one item on its agenda, taken as far as this. */
  async clinicIn(
    state: ClinicState,
    given: Given<Services['clinics']['add']> = {},
    item: Given<Services['agendaItems']['add']> = {},
  ): Promise<string> {
    const clinic = await this.clinic(given);
    await this.agendaItem({ ...item, clinic });
    const [move, moves] = [{ ...this.#command, clinic }, this.services.clinicLifecycle];
    if (state !== 'DRAFT') await moves.publish(this.lead, move);
    if (state === 'LIVE' || state === 'CLOSED') await moves.open(this.lead, move);
    if (state === 'CLOSED') await moves.close(this.lead, move);
    return clinic;
  }

  /** The label of a quarter that nobody has spoken of yet. */
  freshQuarter(): string {
    const quarter = this.#next() - 500;
    const year = 1950 + Math.floor(quarter / 4);
    return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(quarter % 4) + 1}`;
  }

  get #command(): { organisation: string } {
    return { organisation: this.slug };
  }

  #next(): number {
    this.#number += 1;
    return 500 + this.#number;
  }

  #once(what: string, make: () => Promise<string>): Promise<string> {
    const kept = this.#kept.get(what) ?? make();
    this.#kept.set(what, kept);
    return kept;
  }
}

/** Of the wall clock, since it is that which ends a socket. */
export const monthAhead = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const idOf = async (applied: Promise<Applied<{ id: string }>>): Promise<string> => (await applied).result.id;
