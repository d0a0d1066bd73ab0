import type {
  Basis,
  LintRule,
  MeasureUnit,
  Polarity,
  PrintedFactKind,
  ReadingSymbol,
  RuleSetName,
  TargetBound,
  TargetDirection,
  TargetKind,
  TrajectoryStatus,
} from '../../domain/vocabulary';

/**
 * What the lint may look at. Figures are decimal text as printed, with every written digit, since 26.30 says more
 * than 26.3. Periods are labels as `parsePeriod` reads them, dates YYYY-MM-DD.
 *
 * Findings print figures. So facts hold only what their reader may see: a part or a figure that is withheld is null
 * here (N7). A reading with the symbol SUPPRESSED takes no part in any rule, whatever figure it carries.
 */
export interface PrintedFact {
  readonly kind: PrintedFactKind;
  /** A change carries its sign: a fall of 8 is "-8". */
  readonly value: string | null;
  /** The words as printed, such as "Q4 2026-27", "Lower" or "+3 pp". */
  readonly text: string | null;
  readonly unit: MeasureUnit | null;
  readonly period: string | null;
  readonly basis: Basis | null;
  /** Of a TOTAL. */
  readonly parts: readonly { readonly name: string; readonly value: string }[];
  /** Where it is printed, as in "paragraph 13". */
  readonly source: string;
}

interface BaselineLintFacts {
  readonly value: string;
  readonly unit: MeasureUnit;
  readonly basis: Basis;
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface TargetLintFacts {
  readonly kind: TargetKind;
  readonly value: string | null;
  readonly unit: MeasureUnit | null;
  readonly bound: TargetBound | null;
  readonly direction: TargetDirection | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly date: string | null;
  readonly wordedDate: string | null;
  readonly description: string | null;
}

export interface ComponentLintFacts {
  readonly name: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface ReadingLintFacts {
  readonly period: string;
  readonly basis: Basis;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly symbol: ReadingSymbol | null;
  readonly components: readonly ComponentLintFacts[];
}

export interface MeasureLintFacts {
  readonly id: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly headlineBasis: Basis;
  /** The highest figure that a percentage can take; null means 100. */
  readonly maximum: string | null;
  readonly baseline: BaselineLintFacts | null;
  readonly target: TargetLintFacts | null;
  /** Those that stand, one a period and basis, in any order. */
  readonly readings: readonly ReadingLintFacts[];
  readonly printed: readonly PrintedFact[];
}

export interface AmbitionFacts {
  readonly id: string;
  readonly reference: string;
  readonly divisionCode: string;
  readonly descriptor: string;
  readonly measures: readonly MeasureLintFacts[];
  readonly published: readonly { readonly period: string; readonly status: TrajectoryStatus }[];
}

export interface RoundLintFacts {
  readonly id: string;
  readonly period: string;
  /** By which the organisation rates. */
  readonly ruleSet: RuleSetName;
  /** All ambitions of the organisation: the scheme of their references is read from them. */
  readonly ambitions: readonly AmbitionFacts[];
  readonly printed: readonly PrintedFact[];
}

/** What a rule has to say about the ambition, measure or round that it was given. */
export interface Remark {
  readonly rule: LintRule;
  /** What stands there: a short plain phrase with its figures. */
  readonly found: string;
  /** What would agree with the rest. */
  readonly expected: string;
  /** The period that it is about; null where it is about none. */
  readonly period: string | null;
}

export interface Finding extends Remark {
  readonly subject: {
    readonly type: 'Ambition' | 'Measure' | 'ReportingRound';
    readonly id: string;
    /** Of the ambition. */
    readonly reference: string | null;
    /** The name of the measure. */
    readonly measure: string | null;
  };
}
