import { compileFilter, type EntryFilter } from '../../changes/entry-filter';
import type { LogEntry } from '../../changes/log-entry';
import type { FeedDefinition } from '../../live/feed-plan';
import { scopeOf } from '../summary/summary-scope.repository';
import { requireConditions, type FeedConditions } from './feed-filter';
import { movesSight, told } from './feeds.rules';

const COALESCE_MILLISECONDS = 250;

/** What adds or takes away something that is counted, or may have it judged for the first time, which is not logged. */
const COUNTED: ReadonlySet<string> = new Set([
  'AmbitionAdded',
  'AmbitionClosed',
  'AmbitionReopened',
  'ActionAdded',
  'ActionSuperseded',
  'AreaOfActionAdded',
  'RecommendationAdded',
  'MeasureAdded',
  'MeasureUpdated',
  'BaselineSet',
  'TargetSet',
  'ReadingRecorded',
  'ReadingRevised',
  'NationalSetLoaded',
  'RulesChosen',
  'StatusesJudged',
  'RoundLocked',
  'RoundPublished',
  'RoundReopened',
]);

/** What only moves something in or out of a scope, while the whole organisation has it as before. */
const MOVED: ReadonlySet<string> = new Set([
  'ActionUpdated',
  'ActionLinked',
  'ActionUnlinked',
  'AreaOfActionUpdated',
  'RecommendationUpdated',
]);

/**
 * The same, with what is linked to it or answered for by it. Such an entry concerns itself and not those, so that one
 * of several conditions has to do: the action of another post goes where the theme of its ambition goes.
 */
const MOVED_ALONG: ReadonlySet<string> = new Set([
  'OwnerUpdated',
  'AmbitionUpdated',
  'AmbitionLinked',
  'AmbitionUnlinked',
]);

/** What belongs to a period is shown to those outside as it is now, once the period is published. */
const CORRECTED: ReadonlySet<string> = new Set([
  'StatusPublished',
  'PlanStatusRecorded',
  'RecommendationStatusRecorded',
  'ReadingRecorded',
  'ReadingRevised',
]);

/**
 * Counts, within a filter where there is one. Who sees published rounds only learns of new ones when a round is
 * published, or corrected afterwards; all else counts for them from the next publication on.
 */
export const summaryFeed = (asked: FeedConditions | null | undefined): FeedDefinition => ({
  wants: asked
    ? ({ axis, kind }) => axis !== null || COUNTED.has(kind) || MOVED.has(kind) || MOVED_ALONG.has(kind)
    : ({ axis, kind }) => axis !== null || COUNTED.has(kind),
  fits: movesWithin,
  showsOutsiders: (entry, published) => (published && CORRECTED.has(entry.kind)) || movesSight(entry),
  message: (entry) => ({ ...told('SummaryChange')(entry), scope: scopeOf(requireConditions(asked)) }),
  coalesceMilliseconds: COALESCE_MILLISECONDS,
});

/** Whether an entry may move a count within a filter: rather a message too many than counts that are out of date. */
function movesWithin({ divisionIds, themes, ownerIds }: EntryFilter): (entry: LogEntry) => boolean {
  const all = compileFilter({ divisionIds, themes, ownerIds });
  const each = [
    ...(divisionIds ? [compileFilter({ divisionIds })] : []),
    ...(themes ? [compileFilter({ themes })] : []),
    ...(ownerIds ? [compileFilter({ ownerIds })] : []),
  ];
  return (entry) =>
    MOVED_ALONG.has(entry.kind)
      ? each.some((condition) => condition(entry))
      : concernsEverybody(entry) || all(entry);
}

/** A round that is published, or rules that are chosen for all. */
const concernsEverybody = ({ divisionIds, themes, ownerIds }: LogEntry): boolean =>
  divisionIds.length + themes.length + ownerIds.length === 0;
