import type { Transaction } from '../../changes/transaction';
import { DomainError } from '../../domain/errors';
import type { ClinicState } from '../../domain/vocabulary';
import { ClinicEntity } from './clinic.entity';
import { wrongState } from './clinic.rules';

/** What a clinic is called where it is not found. */
export const CLINIC = 'clinic';

/** The clinic, locked until the end: whoever opens, closes or captures at the same time comes before or after. */
export const lockClinic = (tx: Transaction, id: string, field = 'input.clinic'): Promise<ClinicEntity> =>
  tx.lock(ClinicEntity, id, field, CLINIC);

/** Refuses what a clinic in its present state does not take; `what` follows "to", as in "add to its agenda". */
export function refuseUnless(
  clinic: Pick<ClinicEntity, 'id' | 'state' | 'version'>,
  states: readonly ClinicState[],
  what: string,
): void {
  const message = wrongState(clinic.state, states, what);
  if (message === undefined) return;
  const { id, state, version } = clinic;
  throw new DomainError('CONFLICT', message, { field: 'input.clinic', current: { id, state, version } });
}
