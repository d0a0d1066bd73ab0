import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import type { ClinicSubjectType } from '../../../domain/vocabulary';
import type { Deliveries } from '../../actions/action-links';
import { addAction } from '../../actions/add-action';
import { MeasureEntity } from '../../measures/measure.entity';
import { capture, requireDue, subjectFor } from './capture';
import type { ClinicResult } from '../clinic-result';
import { openItem } from '../agenda/open-item';
import type { Subject } from './subject-scope';

export interface CaptureAction extends CommandInput {
  readonly item: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly contributors?: readonly string[] | null;
  readonly subjectType?: ClinicSubjectType | null;
  readonly subject?: string | null;
}

/**
 * Commitments. Each becomes an action like any other in the same transaction, whoever is to be accountable: the clinic
 * gives it, and so may everybody who captures there.
 */
export class CaptureActionService {
  constructor(private readonly commands: CommandRunner) {}

  async agree(access: Access, input: CaptureAction): Promise<Applied<ClinicResult>> {
    return this.commands.apply('captureAction', access, input, async (tx) => {
      const open = await openItem(tx, input.item);
      const { subject, subjectType, subjectId } = await subjectFor(tx, open, input);
      const dueDate = requireDue(open, input.due);
      const { title, owner, contributors } = input;
      const delivers = await deliveriesOf(tx, subject);
      const action = await addAction(
        tx,
        { title, owner, dueDate, ...delivers, ...(contributors && { contributors }) },
        'input.due',
      );
      return capture(tx, open, {
        kind: 'ACTION',
        text: action.title,
        toId: action.ownerId,
        dueDate,
        subjectType,
        subjectId,
        actionId: action.id,
        sensitive: open.item.sensitive,
      });
    });
  }
}

/** What an action delivers that was agreed about a subject; about another action or a priority it delivers nothing. */
async function deliveriesOf(tx: Transaction, subject: Subject | null): Promise<Deliveries> {
  switch (subject?.type) {
    case 'Ambition':
      return { ambitions: [subject.id] };
    case 'Measure': {
      const [measure] = await tx.findWhere(MeasureEntity, { id: subject.id });
      return { ambitions: measure ? [measure.ambitionId] : [] };
    }
    case 'Recommendation':
      return { recommendations: [subject.id] };
    case 'AreaOfAction':
      return { areasOfAction: [subject.id] };
    case 'Action':
    case 'Priority':
    case undefined:
      return {};
  }
}
