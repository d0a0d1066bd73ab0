import type { RequestContext } from '../../../graphql/request-context';
import {
  agendaItemById,
  droppedItemsOfClinic,
  itemsOfClinic,
  sensitiveItemsOfClinic,
  type AgendaItemRecord,
} from './agenda-item.repository';
import { ifInTheRoom, shownInTheRoom } from '../room/in-the-room';

/** The items of a clinic that stand, as far as the caller may know of them, counted as if there were no others. */
export async function shownAgenda(context: RequestContext, clinicId: string): Promise<AgendaItemRecord[]> {
  const items = await context.reader.many(itemsOfClinic, clinicId);
  const shown = await shownInTheRoom(context, await markedSince(context, clinicId, items));
  if (shown.length === items.length) return shown;
  return shown.map((item, place) => ({ ...item, position: place + 1 }));
}

export async function shownDropped(context: RequestContext, clinicId: string): Promise<AgendaItemRecord[]> {
  const items = await context.reader.many(droppedItemsOfClinic, clinicId);
  return shownInTheRoom(context, await markedSince(context, clinicId, items));
}

/** An item by its id, with the place that it has for the caller; null where it is not for them. */
export async function shownItem(context: RequestContext, id: string): Promise<AgendaItemRecord | null> {
  const item = await ifInTheRoom(context, await context.reader.one(agendaItemById, id));
  if (item === null || item.droppedAt !== null) return item;
  return (await shownAgenda(context, item.clinicId)).find((one) => one.id === id) ?? null;
}

/** Where the past is read: what was found to be sensitive since counts as if it always had been. */
async function markedSince(
  { reader }: RequestContext,
  clinicId: string,
  items: readonly AgendaItemRecord[],
): Promise<readonly AgendaItemRecord[]> {
  if (reader.view.asAt === undefined) return items;
  const now = await reader.present.many(sensitiveItemsOfClinic, clinicId);
  const marked = new Set(now.map(({ id }) => id));
  return items.map((item) => (marked.has(item.id) ? { ...item, sensitive: true } : item));
}
