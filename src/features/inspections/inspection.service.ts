import { IsNull } from 'typeorm';
import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { optionalText, requireDate, requireOrder, requireText } from '../../domain/validate';
import type { Inspectorate } from '../../domain/vocabulary';
import { InspectionEntity } from './inspection.entity';
import { JudgementEntity } from './judgement.entity';

export interface AddInspection extends CommandInput {
  readonly reference: string;
  readonly inspectorate: Inspectorate;
  readonly framework: string;
  readonly title: string;
  readonly startedOn: string;
  readonly endedOn?: string | null;
  readonly publishedOn?: string | null;
  readonly note?: string | null;
}

export interface UpdateInspection extends CommandInput {
  readonly inspection: string;
  readonly inspectorate?: Inspectorate | null;
  readonly framework?: string | null;
  readonly title?: string | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly publishedOn?: string | null;
  readonly note?: string | null;
  readonly expectedVersion?: number | null;
}

export interface RecordJudgement extends CommandInput {
  readonly inspection: string;
  readonly criterion: string;
  readonly judgement: string;
  readonly score?: string | null;
  readonly expectedVersion?: number | null;
}

type Dates = Pick<InspectionEntity, 'startedOn' | 'endedOn' | 'publishedOn'>;

const FIELD = 'input.inspection';
const WHAT = 'inspection';

/** Inspections and what they judged. */
export class InspectionService {
  constructor(private readonly commands: CommandRunner) {}

  async addInspection(access: Access, input: AddInspection): Promise<Applied<{ id: string }>> {
    return this.commands.apply('addInspection', access, input, async (tx) => {
      demand(access, 'writeInspection');
      const reference = requireText(input.reference, 'input.reference', 50);
      if (await tx.lockWhere(InspectionEntity, { reference })) {
        throw badInput('input.reference', `There is an inspection ${reference} already.`);
      }
      const dates = {
        startedOn: requireDate(input.startedOn, 'input.startedOn'),
        endedOn: optionalDate(input.endedOn, 'input.endedOn') ?? null,
        publishedOn: optionalDate(input.publishedOn, 'input.publishedOn') ?? null,
      };
      requireDatesInOrder(dates);
      const inspection = await tx.insert(InspectionEntity, {
        ...dates,
        reference,
        inspectorate: input.inspectorate,
        framework: requireText(input.framework, 'input.framework'),
        title: requireText(input.title, 'input.title'),
        note: optionalText(input.note, 'input.note') ?? null,
      });
      tx.log({ kind: 'InspectionAdded', subjectType: 'Inspection', subjectId: inspection.id, to: reference });
      return { id: inspection.id };
    });
  }

  async updateInspection(access: Access, input: UpdateInspection): Promise<Applied<{ id: string }>> {
    return this.commands.apply('updateInspection', access, input, async (tx) => {
      demand(access, 'writeInspection');
      const inspection = await tx.lock(InspectionEntity, input.inspection, FIELD, WHAT);
      tx.expectVersion(inspection, input.expectedVersion, WHAT);
      const patch = {
        inspectorate: input.inspectorate ?? undefined,
        framework: input.framework == null ? undefined : requireText(input.framework, 'input.framework'),
        title: input.title == null ? undefined : requireText(input.title, 'input.title'),
        startedOn: input.startedOn == null ? undefined : requireDate(input.startedOn, 'input.startedOn'),
        endedOn: optionalDate(input.endedOn, 'input.endedOn'),
        publishedOn: optionalDate(input.publishedOn, 'input.publishedOn'),
        note: optionalText(input.note, 'input.note'),
      };
      requireDatesInOrder({
        startedOn: patch.startedOn ?? inspection.startedOn,
        endedOn: patch.endedOn === undefined ? inspection.endedOn : patch.endedOn,
        publishedOn: patch.publishedOn === undefined ? inspection.publishedOn : patch.publishedOn,
      });
      await tx.edit(InspectionEntity, inspection, patch, {
        kind: 'InspectionUpdated',
        subjectType: 'Inspection',
      });
      return { id: inspection.id };
    });
  }

  /** What stood for the criterion is superseded, never overwritten (N2). */
  async recordJudgement(access: Access, input: RecordJudgement): Promise<Applied<{ id: string }>> {
    return this.commands.apply('recordJudgement', access, input, async (tx) => {
      demand(access, 'writeInspection');
      const inspection = await tx.lock(InspectionEntity, input.inspection, FIELD, WHAT);
      tx.expectVersion(inspection, input.expectedVersion, WHAT);
      const criterion = requireText(input.criterion, 'input.criterion');
      const [earlier] = await tx.findWhere(JudgementEntity, {
        inspectionId: inspection.id,
        criterion,
        supersededById: IsNull(),
      });
      const judgement = requireText(input.judgement, 'input.judgement');
      const score = optionalText(input.score, 'input.score', 100) ?? null;
      if (earlier && earlier.judgement === judgement && earlier.score === score) {
        throw badInput('input.judgement', 'Nothing here differs from what is there.');
      }
      const row = { inspectionId: inspection.id, criterion, judgement, score, supersededById: null };
      const recorded = await tx.insert(JudgementEntity, row);
      if (earlier) await tx.update(JudgementEntity, earlier, { supersededById: recorded.id });
      // The parent's version grows, so that two people recording at once are told of each other.
      await tx.update(InspectionEntity, inspection, {});
      tx.log({
        kind: 'JudgementRecorded',
        subjectType: 'Inspection',
        subjectId: inspection.id,
        from: earlier?.judgement ?? null,
        to: judgement,
        fields: {
          [criterion]: {
            from: earlier ? { judgement: earlier.judgement, score: earlier.score } : null,
            to: { judgement, score },
          },
        },
      });
      return { id: inspection.id };
    });
  }
}

const optionalDate = (value: string | null | undefined, field: string): string | null | undefined =>
  value == null ? value : requireDate(value, field);

function requireDatesInOrder({ startedOn, endedOn, publishedOn }: Dates): void {
  requireOrder(startedOn, endedOn, 'input.endedOn');
  requireOrder(startedOn, publishedOn, 'input.publishedOn');
}
