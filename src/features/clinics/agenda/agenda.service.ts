import type { Applied, CommandInput, CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import type { Access } from '../../../domain/access';
import { canonicalJson } from '../../../domain/canonical-json';
import { badInput, notFound } from '../../../domain/errors';
import { demand } from '../../../domain/policy';
import { requireId } from '../../../domain/validate';
import { AgendaItemEntity } from './agenda-item.entity';
import { asKnown } from './known-item';
import { rebuild, type NextItem } from './agenda.rules';
import type { ClinicEntity } from '../clinic.entity';
import type { ClinicResult } from '../clinic-result';
import { PREPARED } from '../clinic.rules';
import { gatherAgendaFacts } from './gather-agenda-facts';
import { AGENDA_ITEM, mayKnow, standingItems } from './require-agenda-item';
import { lockClinic, refuseUnless } from '../require-clinic';

export interface BuildAgenda extends CommandInput {
  readonly clinic: string;
}

export interface ReorderAgenda extends CommandInput {
  readonly clinic: string;
  readonly items: readonly string[];
}

/** The agenda of a clinic as a whole. */
export class AgendaService {
  constructor(private readonly commands: CommandRunner) {}

  async build(access: Access, input: BuildAgenda): Promise<Applied<ClinicResult>> {
    return this.commands.apply('buildAgenda', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const clinic = await lockClinic(tx, input.clinic);
      refuseUnless(clinic, ['DRAFT'], 'build its agenda');
      const known = await tx.findWhere(AgendaItemEntity, { clinicId: clinic.id });
      const facts = await gatherAgendaFacts(tx, clinic);
      const { items, ...counts } = rebuild(facts, known.map(asKnown));
      const rows = new Map(known.map((row) => [row.id, row]));
      for (const item of items) await writeItem(tx, clinic, item, rows);
      const told = Object.entries(counts).map(([name, to]) => [name, { from: null, to }] as const);
      const fields = Object.fromEntries(told);
      tx.log({ kind: 'AgendaBuilt', subjectType: 'Clinic', subjectId: clinic.id, fields });
      return { id: clinic.id };
    });
  }

  /** Those that the caller may not know of stay where they are. */
  async reorder(access: Access, input: ReorderAgenda): Promise<Applied<ClinicResult>> {
    return this.commands.apply('reorderAgenda', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const clinic = await lockClinic(tx, input.clinic);
      refuseUnless(clinic, PREPARED, 'reorder its agenda');
      const items = await standingItems(tx, clinic.id);
      const seesAll = await mayKnow(tx, clinic, items);
      const known = items.filter(({ sensitive }) => seesAll || !sensitive);
      const wanted = requireOrder(input.items, known);
      const next = items.map((item) => (known.includes(item) ? (wanted.shift() ?? item) : item));
      if (next.every((item, place) => item === items[place]))
        throw badInput('input.items', 'The agenda is in this order already.');
      const from = known.map(({ id }) => id);
      for (const [place, item] of next.entries()) {
        const row = await tx.lock(AgendaItemEntity, item.id, 'input.items', AGENDA_ITEM);
        const kept = row.kept.includes('place') ? row.kept : [...row.kept, 'place'];
        if (row.position !== place + 1 || kept !== row.kept)
          await tx.update(AgendaItemEntity, row, { position: place + 1, kept });
      }
      const order = { from, to: next.filter((item) => known.includes(item)).map(({ id }) => id) };
      tx.log({ kind: 'AgendaReordered', subjectType: 'Clinic', subjectId: clinic.id, fields: { order } });
      return { id: clinic.id };
    });
  }
}

/** The items in the order asked for; refused where one does not stand on the agenda, is there twice, or is missing. */
function requireOrder(ids: readonly string[], items: readonly AgendaItemEntity[]): AgendaItemEntity[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const wanted = ids.map((given, place) => {
    const field = `input.items.${place}`;
    const id = requireId(given, field).toLowerCase();
    const item = byId.get(id);
    if (!item && items.some((one) => one.id === id)) throw badInput(field, 'This item is named twice.');
    if (!item) throw notFound(field, AGENDA_ITEM);
    byId.delete(id);
    return item;
  });
  const missing = byId.size;
  if (missing > 0) throw badInput('input.items', `Name every item that stands: ${missing} missing.`);
  return wanted;
}

async function writeItem(
  tx: Transaction,
  { id: clinicId }: ClinicEntity,
  { id, dropped, exceptions, kept, ...item }: NextItem,
  rows: ReadonlyMap<string, AgendaItemEntity>,
): Promise<void> {
  const row = id === null ? undefined : rows.get(id);
  const values = { ...item, exceptions: [...exceptions], kept: [...kept] };
  if (!row) {
    const fresh = { state: 'WAITING', begunAt: null, spentSeconds: 0, droppedAt: null } as const;
    await tx.insert(AgendaItemEntity, { clinicId, ...values, ...fresh });
    return;
  }
  const droppedAt = dropped ? (row.droppedAt ?? tx.now) : null;
  if (canonicalJson(asKnown(row)) === canonicalJson({ id, dropped, ...values })) return;
  await tx.update(AgendaItemEntity, row, { ...values, droppedAt });
}
