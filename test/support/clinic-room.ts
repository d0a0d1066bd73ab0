import type { Clock } from '../../src/domain/clock';
import type { Access } from '../../src/domain/access';
import type { Answer } from './graphql-request';
import { World } from './world';

export const organisation = 'leicester';

type Persona = 'viewer' | 'contributor' | 'analyst' | 'lead' | 'admin';
type Name =
  | 'chair'
  | 'contributor'
  | 'analyst'
  | 'admin'
  | 'outsider'
  | 'inside'
  | 'outside'
  | 'measure'
  | 'action'
  | 'area'
  | 'priority'
  | 'recommendation';

const OUTCOME = `outcome { id kind text answer answeredAt dueDate restsOn status sensitive version period { label }
  by { id } to { id } capturedBy { id } action { id title } subject { __typename ... on Node { id } } item { id }
  supersedes { id } supersededBy { id } }`;
const PAYLOAD = `clinic { id state } item { id state spentSeconds } ${OUTCOME} changes { kind from to fields }`;

/** Input types that are not called after their mutation. */
const INPUTS: Readonly<Record<string, string>> = {
  beginAgendaItem: 'TimeAgendaItemInput',
  endAgendaItem: 'TimeAgendaItemInput',
  closeClinic: 'MoveClinicInput',
};

/**
 * A council with a clinic that is LIVE, about division IN only. The post of the lead chairs it; those of the contributor and
 * the analyst are asked to it, and that of the admin is not. Its items: `first`, about the ambition `inside`; `second`, about
 * nothing; `secret`, which is sensitive.
 */
export class ClinicRoom {
  readonly ids: Record<string, string> = {};
  clinic = '';
  first = '';
  second = '';
  secret = '';

  private constructor(
    readonly world: World,
    readonly lead: Access,
  ) {}

  static async open(clock?: Clock, env: Record<string, string> = {}): Promise<ClinicRoom> {
    const world = await World.open('empty', clock, env);
    const seed = await world.seed(organisation);
    const room = new ClinicRoom(world, seed.lead);
    const [within, beyond] = [await seed.division({ code: 'IN' }), await seed.division({ code: 'OUT' })];
    const outsider = await seed.owner({ post: 'Somebody else', division: beyond });
    const inside = await seed.ambition({ reference: 'INSIDE', division: within, theme: 'Homes' });
    const outside = await seed.ambition({ reference: 'OUTSIDE', division: beyond, owner: outsider });
    Object.assign(room.ids, {
      chair: await seed.postOf('lead'),
      contributor: await seed.postOf('contributor'),
      analyst: await seed.postOf('analyst'),
      admin: await seed.postOf('admin'),
      outsider,
      inside,
      outside,
      measure: await seed.measure({ ambition: inside }),
      action: await seed.action({ ambitions: [inside] }),
      area: await seed.area(),
      priority: await seed.priority(),
      recommendation: await seed.recommendation(),
    });
    await room.reopen();
    return room;
  }

  id(name: Name): string {
    return this.ids[name] ?? '';
  }

  /** Another clinic like it, in place of the one before. */
  async reopen(): Promise<void> {
    const { clinics, clinicLifecycle, agendaItems } = this.world.app.services;
    const { lead } = this;
    const added = await clinics.add(lead, {
      organisation,
      title: 'A clinic',
      heldOn: '2026-07-14',
      chair: this.id('chair'),
      divisions: ['IN'],
      priorities: [],
      themes: [],
      owners: [],
      attendees: [this.id('contributor'), this.id('analyst')],
    });
    const clinic = added.result.id;
    // Whoever puts a sensitive item there sits in the clinic.
    const chair = { ...lead, ownerId: this.id('chair') };
    const put = async (title: string, rest: object = {}): Promise<string> => {
      const item = { organisation, clinic, title, plannedMinutes: 10, ...rest };
      return (await agendaItems.add(chair, item)).result.item ?? '';
    };
    this.clinic = clinic;
    this.first = await put('First', { subjectType: 'Ambition', subject: this.id('inside') });
    this.second = await put('Second');
    this.secret = await put('Secret', { sensitive: true });
    await clinicLifecycle.publish(lead, { organisation, clinic });
    await clinicLifecycle.open(lead, { organisation, clinic });
  }

  /** Marks an item as sensitive: the chair does, who sits there. */
  async mark(item: string): Promise<void> {
    const chair = { ...this.lead, ownerId: this.id('chair') };
    await this.world.app.services.agendaItems.update(chair, { organisation, item, sensitive: true });
  }

  /** The whole answer of a mutation. */
  try(persona: Persona, mutation: string, input: object, selection = PAYLOAD): Promise<Answer> {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
    return this.world.as(`${persona}@${organisation}`).try(document, { input: { organisation, ...input } });
  }

  /** The payload of a mutation that must succeed. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  async do(persona: Persona, mutation: string, input: object, selection?: string): Promise<any> {
    const { data, errors } = await this.try(persona, mutation, input, selection);
    if (errors) throw new Error(`${persona}: ${JSON.stringify(errors, null, 1)}`);
    return data[mutation];
  }

  /** Expects a refusal that leaves nothing behind, and gives it. */
  async refused(persona: Persona, mutation: string, input: object): Promise<Refusal> {
    const before = await this.#stored();
    const { errors } = await this.try(persona, mutation, input);
    expect(await this.#stored()).toEqual(before);
    const [error] = errors ?? [];
    if (!error) throw new Error(`${mutation} was not refused`);
    const { code, reason, field } = error.extensions;
    return { code: reason ?? code, field, message: error.message };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  async outcomes(clinic = this.clinic): Promise<any[]> {
    return this.world.sql('SELECT * FROM clinic_outcome WHERE clinic_id = $1 ORDER BY id', [clinic]);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  async item(id: string): Promise<any> {
    return (await this.world.sql('SELECT * FROM agenda_item WHERE id = $1', [id]))[0];
  }

  close(): Promise<void> {
    return this.world.close();
  }

  async #stored(): Promise<object> {
    const tables = [
      'clinic',
      'agenda_item',
      'clinic_room',
      'clinic_attendee',
      'clinic_outcome',
      'action',
      'ambition',
    ];
    const rows: unknown[] = [];
    for (const table of tables) {
      rows.push(
        await this.world.sql(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY id), '')) AS rows FROM ${table} t`,
        ),
      );
    }
    return { rows, counts: await this.world.rowCounts(), head: await this.world.head(organisation) };
  }
}

export interface Refusal {
  readonly code: string;
  readonly field?: string | undefined;
  readonly message: string;
}
