import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import { StreamEntity } from '../../changes/stream.entity';
import { type Access, UNLIMITED } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireText } from '../../domain/validate';
import { newId } from '../../persistence/new-id';
import { DivisionEntity } from './division.entity';
import { OrganisationEntity } from './organisation.entity';

export interface UpdateOrganisation extends CommandInput {
  readonly name?: string | null;
  readonly department?: string | null;
  readonly councilCode?: string | null;
  readonly expectedVersion?: number | null;
}

export interface AddDivision extends CommandInput {
  readonly code: string;
  readonly name: string;
}

export interface UpdateDivision extends CommandInput {
  readonly division: string;
  readonly name?: string | null;
  readonly expectedVersion?: number | null;
}

export class OrganisationService {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * Founds a tenant: its row and the empty stream that its log will fill. Only an operator does this, from the
   * server's side; no token reaches across organisations.
   */
  async found(
    slug: string,
    name: string,
    department: string,
    founder: string,
  ): Promise<Applied<{ id: string }>> {
    const id = newId();
    const access: Access = {
      subject: founder,
      role: 'ADMIN',
      organisationId: id,
      ownerId: null,
      ...UNLIMITED,
    };
    return this.commands.applyFirst('foundOrganisation', access, id, { organisation: slug }, async (tx) => {
      await tx.insert(OrganisationEntity, { slug, name, department, councilCode: null }, id);
      await tx.manager.insert(StreamEntity, { organisationId: id, epoch: newId() });
      tx.log({ kind: 'OrganisationAdded', subjectType: 'Organisation', subjectId: id, to: slug });
      return { id };
    });
  }

  async update(access: Access, input: UpdateOrganisation): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateOrganisation', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      const row = await tx.lock(OrganisationEntity, tx.organisationId, 'input.organisation', 'organisation');
      tx.expectVersion(row, input.expectedVersion, 'organisation');
      const patch = {
        name: input.name == null ? undefined : requireText(input.name, 'input.name'),
        department: input.department == null ? undefined : requireText(input.department, 'input.department'),
        councilCode: optionalText(input.councilCode, 'input.councilCode', 20),
      };
      await tx.edit(OrganisationEntity, row, patch, {
        kind: 'OrganisationUpdated',
        subjectType: 'Organisation',
      });
      return { id: tx.organisationId };
    });
  }

  async addDivision(access: Access, input: AddDivision): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addDivision', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      const code = requireText(input.code, 'input.code', 20);
      if (await tx.lockWhere(DivisionEntity, { code })) {
        throw badInput('input.code', `There is a division ${code} already.`);
      }
      const division = await tx.insert(DivisionEntity, { code, name: requireText(input.name, 'input.name') });
      tx.log({ kind: 'DivisionAdded', subjectType: 'Division', subjectId: division.id, to: code });
      return { id: division.id };
    });
  }

  async updateDivision(access: Access, input: UpdateDivision): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateDivision', access, input, async (tx) => {
      demand(access, 'writeOrganisation');
      const division = await tx.lock(DivisionEntity, input.division, 'input.division', 'division');
      tx.expectVersion(division, input.expectedVersion, 'division');
      const name = input.name == null ? undefined : requireText(input.name, 'input.name');
      await tx.edit(DivisionEntity, division, { name }, { kind: 'DivisionUpdated', subjectType: 'Division' });
      return { id: division.id };
    });
  }
}
