import type { Applied } from '../../changes/command-runner';
import { type Access, UNLIMITED } from '../../domain/access';
import type { SampleOrganisation } from '../../sample/sample.types';
import type { Services } from '../services';

type Kind = 'division' | 'owner' | 'priority' | 'area' | 'recommendation' | 'ambition' | 'action';

/**
 * One sample organisation on its way into the database, through the same services as any write, so that the log
 * holds it. Every command has a key: a load that was cut off is simply run again, and what is there stays.
 */
export class Loading {
  readonly #ids = new Map<string, string>();

  constructor(
    readonly services: Services,
    readonly sample: SampleOrganisation,
    private readonly organisationId: string,
  ) {}

  /** The administrator sets up; whoever leads does the rest, as in life. */
  get admin(): Access {
    return {
      subject: 'sample',
      role: 'ADMIN',
      organisationId: this.organisationId,
      ownerId: null,
      ...UNLIMITED,
    };
  }

  get lead(): Access {
    const ownerId = this.#ids.get(`owner ${this.sample.personas.lead}`) ?? null;
    return { subject: 'sample', role: 'LEAD', organisationId: this.organisationId, ownerId, ...UNLIMITED };
  }

  /** What every input begins with. The parts of the key name the command within the sample. */
  command(...parts: readonly (string | number)[]): { organisation: string; idempotencyKey: string } {
    return { organisation: this.sample.slug, idempotencyKey: `sample/${parts.join('/')}`.slice(0, 200) };
  }

  async keep(kind: Kind, reference: string, applied: Promise<Applied<{ id: string }>>): Promise<string> {
    const { id } = (await applied).result;
    this.#ids.set(`${kind} ${reference}`, id);
    return id;
  }

  /** The id that a reference of the sample got; a reference that leads nowhere is a fault in the data. */
  id(kind: Kind, reference: string): string {
    const id = this.#ids.get(`${kind} ${reference}`);
    if (id === undefined)
      throw new Error(`The sample of ${this.sample.slug} refers to a ${kind} "${reference}" that it lacks`);
    return id;
  }

  optionalId(kind: Kind, reference: string | undefined): string | null {
    return reference === undefined ? null : this.id(kind, reference);
  }

  ids(kind: Kind, references: readonly string[]): string[] {
    return references.map((reference) => this.id(kind, reference));
  }
}
