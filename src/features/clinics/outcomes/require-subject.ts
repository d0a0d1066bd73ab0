import type { Transaction } from '../../../changes/transaction';
import { badInput, notFound } from '../../../domain/errors';
import { requireId } from '../../../domain/validate';
import type { ClinicSubjectType } from '../../../domain/vocabulary';
import { subjectTitle } from './clinic-subject.repository';
import { readsIn } from '../agenda/reads-in';

interface About {
  readonly subjectType?: ClinicSubjectType | null;
  readonly subject?: string | null;
}

/** What an item is about: both its type and its id, or neither. What is in no scope may be spoken about, too. */
export async function requireSubject(
  tx: Transaction,
  { subjectType, subject }: About,
): Promise<{ subjectType: ClinicSubjectType | null; subjectId: string | null }> {
  if (subjectType == null && subject == null) return { subjectType: null, subjectId: null };
  if (subjectType == null) throw badInput('input.subjectType', 'Say what sort of thing it is about.');
  if (subject == null) throw badInput('input.subject', 'Say which one it is about.');
  const id = requireId(subject, 'input.subject').toLowerCase();
  const found = await readsIn(tx).one(subjectTitle, id);
  if (found?.type !== subjectType) throw notFound('input.subject', WORDS[subjectType]);
  return { subjectType, subjectId: id };
}

const WORDS: Readonly<Record<ClinicSubjectType, string>> = {
  Ambition: 'ambition',
  Measure: 'measure',
  Action: 'action',
  Recommendation: 'recommendation',
  AreaOfAction: 'area of action',
  Priority: 'priority',
};
