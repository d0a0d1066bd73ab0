import type { Transaction } from '../../changes/transaction';
import { notFound } from '../../domain/errors';
import { AmbitionEntity } from './ambition.entity';

/** The ambition with a reference, locked until the end, or NOT_FOUND naming `field`. */
export async function requireAmbition(
  tx: Transaction,
  reference: string,
  field: string,
): Promise<AmbitionEntity> {
  const ambition = await tx.lockWhere(AmbitionEntity, { reference });
  if (!ambition) throw notFound(field, 'ambition');
  return ambition;
}
