import type { ChangeDraft, ChangeKind } from '../../changes/catalogue';

/** Which statuses a command may have changed, and why. */
export interface Causes {
  /** Measures by id. */
  readonly measures: ReadonlyMap<string, Cause>;
  /** Ambitions by id. */
  readonly ambitions: ReadonlyMap<string, Cause>;
  /** Set where every ambition of the organisation is concerned. */
  readonly organisation: Cause | null;
}

export interface Cause {
  readonly kind: ChangeKind;
  /**
   * The end of the earliest period whose data changed: every quarter from there on is judged again, published or
   * not. Null where only what is asked of the data changed: then quarters that are published and past keep the
   * status that they were published beside.
   */
  readonly dataFrom: string | null;
}

type Reach = 'data' | 'choice';

const REACH: Partial<Record<ChangeKind, Reach>> = {
  ReadingRecorded: 'data',
  ReadingRevised: 'data',
  NationalSetLoaded: 'data',
  PrintedFactRecorded: 'data',
  BaselineSet: 'choice',
  TargetSet: 'choice',
  MeasureAdded: 'choice',
  MeasureUpdated: 'choice',
  RulesChosen: 'choice',
  AmbitionAdded: 'choice',
  AmbitionClosed: 'choice',
  AmbitionReopened: 'choice',
  RoundLocked: 'choice',
  RoundPublished: 'choice',
  RoundReopened: 'choice',
  OrganisationUpdated: 'choice',
};

const NONE: Causes = { measures: new Map(), ambitions: new Map(), organisation: null };

/** Reads from what a command logs which statuses depend on it. */
export function causesOf(logged: readonly ChangeDraft[]): Causes {
  const drafts = logged.filter(isCause);
  if (drafts.length === 0) return NONE;
  const [measures, ambitions] = [new Map<string, Cause>(), new Map<string, Cause>()];
  let organisation: Cause | null = null;
  for (const draft of drafts) {
    const { kind, subjectType, subjectId } = draft;
    const reach = REACH[kind];
    if (!reach) continue;
    const cause: Cause = {
      kind,
      dataFrom: reach === 'data' ? (draft.period?.endsOn ?? null) : hidingFrom(draft),
    };
    if (subjectType === 'Measure') measures.set(subjectId, earlier(measures.get(subjectId), cause));
    else if (subjectType === 'Ambition') ambitions.set(subjectId, earlier(ambitions.get(subjectId), cause));
    else if (kind !== 'PrintedFactRecorded') organisation ??= cause;
  }
  return { measures, ambitions, organisation };
}

/** Of the organisation itself, statuses depend on the code alone by which a national set knows it. */
const isCause = ({ kind, fields }: ChangeDraft): boolean =>
  kind === 'OrganisationUpdated' ? fields?.['councilCode'] !== undefined : REACH[kind] !== undefined;

/** Of two causes the first names the change; the earlier of their dates tells how far back it reaches. */
export function earlier(first: Cause | undefined, second: Cause): Cause {
  if (!first) return second;
  const dates = [first.dataFrom, second.dataFrom].filter((date) => date !== null).sort();
  return { kind: first.kind, dataFrom: dates[0] ?? null };
}

/** What is to be hidden is to be hidden in every quarter. */
const hidingFrom = ({ fields }: ChangeDraft): string | null =>
  fields && ('suppressionThreshold' in fields || 'roundingBase' in fields) ? '0001-01-01' : null;
