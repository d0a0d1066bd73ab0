import { exceptionFactsOf } from '../../features/exceptions/exception-facts-of.rules';
import type { Exception } from '../../features/exceptions/exception';
import type { ExceptionRecords } from '../../features/exceptions/exception-records';
import { exceptionsOf } from '../../features/exceptions/exceptions.rules';
import { horizonOf } from '../../features/exceptions/quarters.rules';
import { judgeQuarter } from '../../features/statuses/judge-quarter';
import type { StatusDraft } from '../../features/statuses/status-draft';
import type { GeneratedOrganisation } from './generate-organisation';

/** Every ambition with its measures, at the end of every quarter. */
export const judgeOrganisation = ({ judged, quarters, judging }: GeneratedOrganisation): StatusDraft[] =>
  judged.flatMap((each) => quarters.flatMap((quarter) => judgeQuarter(each, quarter, judging)));

/** Every call for attention at the end of the newest quarter, seen over all of them. */
export function findExceptions(
  { quarters }: GeneratedOrganisation,
  records: ExceptionRecords,
): readonly Exception[] {
  const horizon = horizonOf(quarters, quarters.at(-1)?.endsOn ?? '');
  return horizon ? exceptionsOf(exceptionFactsOf(records, horizon)) : [];
}
