import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput, notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireId, requireText } from '../../domain/validate';
import { DivisionEntity } from '../organisations/division.entity';
import { requireOwner } from '../owners/require-owner';
import { addLinks, PRIORITIES, RECOMMENDATIONS, removeLinks } from './ambition-links';
import { AmbitionEntity } from './ambition.entity';

interface Links {
  readonly priorities?: readonly string[] | null;
  readonly recommendations?: readonly string[] | null;
}

export interface AddAmbition extends CommandInput, Links {
  readonly reference: string;
  readonly theme: string;
  readonly descriptor: string;
  readonly division: string;
  readonly owner: string;
}

export interface UpdateAmbition extends CommandInput {
  readonly ambition: string;
  readonly theme?: string | null;
  readonly descriptor?: string | null;
  readonly division?: string | null;
  readonly owner?: string | null;
  readonly expectedVersion?: number | null;
}

export interface LinkAmbition extends CommandInput, Links {
  readonly ambition: string;
  readonly expectedVersion?: number | null;
}

const FIELD = 'input.ambition';
const WHAT = 'ambition';

/** Ambitions and what they are linked with. */
export class AmbitionService {
  constructor(private readonly commands: CommandRunner) {}

  async addAmbition(access: Access, input: AddAmbition): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addAmbition', access, input, async (tx) => {
      demand(access, 'writeAmbition');
      const reference = requireText(input.reference, 'input.reference', 50);
      if (await tx.lockWhere(AmbitionEntity, { reference })) {
        throw badInput('input.reference', `There is an ambition ${reference} already.`);
      }
      const { organisationId } = tx;
      const last = await tx.manager.maximum(AmbitionEntity, 'position', { organisationId });
      const ambition = await tx.insert(AmbitionEntity, {
        reference,
        position: (last ?? 0) + 1,
        theme: requireText(input.theme, 'input.theme'),
        descriptor: requireText(input.descriptor, 'input.descriptor'),
        divisionId: await this.#division(tx, input.division),
        ownerId: await requireOwner(tx, input.owner, 'input.owner'),
        closedOn: null,
      });
      tx.log({ kind: 'AmbitionAdded', subjectType: 'Ambition', subjectId: ambition.id, to: reference });
      await addLinks(tx, ambition.id, PRIORITIES, input.priorities ?? []);
      await addLinks(tx, ambition.id, RECOMMENDATIONS, input.recommendations ?? []);
      return { id: ambition.id };
    });
  }

  async updateAmbition(access: Access, input: UpdateAmbition): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateAmbition', access, input, async (tx) => {
      demand(access, 'writeAmbition');
      const ambition = await tx.lock(AmbitionEntity, input.ambition, FIELD, WHAT);
      tx.expectVersion(ambition, input.expectedVersion, WHAT);
      const patch = {
        theme: input.theme == null ? undefined : requireText(input.theme, 'input.theme'),
        descriptor: input.descriptor == null ? undefined : requireText(input.descriptor, 'input.descriptor'),
        divisionId: input.division == null ? undefined : await this.#division(tx, input.division),
        ownerId: await requireOwner(tx, input.owner ?? undefined, 'input.owner'),
      };
      await tx.edit(AmbitionEntity, ambition, patch, { kind: 'AmbitionUpdated', subjectType: 'Ambition' });
      return { id: ambition.id };
    });
  }

  async linkAmbition(access: Access, input: LinkAmbition): Promise<Applied<{ id: string }>> {
    return this.#changeLinks('linkAmbition', access, input, addLinks);
  }

  async unlinkAmbition(access: Access, input: LinkAmbition): Promise<Applied<{ id: string }>> {
    return this.#changeLinks('unlinkAmbition', access, input, removeLinks);
  }

  async #changeLinks(
    name: string,
    access: Access,
    input: LinkAmbition,
    change: typeof addLinks,
  ): Promise<Applied<{ id: string }>> {
    return this.commands.apply(name, access, input, async (tx) => {
      demand(access, 'writeAmbition');
      const ambition = await tx.lock(AmbitionEntity, input.ambition, FIELD, WHAT);
      tx.expectVersion(ambition, input.expectedVersion, WHAT);
      const changed =
        (await change(tx, ambition.id, PRIORITIES, input.priorities ?? [])) +
        (await change(tx, ambition.id, RECOMMENDATIONS, input.recommendations ?? []));
      if (changed === 0) throw badInput('input', 'Nothing here differs from what is there.');
      await tx.update(AmbitionEntity, ambition, {});
      return { id: ambition.id };
    });
  }

  async #division(tx: Transaction, id: string): Promise<string> {
    const [division] = await tx.findWhere(DivisionEntity, { id: requireId(id, 'input.division') });
    if (!division) throw notFound('input.division', 'division');
    return division.id;
  }
}
