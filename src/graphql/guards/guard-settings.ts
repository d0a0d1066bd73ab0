/** What one document may be, each by the name of its setting. */
export interface DocumentLimits {
  /** Counted while a document is parsed, before anything is made of it. */
  readonly MAX_TOKENS: number;
  readonly MAX_OPERATIONS: number;
  readonly MAX_FRAGMENTS: number;
  readonly MAX_ROOT_FIELDS: number;
  readonly MAX_DEPTH: number;
  /** Lists inside lists multiply: each further one can make an answer some thirty times as large. */
  readonly MAX_NESTED_LISTS: number;
  readonly MAX_FIELDS: number;
  /** Selections that stand beside each other in one set. */
  readonly MAX_BREADTH: number;
  readonly MAX_ALIASES: number;
  readonly MAX_DIRECTIVES: number;
  readonly MAX_DIRECTIVES_IN_ONE_PLACE: number;
}

/** What the variables and extensions of one request may be, and the values in its document. */
export interface ValueLimits {
  readonly MAX_VALUE_DEPTH: number;
  readonly MAX_VALUES: number;
}

export interface CostLimits {
  readonly MAX_COST: number;
  readonly COST_PER_MINUTE: number;
  readonly COST_PER_MINUTE_OF_ADDRESS: number;
}

/** One configuration for queries, mutations and subscriptions, over HTTP and over WebSocket. */
export interface GuardSettings {
  readonly limits: DocumentLimits & ValueLimits & CostLimits;
  readonly introspection: boolean;
  /** Whether errors about documents and variables say what may have been meant. */
  readonly suggestions: boolean;
}

export type LimitName = keyof GuardSettings['limits'];
