import type { Transaction } from '../../../changes/transaction';
import { badInput } from '../../../domain/errors';
import { requireDate } from '../../../domain/validate';
import type { ClinicSubjectType } from '../../../domain/vocabulary';
import type { ClinicResult } from '../clinic-result';
import type { OpenItem } from '../agenda/open-item';
import { OutcomeEntity } from './outcome.entity';
import { requireWithin, type Subject } from './subject-scope';

type Captured = Pick<OutcomeEntity, 'kind' | 'text'> &
  Partial<Omit<OutcomeEntity, 'id' | 'organisationId' | 'createdAt' | 'version'>>;

const NOTHING = {
  answer: null,
  answeredAt: null,
  byId: null,
  toId: null,
  dueDate: null,
  restsOn: null,
  subjectType: null,
  subjectId: null,
  actionId: null,
  supersedesId: null,
  status: null,
  period: null,
  sensitive: false,
} as const;

/** Writes down an outcome. The log tells that there is one and never what it says: it may be sensitive. */
export async function capture(
  tx: Transaction,
  { clinic, item }: OpenItem,
  captured: Captured,
): Promise<ClinicResult> {
  const outcome = await tx.insert(OutcomeEntity, {
    ...NOTHING,
    ...captured,
    clinicId: clinic.id,
    itemId: item.id,
    capturedById: tx.access.ownerId,
  });
  tx.log({
    kind: 'OutcomeCaptured',
    subjectType: 'Clinic',
    subjectId: clinic.id,
    to: captured.kind,
    fields: { item: { from: null, to: item.id }, outcome: { from: null, to: outcome.id } },
  });
  return { id: clinic.id, item: item.id, outcome: outcome.id };
}

interface About {
  readonly subjectType?: ClinicSubjectType | null;
  readonly subject?: string | null;
}

/** What an outcome is about: what is said, within the scope of the clinic, else what its item is about. */
export async function subjectFor(
  tx: Transaction,
  { clinic, item }: OpenItem,
  { subjectType, subject }: About,
  field = 'input.subject',
): Promise<Pick<OutcomeEntity, 'subjectType' | 'subjectId'> & { readonly subject: Subject | null }> {
  if (subject == null && subjectType == null) {
    const { subjectType: type, subjectId: id } = item;
    return { subjectType: type, subjectId: id, subject: type !== null && id !== null ? { type, id } : null };
  }
  if (subject == null) throw badInput(field, 'Say which one it is about, or leave its type out.');
  if (subjectType == null) throw badInput('input.subjectType', 'Say what sort of thing it is about.');
  const isOfItem = subjectType === item.subjectType && subject === item.subjectId;
  // What stands on the agenda is what the clinic is about, however it came there.
  if (!isOfItem) await requireWithin(tx, clinic, { type: subjectType, id: subject }, field);
  return { subjectType, subjectId: subject, subject: { type: subjectType, id: subject } };
}

/** A day by which something is due that a clinic agrees on: not one before it is held. */
export function requireDue({ clinic }: OpenItem, due: string, field = 'input.due'): string {
  const day = requireDate(due, field);
  if (day < clinic.heldOn)
    throw badInput(field, `${day} is before the clinic, which is held on ${clinic.heldOn}.`);
  return day;
}
