import type { Transaction } from '../../../changes/transaction';
import { notFound } from '../../../domain/errors';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { ClinicEntity } from '../clinic.entity';
import { OutcomeEntity } from './outcome.entity';
import { sitsAmong, whoSitsIn } from '../room/room-people';

/** An outcome, locked until the end. To those who do not sit in its clinic one that is sensitive is none. */
export async function requireSeenOutcome(
  tx: Transaction,
  id: string,
  field: string,
  what: string,
): Promise<OutcomeEntity> {
  const outcome = await tx.lock(OutcomeEntity, id, field, what);
  if (sitsAmong(tx, await peopleOf(tx, outcome)) || !(await isSensitive(tx, outcome))) return outcome;
  throw notFound(field, what);
}

/** The posts that sit in the clinic of an outcome. */
export async function peopleOf(tx: Transaction, { clinicId }: OutcomeEntity): Promise<ReadonlySet<string>> {
  const [clinic] = await tx.findWhere(ClinicEntity, { id: clinicId });
  return clinic ? whoSitsIn(tx, clinic) : new Set();
}

async function isSensitive(tx: Transaction, { sensitive, itemId }: OutcomeEntity): Promise<boolean> {
  const [item] = await tx.findWhere(AgendaItemEntity, { id: itemId });
  return sensitive || item?.sensitive === true;
}
