import type { KnownItem } from './agenda-facts';
import type { AgendaItemEntity } from './agenda-item.entity';

/** A row as the builder looks at it. */
export function asKnown(row: AgendaItemEntity): KnownItem {
  const { id, position, kept, origin, kind, title, why, subjectType, subjectId } = row;
  const { exceptions, plannedMinutes, sensitive, droppedAt } = row;
  return {
    ...{ id, position, kept, origin, kind, title, why, subjectType, subjectId },
    ...{ exceptions, plannedMinutes, sensitive },
    dropped: droppedAt !== null,
  };
}
