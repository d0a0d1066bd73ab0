import { badInput } from '../../domain/errors';
import type { Period } from '../../domain/period';
import { ExceptionKind, Severity } from '../../domain/vocabulary';
import {
  decodeListCursor,
  pageOf,
  requirePageSize,
  type Page,
  type PageArgs,
  type Paged,
} from '../../graphql/pagination';
import { type Exception, EXCEPTION_RULES, type ExceptionRule, type ExceptionSubjectType } from './exception';
import { inOrderOfAttention } from './order.rules';
import type { Horizon } from './quarters.rules';

/** An exception with what the list adds. */
export interface ExceptionRecord extends Exception, Paged {
  /** The quarter, the rule and the subject: the same in every answer. */
  readonly id: string;
}

const SUBJECTS: readonly ExceptionSubjectType[] = [
  'Ambition',
  'Measure',
  'Action',
  'AreaOfAction',
  'Recommendation',
];

/**
 * A page of the exceptions of a quarter. A cursor names its exception and where it stood. Where it is still there,
 * the page goes on behind it, wherever it stands now; else behind the place where it stood. BAD_USER_INPUT names
 * `after` for a cursor of another list or of another quarter.
 */
export function pageOfExceptions(
  exceptions: readonly Exception[],
  horizon: Horizon,
  { first: size, after }: Pick<PageArgs, 'first' | 'after'>,
): Page<ExceptionRecord> {
  const first = requirePageSize(size);
  const from = after == null ? 0 : placeBehind(after, exceptions, horizon);
  const rows = exceptions
    .slice(from, from + first + 1)
    .map((exception) => recordOf(exception, horizon.asked));
  return pageOf(rows, first, after);
}

function recordOf(exception: Exception, { label }: Pick<Period, 'label'>): ExceptionRecord {
  const { rule, severity, kind, firstSeen, subject } = exception;
  const id = `${label}:${rule}:${subject.id}`;
  return { ...exception, id, sortKey: [label, rule, subject.type, subject.id, severity, kind, firstSeen] };
}

function placeBehind(cursor: string, exceptions: readonly Exception[], horizon: Horizon): number {
  const gone = cursorOf(cursor, horizon);
  const at = exceptions.findIndex(
    ({ rule, subject }) => rule === gone.rule && subject.id === gone.subject.id,
  );
  return at >= 0 ? at + 1 : inOrderOfAttention([...exceptions, gone], horizon).indexOf(gone);
}

/** What a cursor says of its exception: enough for its place in the order. */
function cursorOf(cursor: string, { asked }: Horizon): Exception {
  const [label, rule, type, id, severity, kind, firstSeen] = decodeListCursor(cursor, 7);
  const known =
    isOneOf(rule, Object.keys(EXCEPTION_RULES) as ExceptionRule[]) &&
    isOneOf(type, SUBJECTS) &&
    isOneOf(severity, Object.values(Severity)) &&
    isOneOf(kind, Object.values(ExceptionKind));
  if (!known || typeof id !== 'string' || typeof firstSeen !== 'string')
    throw badInput('after', 'This is not a cursor of this list.');
  if (label !== asked.label)
    throw badInput('after', `This is a cursor of another quarter: this list is of ${asked.label}.`);
  const nobody = { ambitionId: null, divisionId: null, ownerId: null };
  const silent = { explanation: '', restsOnSuppressed: false };
  return { kind, rule, severity, subject: { type, id }, firstSeen, ...nobody, ...silent };
}

const isOneOf = <Word extends string>(value: unknown, words: readonly Word[]): value is Word =>
  (words as readonly unknown[]).includes(value);
