import type { Transaction } from '../../../changes/transaction';
import { dayOf } from '../../../domain/clock';
import { badInput, DomainError } from '../../../domain/errors';
import { actionById } from '../../actions/action.repository';
import { isOpen } from '../../actions/action.rules';
import type { Exception } from '../../exceptions/exception';
import type { ScopeChoice } from '../../exceptions/exception-scope.rules';
import { requireWindow } from '../../exceptions/exception-window.rules';
import { findExceptions } from '../../exceptions/find-exceptions';
import { divisionsOfOrganisation } from '../../organisations/organisation.repository';
import { roundsOfOrganisation } from '../../rounds/round.repository';
import type { AgendaFacts } from './agenda-facts';
import { itemsOfClinic } from './agenda-item.repository';
import { subjectTitle } from '../outcomes/clinic-subject.repository';
import type { ClinicEntity } from '../clinic.entity';
import { followUpsIn } from '../follow-through/find-follow-ups';
import { readAllIn, readsIn, type Reads } from './reads-in';

/** Everything that the agenda of a clinic is built from, as it stands within the command. */
export async function gatherAgendaFacts(tx: Transaction, clinic: ClinicEntity): Promise<AgendaFacts> {
  const { followsId, heldOn } = clinic;
  const reads = readsIn(tx);
  const exceptions = await withoutDone(tx, await exceptionsFor(tx, reads, clinic));
  const followUps = followsId === null ? [] : await followUpsIn(tx, followsId);
  const before = followsId === null ? [] : await reads.many(itemsOfClinic, followsId);
  const ids = exceptions.flatMap(({ subject, ambitionId }) =>
    ambitionId === null ? [subject.id] : [subject.id, ambitionId],
  );
  const titles = await readAllIn(tx, subjectTitle, [...new Set(ids)]);
  return {
    heldOn,
    followUps,
    exceptions,
    titles: new Map(titles.map(({ id, title }) => [id, title])),
    lastDeepDive: before.find(({ kind }) => kind === 'DEEP_DIVE')?.subjectId ?? null,
  };
}

/**
 * What calls for attention at the end of the newest quarter that was reported. Late readings are looked for as on the day of
 * the clinic, or today while that is still to come: nothing is late before its time.
 */
async function exceptionsFor(
  tx: Transaction,
  reads: Reads,
  clinic: ClinicEntity,
): Promise<readonly Exception[]> {
  const { organisationId } = tx;
  const rounds = await reads.many(roundsOfOrganisation, organisationId);
  if (rounds.length === 0) return [];
  const { asked } = requireWindow({}, rounds);
  const today = dayOf(tx.now);
  const day = clinic.heldOn < today ? clinic.heldOn : today;
  const asOf = day < asked.endsOn ? null : day;
  const filter = await scopeChoice(reads, clinic);
  try {
    return (await findExceptions(reads, organisationId, { period: asked.label, asOf, filter })).exceptions;
  } catch (problem) {
    if (problem instanceof DomainError && problem.code === 'BAD_USER_INPUT')
      throw badInput('input.clinic', `The scope of the clinic no longer holds: ${problem.message}`);
    throw problem;
  }
}

/** A quarter's end may lie months back: nobody asks about an action again that has been finished since. */
async function withoutDone(tx: Transaction, exceptions: readonly Exception[]): Promise<readonly Exception[]> {
  const calling = exceptions.filter(
    ({ subject, severity }) => subject.type === 'Action' && severity !== 'POSITIVE',
  );
  if (calling.length === 0) return exceptions;
  const actions = await readAllIn(tx, actionById, [...new Set(calling.map(({ subject }) => subject.id))]);
  const done = new Set(actions.filter(({ status }) => !isOpen(status)).map(({ id }) => id));
  return exceptions.filter((each) => !(calling.includes(each) && done.has(each.subject.id)));
}

/** Posts are taken with all below them; a part of the scope that is empty does not narrow. */
async function scopeChoice(
  reads: Reads,
  { organisationId, divisionIds, priorityIds, themes, ownerIds }: ClinicEntity,
): Promise<ScopeChoice> {
  const divisions = divisionIds.length === 0 ? [] : await reads.many(divisionsOfOrganisation, organisationId);
  const codes = divisions.filter(({ id }) => divisionIds.includes(id)).map(({ code }) => code);
  const given = <Value>(values: readonly Value[]): readonly Value[] | null =>
    values.length === 0 ? null : values;
  return {
    divisions: given(codes),
    priorities: given(priorityIds),
    themes: given(themes),
    owners: given(ownerIds),
    includeReports: true,
  };
}
