import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Access } from '../../../domain/access';
import { demand } from '../../../domain/policy';
import { LIMITS, requireText } from '../../../domain/validate';
import type { TrajectoryStatus } from '../../../domain/vocabulary';
import { AmbitionEntity } from '../../ambitions/ambition.entity';
import { publishStatus, type Verdicts } from '../../ambitions/publish-status';
import { capture, subjectFor } from './capture';
import type { ClinicResult } from '../clinic-result';
import { openItem } from '../agenda/open-item';

export interface PublishStatusInClinic extends CommandInput {
  readonly item: string;
  readonly ambition: string;
  readonly period: string;
  readonly status: TrajectoryStatus;
  readonly reason: string;
}

const FIELD = 'input.ambition';

/** A status that is published in the room, on the screens of all with its reason. */
export class CaptureStatusService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly verdicts: Verdicts,
  ) {}

  async publish(access: Access, input: PublishStatusInClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('publishStatusInClinic', access, input, async (tx) => {
      demand(access, 'publishStatus');
      const open = await openItem(tx, input.item);
      const about = { subjectType: 'Ambition', subject: input.ambition } as const;
      const { subjectType, subjectId } = await subjectFor(tx, open, about, FIELD);
      const { period, status } = input;
      const reason = requireText(input.reason, 'input.reason', LIMITS.paragraph);
      await publishStatus(tx, this.verdicts, { period, status, reason }, () =>
        tx.lock(AmbitionEntity, input.ambition, FIELD, 'ambition'),
      );
      const { sensitive } = open.item;
      return capture(tx, open, {
        kind: 'STATUS',
        text: reason,
        status,
        period,
        subjectType,
        subjectId,
        sensitive,
      });
    });
  }
}
