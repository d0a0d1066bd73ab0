import type { Part } from './cast';
import type { Input } from './payload';
import type { Props } from './props';

/** One thing that somebody does. */
export interface Line {
  readonly by: Part;
  /** What they do, in words that follow the name of their post. */
  readonly says: string;
  readonly mutation: string;
  readonly input: (props: Props) => Input;
  /** The name under which later lines find what came of it. */
  readonly keeps?: string;
  /** Where it is to be refused: the code. */
  readonly refused?: string;
}

export interface Scene {
  readonly title: string;
  readonly lines: readonly Line[];
  /** True where nobody waits for the one before. */
  readonly together?: true;
}
