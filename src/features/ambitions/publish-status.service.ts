import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { demand } from '../../domain/policy';
import { publishStatus, type StatusToPublish, type Verdicts } from './publish-status';
import { requireAmbition } from './require-ambition';

export interface PublishAmbitionStatus extends CommandInput, StatusToPublish {
  readonly reference: string;
  readonly expectedVersion?: number | null;
}

/** The trajectory status that the council stands by, quarter by quarter. Never derived from a plan (N3). */
export class PublishStatusService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly verdicts: Verdicts,
  ) {}

  async publish(access: Access, input: PublishAmbitionStatus): Promise<Applied<{ id: string }>> {
    return this.commands.apply('publishAmbitionStatus', access, input, async (tx) => {
      demand(access, 'publishStatus');
      const { id } = await publishStatus(tx, this.verdicts, input, async () => {
        const ambition = await requireAmbition(tx, input.reference, 'input.reference');
        tx.expectVersion(ambition, input.expectedVersion, 'ambition');
        return ambition;
      });
      return { id };
    });
  }
}
