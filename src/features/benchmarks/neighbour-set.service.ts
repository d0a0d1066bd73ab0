import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, optionalText, requireText } from '../../domain/validate';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { requireCouncils, type Council } from './council.rules';
import { NeighbourSetEntity } from './neighbour-set.entity';

export interface AddNeighbourSet extends CommandInput {
  readonly name: string;
  readonly edition: string;
  readonly source?: string | null;
  readonly members: readonly Council[];
}

const MOST_MEMBERS = 50;

/** Councils that resemble one's own. */
export class NeighbourSetService {
  constructor(private readonly commands: CommandRunner) {}

  /** A set never changes, since figures rest on it: other members are another edition. */
  async add(access: Access, input: AddNeighbourSet): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addNeighbourSet', access, input, async (tx) => {
      demand(access, 'writeBenchmark');
      // Two that add the same edition at once wait here, so that the second is told.
      await tx.lock(OrganisationEntity, tx.organisationId, 'input.organisation', 'organisation');
      const name = requireText(input.name, 'input.name');
      const edition = requireText(input.edition, 'input.edition');
      const [standing] = await tx.findWhere(NeighbourSetEntity, { name, edition });
      if (standing) throw badInput('input.edition', `There is an edition "${edition}" of "${name}" already.`);
      const { id } = await tx.insert(NeighbourSetEntity, {
        name,
        edition,
        source: optionalText(input.source, 'input.source', LIMITS.title) ?? null,
        members: requireCouncils(input.members, MOST_MEMBERS, 'input.members'),
      });
      tx.log({
        kind: 'NeighbourSetAdded',
        subjectType: 'Organisation',
        subjectId: tx.organisationId,
        to: `${name}, ${edition}`,
        fields: { neighbourSet: { from: null, to: id } },
      });
      return { id };
    });
  }
}
