import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { badInput, DomainError, notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { optionalText, requireId, requireText } from '../../../domain/validate';
import type { AgendaItemKind, ClinicSubjectType } from '../../../domain/vocabulary';
import { newId } from '../../../persistence/new-id';
import { ownOrigin, type Kept } from './agenda-facts';
import { AgendaItemEntity } from './agenda-item.entity';
import { placeFor } from './agenda-order.rules';
import type { ClinicResult } from '../clinic-result';
import { PREPARED, UNDER_WAY } from '../clinic.rules';
import { logOfItem } from './log-of-item';
import { AGENDA_ITEM, lockAgendaItem, mayKnow, standingItems, writePlaces } from './require-agenda-item';
import { lockClinic, refuseUnless } from '../require-clinic';
import { requireSubject } from '../outcomes/require-subject';

export interface AddAgendaItem extends CommandInput {
  readonly clinic: string;
  readonly title: string;
  readonly why?: string | null;
  readonly kind?: AgendaItemKind | null;
  readonly subjectType?: ClinicSubjectType | null;
  readonly subject?: string | null;
  readonly plannedMinutes: number;
  readonly sensitive?: boolean | null;
  readonly after?: string | null;
}

interface OnItem extends CommandInput {
  readonly item: string;
  readonly expectedVersion?: number | null;
}

export interface UpdateAgendaItem extends OnItem {
  readonly title?: string | null;
  readonly plannedMinutes?: number | null;
  readonly sensitive?: boolean | null;
}

export type DropAgendaItem = OnItem;

const BY_HAND = 'People put it on the agenda.';
/** More than a whole day is no item. */
const MOST_MINUTES = 480;

/** What people do with single items. What they change is kept when the agenda is built again. */
export class AgendaItemService {
  constructor(private readonly commands: CommandRunner) {}

  async add(access: Access, input: AddAgendaItem): Promise<Applied<ClinicResult>> {
    return this.commands.apply('addAgendaItem', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const clinic = await lockClinic(tx, input.clinic);
      refuseUnless(clinic, UNDER_WAY, 'add to its agenda');
      const items = await standingItems(tx, clinic.id);
      const kind = input.kind ?? 'OTHER';
      const place = input.after == null ? placeFor(kind, items) : placeAfter(input.after, items);
      const after = items[place - 1];
      if (input.after != null && after && !(await mayKnow(tx, clinic, [after])))
        throw notFound('input.after', AGENDA_ITEM);
      const id = newId();
      const values = {
        clinicId: clinic.id,
        origin: ownOrigin(id),
        kind,
        title: requireText(input.title, 'input.title'),
        why: optionalText(input.why, 'input.why') ?? BY_HAND,
        ...(await requireSubject(tx, input)),
        exceptions: [],
        position: place + 1,
        plannedMinutes: requireMinutes(input.plannedMinutes),
        sensitive: input.sensitive ?? false,
        kept: input.after == null ? [] : ['place'],
        droppedAt: null,
        state: 'WAITING' as const,
        begunAt: null,
        spentSeconds: 0,
      };
      const item = await tx.insert(AgendaItemEntity, values, id);
      await writePlaces(tx, items.toSpliced(place, 0, item));
      logOfItem(tx, 'AgendaItemAdded', item, { plannedMinutes: { from: null, to: item.plannedMinutes } });
      return { id: clinic.id, item: id };
    });
  }

  /** What turns out to be sensitive can be marked while the clinic is held, too. */
  async update(access: Access, input: UpdateAgendaItem): Promise<Applied<ClinicResult>> {
    return this.commands.apply('updateAgendaItem', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const { clinic, item } = await lockAgendaItem(tx, input.item);
      const onlyMarks = input.title == null && input.plannedMinutes == null;
      refuseUnless(clinic, onlyMarks ? UNDER_WAY : PREPARED, 'change what stands on its agenda');
      tx.expectVersion(item, input.expectedVersion, AGENDA_ITEM);
      const { title, plannedMinutes, sensitive } = input;
      const given: Given = {
        ...(title != null && { title: requireText(title, 'input.title') }),
        ...(plannedMinutes != null && { plannedMinutes: requireMinutes(plannedMinutes) }),
        ...(sensitive != null && { sensitive }),
      };
      const changed = (Object.keys(given) as (keyof Given)[]).filter((name) => given[name] !== item[name]);
      if (changed.length === 0) throw badInput('input', 'Nothing here differs from what is there.');
      const fields = Object.fromEntries(changed.map((name) => [name, toldOf(name, item, given)]));
      await tx.update(AgendaItemEntity, item, { ...given, kept: keeping(item.kept, changed) });
      logOfItem(tx, 'AgendaItemUpdated', item, fields);
      return { id: clinic.id, item: item.id };
    });
  }

  async drop(access: Access, input: DropAgendaItem): Promise<Applied<ClinicResult>> {
    return this.#move('dropAgendaItem', access, input, async (tx, item) => {
      if (item.droppedAt !== null) throw conflict(item, 'The item was taken off the agenda already.');
      const kept = keeping(item.kept, ['dropped'], 'restored');
      await tx.update(AgendaItemEntity, item, { droppedAt: tx.now, kept });
      await writePlaces(tx, await standingItems(tx, item.clinicId));
      logOfItem(tx, 'AgendaItemDropped', item);
    });
  }

  /** It comes back where it stood, or at the end where there are not so many any more. */
  async restore(access: Access, input: DropAgendaItem): Promise<Applied<ClinicResult>> {
    return this.#move('restoreAgendaItem', access, input, async (tx, item) => {
      if (item.droppedAt === null) throw conflict(item, 'The item stands on the agenda.');
      const items = await standingItems(tx, item.clinicId);
      const place = Math.min(item.position - 1, items.length);
      const kept = keeping(item.kept, ['restored'], 'dropped');
      await tx.update(AgendaItemEntity, item, { droppedAt: null, kept });
      await writePlaces(tx, items.toSpliced(place, 0, item));
      logOfItem(tx, 'AgendaItemRestored', item);
    });
  }

  async #move(
    name: string,
    access: Access,
    input: DropAgendaItem,
    move: (tx: Transaction, item: AgendaItemEntity) => Promise<void>,
  ): Promise<Applied<ClinicResult>> {
    return this.commands.apply(name, access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const { clinic, item } = await lockAgendaItem(tx, input.item);
      // What is shown in the room cannot be taken away from under those who look at it.
      refuseUnless(clinic, PREPARED, 'take items off its agenda or put them back');
      tx.expectVersion(item, input.expectedVersion, AGENDA_ITEM);
      await move(tx, item);
      return { id: clinic.id, item: item.id };
    });
  }
}

type Given = Partial<Pick<AgendaItemEntity, 'title' | 'plannedMinutes' | 'sensitive'>>;

/** Of a title the log says that it was changed, and neither from what nor to what. */
const toldOf = (name: keyof Given, before: Given, after: Given): { from: unknown; to: unknown } =>
  name === 'title' ? { from: null, to: null } : { from: before[name], to: after[name] };

function placeAfter(id: string, items: readonly AgendaItemEntity[]): number {
  const wanted = requireId(id, 'input.after').toLowerCase();
  const place = items.findIndex((item) => item.id === wanted);
  if (place < 0) throw notFound('input.after', AGENDA_ITEM);
  return place + 1;
}

function requireMinutes(minutes: number): number {
  if (minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  throw badInput('input.plannedMinutes', `From 1 to ${MOST_MINUTES}; this is ${minutes}.`);
}

/** What is kept, with some names more and one less; each once and in order. */
const keeping = (kept: readonly string[], more: readonly Kept[], less?: Kept): string[] =>
  [...new Set([...kept, ...more])].filter((name) => name !== less).sort();

const conflict = ({ id, version }: AgendaItemEntity, message: string): DomainError =>
  new DomainError('CONFLICT', message, { field: 'input.item', current: { id, version } });
