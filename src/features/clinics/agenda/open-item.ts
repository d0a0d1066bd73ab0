import type { Transaction } from '../../../changes/transaction';
import { badInput, DomainError, notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { requireId } from '../../../domain/validate';
import { AgendaItemEntity } from './agenda-item.entity';
import { refuseCapture } from '../outcomes/capture.rules';
import { ClinicEntity } from '../clinic.entity';
import { CLINIC, refuseUnless } from '../require-clinic';
import { sitsAmong, whoSitsIn } from '../room/room-people';

const FIELD = 'input.item';
const ITEM = 'agenda item';

/** An item that is captured on, and its clinic. */
export interface OpenItem {
  readonly clinic: ClinicEntity;
  readonly item: AgendaItemEntity;
}

/** The item without a lock: its clinic is locked first, always, so that nobody waits in a circle. */
export async function findItem(tx: Transaction, id: string): Promise<AgendaItemEntity> {
  const [item] = await tx.findWhere(AgendaItemEntity, { id: requireId(id, FIELD) });
  if (!item) throw notFound(FIELD, ITEM);
  return item;
}

/** An item of this clinic, held as it is until the end. */
export async function requireItemOf(
  tx: Transaction,
  clinic: ClinicEntity,
  id: string,
): Promise<AgendaItemEntity> {
  const item = await tx.hold(AgendaItemEntity, id, FIELD, ITEM);
  if (item.clinicId !== clinic.id) throw badInput(FIELD, 'This item is on the agenda of another clinic.');
  return item;
}

/**
 * An item that outcomes can be captured on, held as it is until the end, its clinic as well: captures go on beside each
 * other, and whoever closes the clinic, ends the item or drops it comes before all of it or after all of it. To those who
 * do not sit in the clinic a sensitive item is none.
 */
export async function openItem(tx: Transaction, id: string): Promise<OpenItem> {
  const { clinicId } = await findItem(tx, id);
  const clinic = await tx.hold(ClinicEntity, clinicId, FIELD, CLINIC);
  const people = await whoSitsIn(tx, clinic);
  const item = await tx.hold(AgendaItemEntity, id, FIELD, ITEM);
  if (item.sensitive && !sitsAmong(tx, people)) throw notFound(FIELD, ITEM);
  demand(tx.access, 'captureOutcome', [...people]);
  refuseUnless(clinic, ['LIVE'], 'capture in it');
  const refused = refuseCapture(item);
  if (refused) throw conflictOn(item, refused);
  return { clinic, item };
}

/** CONFLICT with the item as it stands, without what it is about: it may be sensitive. */
export function conflictOn(
  { id, state, droppedAt, version }: AgendaItemEntity,
  message: string,
): DomainError {
  const current = { id, state, droppedAt: droppedAt?.toISOString() ?? null, version };
  return new DomainError('CONFLICT', message, { field: FIELD, current });
}
