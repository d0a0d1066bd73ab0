import type { Quartile } from '../../domain/comparison/quartile';
import type { Period } from '../../domain/period';
import type {
  Basis,
  ChangeUnit,
  Comparator,
  MeasureUnit,
  Polarity,
  QuartileMove,
  ReadingFlag,
  ReadingSymbol,
  Standing,
  TrajectoryStatus,
} from '../../domain/vocabulary';
import type { MovementRecord } from '../movement/movement.rules';

/** A figure against the one that somebody else has for the same period. Null where either has none to show. */
export interface BenchmarkFact {
  readonly comparator: Comparator;
  readonly name: string;
  readonly release: string | null;
  readonly value: string | null;
  readonly display: string;
  readonly difference: string | null;
  readonly differenceUnit: ChangeUnit;
  /** In per cent of the comparator's figure. */
  readonly relativeDifference: string | null;
  readonly stands: Standing | null;
  readonly significant: boolean | null;
}

export interface QuartileFacts {
  readonly quartile: Quartile | null;
  readonly quartileBefore: Quartile | null;
  readonly quartileMove: QuartileMove;
}

export interface DataAge {
  /** The day on which the age is told. */
  readonly asOf: string;
  /** Days since the end of the reading's period; 0 while it still runs. */
  readonly ageInDays: number | null;
  readonly late: boolean;
  /** By when a newer reading was due; null where none is late. */
  readonly dueBy: string | null;
}

export interface TargetFactsRecord {
  readonly target: string | null;
  readonly targetDate: string | null;
  /** As a clause: "at least 59.2%", "8% reduction on baseline". Null where nothing is asked for. */
  readonly targetWords: string | null;
  /** What the way to the target asks for at the end of the reading's period. */
  readonly expected: string | null;
}

export interface StatusFacts {
  readonly status: TrajectoryStatus | null;
  readonly statusPeriod: Period | null;
}

/** What there is to say about one measure. Decimal text; all of it from what the caller may see (N7). */
export interface StructuredFacts extends QuartileFacts, DataAge, TargetFactsRecord, StatusFacts {
  readonly measureId: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly basis: Basis;
  /** Null where there is no reading. */
  readonly period: Period | null;
  readonly value: string | null;
  readonly display: string | null;
  readonly symbol: ReadingSymbol | null;
  readonly withheld: boolean;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly smallBase: boolean;
  readonly flags: readonly ReadingFlag[];
  readonly baseline: MovementRecord;
  readonly previous: MovementRecord;
  readonly yearBefore: MovementRecord;
  readonly benchmarks: readonly BenchmarkFact[];
}

export interface MeasureFactsRecord extends StructuredFacts {
  readonly paragraph: string;
}
