import type { Transaction } from '../../../changes/transaction';
import { dayOf } from '../../../domain/clock';
import { readLevel } from '../../../persistence/read-level';
import type { Reader } from '../../../persistence/reader';
import { actionsToFollow, outcomesToFollow } from './follow-up.repository';
import { followUpsOf, type ActionToFollow, type FollowUp, type OutcomeToFollow } from './follow-up.rules';

/** What a clinic, and those before it, leave to the next. Sensitive ones too: whoever shows them asks who is in the room. */
export async function findFollowUps(reader: Reader, clinicId: string, today: string): Promise<FollowUp[]> {
  const [outcomes, actions] = await Promise.all([
    reader.many(outcomesToFollow, clinicId),
    reader.many(actionsToFollow, clinicId),
  ]);
  return followUpsOf(outcomes, actions, today);
}

/** The same within a command, as when an agenda is built. */
export async function followUpsIn(tx: Transaction, clinicId: string): Promise<FollowUp[]> {
  const [outcomes = [], actions = []] = await readLevel(
    (text, values) => tx.manager.query(text, values),
    { organisationId: tx.organisationId, publishedOnly: false },
    [
      { relation: outcomesToFollow, keys: [clinicId] },
      { relation: actionsToFollow, keys: [clinicId] },
    ],
  );
  return followUpsOf(outcomes as OutcomeToFollow[], actions as ActionToFollow[], dayOf(tx.now));
}
