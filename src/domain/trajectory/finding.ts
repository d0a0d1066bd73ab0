import type { Clause } from './facts';

/** The clause that decided, with the sentence that says so. The status follows from the clause. */
export interface Finding<C extends Clause = Clause> {
  readonly clause: C;
  readonly explanation: string;
}
