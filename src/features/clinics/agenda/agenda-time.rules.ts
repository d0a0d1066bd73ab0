interface Timed {
  readonly plannedMinutes: number;
  readonly spentSeconds: number;
  /** Set while it is open. */
  readonly begunAt: string | Date | null;
}

/** Whole seconds that were spent on an item, those since it was begun for the last time among them. */
export function spentOn({ spentSeconds, begunAt }: Timed, now: Date): number {
  if (begunAt === null) return spentSeconds;
  return spentSeconds + Math.max(0, Math.floor((now.getTime() - new Date(begunAt).getTime()) / 1_000));
}

/** Whole seconds that were spent on an item beyond what was planned. */
export const overrunOf = (item: Timed, now: Date): number =>
  Math.max(0, spentOn(item, now) - item.plannedMinutes * 60);
