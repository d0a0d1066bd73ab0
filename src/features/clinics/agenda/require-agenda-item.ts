import { IsNull } from 'typeorm';
import type { Transaction } from '../../../changes/transaction';
import { notFound } from '../../../domain/errors';
import { AgendaItemEntity } from './agenda-item.entity';
import type { ClinicEntity } from '../clinic.entity';
import { findItem } from './open-item';
import { lockClinic } from '../require-clinic';
import { sitsAmong, whoSitsIn } from '../room/room-people';

export const AGENDA_ITEM = 'agenda item';

/**
 * An item with its clinic, both locked until the end, the clinic first, as by everything that goes through a clinic. What is
 * sensitive is not found by those who do not sit in it.
 */
export async function lockAgendaItem(
  tx: Transaction,
  id: string,
): Promise<{ clinic: ClinicEntity; item: AgendaItemEntity }> {
  const field = 'input.item';
  const { clinicId } = await findItem(tx, id);
  const clinic = await lockClinic(tx, clinicId, field);
  const item = await tx.lock(AgendaItemEntity, id, field, AGENDA_ITEM);
  if (!(await mayKnow(tx, clinic, [item]))) throw notFound(field, AGENDA_ITEM);
  return { clinic, item };
}

/** The items that stand on the agenda of a clinic that is locked, in their order. */
export const standingItems = (tx: Transaction, clinicId: string): Promise<AgendaItemEntity[]> =>
  tx
    .findWhere(AgendaItemEntity, { clinicId, droppedAt: IsNull() })
    .then((items) => items.sort((a, b) => a.position - b.position));

/** Whether the caller may know of all of these. */
export async function mayKnow(
  tx: Transaction,
  clinic: ClinicEntity,
  items: readonly Pick<AgendaItemEntity, 'sensitive'>[],
): Promise<boolean> {
  if (!items.some(({ sensitive }) => sensitive)) return true;
  return sitsAmong(tx, await whoSitsIn(tx, clinic));
}

/** Writes the places of the items, dense and in this order. */
export async function writePlaces(tx: Transaction, items: readonly AgendaItemEntity[]): Promise<void> {
  for (const [place, item] of items.entries()) {
    if (item.position !== place + 1) await tx.update(AgendaItemEntity, item, { position: place + 1 });
  }
}
