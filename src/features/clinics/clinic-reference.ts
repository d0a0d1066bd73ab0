import type { Transaction } from '../../changes/transaction';
import { badInput } from '../../domain/errors';
import { requireText } from '../../domain/validate';
import { ClinicEntity } from './clinic.entity';

/**
 * The reference of a new clinic: the one given, where it is free, else one made of its day, as in "CLINIC-2026-07-14",
 * with a number behind the second of a day. One new clinic of an organisation at a time comes through here, until its
 * transaction ends: two at once would find the same one free.
 */
export async function freeReference(
  tx: Transaction,
  given: string | null | undefined,
  heldOn: string,
): Promise<string> {
  await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `clinic ${tx.organisationId}`,
  ]);
  if (given != null) {
    const reference = requireText(given, 'input.reference', 50);
    if (await isTaken(tx, reference)) {
      throw badInput('input.reference', `There is a clinic ${reference} already.`);
    }
    return reference;
  }
  const ofDay = `CLINIC-${heldOn}`;
  for (let number = 1; ; number += 1) {
    const reference = number === 1 ? ofDay : `${ofDay}-${number}`;
    if (!(await isTaken(tx, reference))) return reference;
  }
}

const isTaken = (tx: Transaction, reference: string): Promise<boolean> =>
  tx.manager.existsBy(ClinicEntity, { organisationId: tx.organisationId, reference });
