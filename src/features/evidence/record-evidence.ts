import type { ChangeDraft } from '../../changes/catalogue';
import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { LIMITS, optionalText, requireDate, requireText } from '../../domain/validate';
import { EvidenceEntity } from './evidence.entity';

export interface EvidenceDraft {
  readonly title: string;
  readonly url?: string | null;
  readonly note?: string | null;
  readonly recordedOn?: string | null;
}

export type EvidenceSubject =
  { readonly actionId: string } | { readonly recommendationId: string } | { readonly ambitionId: string };

/** Adds one piece of evidence and logs it at what it is evidence for. `field` is where the draft stands. */
export async function recordEvidence(
  tx: Transaction,
  subject: EvidenceSubject,
  draft: EvidenceDraft,
  field: string,
): Promise<EvidenceEntity> {
  const evidence = await tx.insert(EvidenceEntity, {
    actionId: null,
    recommendationId: null,
    ambitionId: null,
    ...subject,
    title: requireText(draft.title, `${field}.title`),
    url: requireAddress(draft.url, `${field}.url`),
    note: optionalText(draft.note, `${field}.note`) ?? null,
    recordedOn: draft.recordedOn == null ? null : requireDate(draft.recordedOn, `${field}.recordedOn`),
  });
  tx.log({ kind: 'EvidenceAdded', ...logged(subject), to: evidence.title });
  return evidence;
}

function logged(subject: EvidenceSubject): Pick<ChangeDraft, 'subjectType' | 'subjectId'> {
  if ('actionId' in subject) return { subjectType: 'Action', subjectId: subject.actionId };
  if ('ambitionId' in subject) return { subjectType: 'Ambition', subjectId: subject.ambitionId };
  return { subjectType: 'Recommendation', subjectId: subject.recommendationId };
}

export async function recordAllEvidence(
  tx: Transaction,
  subject: EvidenceSubject,
  drafts: readonly EvidenceDraft[],
  field: string,
): Promise<void> {
  if (drafts.length > LIMITS.list) throw badInput(field, `At most ${LIMITS.list} entries.`);
  for (const [index, draft] of drafts.entries())
    await recordEvidence(tx, subject, draft, `${field}.${index}`);
}

/** An address is followed by whoever reads it: nothing but http and https may be behind it. */
function requireAddress(value: string | null | undefined, field: string): string | null {
  const address = optionalText(value, field, 2000) ?? null;
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw badInput(field, 'This is not an address that begins with http:// or https://.');
  }
  return url.href;
}
