import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Access } from '../../../domain/access';
import { badInput } from '../../../domain/errors';
import { LIMITS, optionalText, requireText } from '../../../domain/validate';
import type { ClinicSubjectType } from '../../../domain/vocabulary';
import { requireOwner } from '../../owners/require-owner';
import { capture, requireDue, subjectFor } from './capture';
import { refuseChallenge } from './capture.rules';
import type { ClinicResult } from '../clinic-result';
import { openItem } from '../agenda/open-item';

interface Capture extends CommandInput {
  readonly item: string;
  readonly text: string;
}

export interface CaptureChallenge extends Capture {
  readonly by?: string | null;
  readonly answer?: string | null;
  readonly takenAwayBy?: string | null;
  readonly due?: string | null;
  readonly subjectType?: ClinicSubjectType | null;
  readonly subject?: string | null;
  readonly sensitive?: boolean | null;
}

export interface CaptureSupport extends Capture {
  readonly by: string;
  readonly to: string;
}

export interface CaptureRecognition extends Capture {
  readonly to?: string | null;
  readonly by?: string | null;
}

export type ParkForLater = Capture;

const words = (text: string): string => requireText(text, 'input.text', LIMITS.paragraph);

/** What is said in the room: questions, offers, thanks, and what has to wait. */
export class CaptureService {
  constructor(private readonly commands: CommandRunner) {}

  async challenge(access: Access, input: CaptureChallenge): Promise<Applied<ClinicResult>> {
    return this.commands.apply('captureChallenge', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      const answer = optionalText(input.answer, 'input.answer') ?? null;
      const refused = refuseChallenge({ ...input, answer });
      if (refused) throw badInput(refused.field, refused.message);
      const { subjectType, subjectId } = await subjectFor(tx, open, input);
      return capture(tx, open, {
        kind: 'CHALLENGE',
        text: words(input.text),
        answer,
        answeredAt: answer === null ? null : tx.now,
        byId: (await requireOwner(tx, input.by, 'input.by')) ?? null,
        toId: (await requireOwner(tx, input.takenAwayBy, 'input.takenAwayBy')) ?? null,
        dueDate: input.due == null ? null : requireDue(open, input.due),
        subjectType,
        subjectId,
        sensitive: open.item.sensitive || (input.sensitive ?? false),
      });
    });
  }

  async support(access: Access, input: CaptureSupport): Promise<Applied<ClinicResult>> {
    return this.commands.apply('captureSupport', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      if (input.by === input.to) throw badInput('input.to', 'Support is offered by one post to another.');
      return capture(tx, open, {
        kind: 'SUPPORT',
        text: words(input.text),
        byId: await requireOwner(tx, input.by, 'input.by'),
        toId: await requireOwner(tx, input.to, 'input.to'),
        ...ofItem(open),
      });
    });
  }

  async recognition(access: Access, input: CaptureRecognition): Promise<Applied<ClinicResult>> {
    return this.commands.apply('captureRecognition', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      return capture(tx, open, {
        kind: 'RECOGNITION',
        text: words(input.text),
        byId: (await requireOwner(tx, input.by, 'input.by')) ?? null,
        toId: (await requireOwner(tx, input.to, 'input.to')) ?? null,
        ...ofItem(open),
      });
    });
  }

  async park(access: Access, input: ParkForLater): Promise<Applied<ClinicResult>> {
    return this.commands.apply('parkForLater', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      return capture(tx, open, { kind: 'PARKED', text: words(input.text), ...ofItem(open) });
    });
  }
}

/** What an outcome takes over from the item that it is captured on. */
const ofItem = ({ item: { subjectType, subjectId, sensitive } }: Awaited<ReturnType<typeof openItem>>) => ({
  subjectType,
  subjectId,
  sensitive,
});
