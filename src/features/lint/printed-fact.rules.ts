import { printedQuartile } from '../../domain/comparison/printed-words';
import { badInput } from '../../domain/errors';
import { LIMITS, optionalText, requireText } from '../../domain/validate';
import { PrintedFactKind, type MeasureUnit } from '../../domain/vocabulary';
import { requireDecimal } from '../measures/decimal.rules';

export interface PrintedPart {
  readonly name: string;
  readonly value: string;
}

export interface PrintedFactInput {
  readonly kind: PrintedFactKind;
  readonly value?: string | null;
  readonly text?: string | null;
  readonly unit?: MeasureUnit | null;
  readonly parts?: readonly PrintedPart[] | null;
  readonly source: string;
}

export interface PrintedFactStatement {
  readonly kind: PrintedFactKind;
  readonly value: string | null;
  readonly text: string | null;
  readonly unit: MeasureUnit | null;
  readonly parts: PrintedPart[];
  readonly source: string;
}

/** What is said of a round; everything else is said of a measure. */
const OF_ROUND: readonly PrintedFactKind[] = [PrintedFactKind.QUARTER, PrintedFactKind.TOTAL];
const IN_WORDS: readonly PrintedFactKind[] = [PrintedFactKind.QUARTER, PrintedFactKind.DIRECTION];

/** A printed fact, complete and of its kind, or BAD_USER_INPUT naming the field. */
export function requirePrintedFact(
  input: PrintedFactInput,
  of: 'Measure' | 'ReportingRound',
): PrintedFactStatement {
  const { kind } = input;
  if (OF_ROUND.includes(kind) !== (of === 'ReportingRound')) {
    const subject = OF_ROUND.includes(kind) ? 'a round' : 'a measure';
    throw badInput('input.kind', `${kind} is said of ${subject}.`);
  }
  const words = IN_WORDS.includes(kind);
  if (words && input.value != null)
    throw badInput('input.value', `${kind} is printed as words: give the text.`);
  if (!words && input.value == null) throw badInput('input.value', `${kind} is a figure.`);
  if (words && input.text == null) throw badInput('input.text', `${kind} is printed as words.`);
  const value = requireDecimal(input.value, 'input.value');
  if (kind === 'QUARTILE' && printedQuartile(value) === null)
    throw badInput('input.value', 'A quartile is 1, 2, 3 or 4.');
  return {
    kind,
    value,
    text: optionalText(input.text, 'input.text', LIMITS.title) ?? null,
    unit: input.unit ?? null,
    parts: partsOf(input),
    source: requireText(input.source, 'input.source'),
  };
}

function partsOf({ kind, parts }: PrintedFactInput): PrintedPart[] {
  const list = parts ?? [];
  if ((kind === 'TOTAL') !== list.length > 0)
    throw badInput('input.parts', kind === 'TOTAL' ? 'A total has parts.' : 'Only a total has parts.');
  if (list.length > LIMITS.list) throw badInput('input.parts', `At most ${LIMITS.list}.`);
  return list.map(({ name, value }, index) => ({
    name: requireText(name, `input.parts.${index}.name`),
    value: requireDecimal(value, `input.parts.${index}.value`) ?? value,
  }));
}
