export interface Named {
  readonly name: string;
  readonly text: string;
}

/** The longest level of a board, read as it stood at an earlier moment, has thirty thousand. */
const LONGEST = 40_000;
/** Twice what four hundred levels of documents drawn at random come to. */
const CHARACTERS = 2_000_000;

/**
 * Gives each statement text a name under which PostgreSQL keeps its plan. Documents are the callers' to write,
 * so the number of names is bounded, and so is the length of what they stand for: every connection keeps it, at some
 * hundred bytes for each character. A text beyond the bounds runs unnamed, planned each time.
 */
export class StatementNames {
  readonly #names = new Map<string, Named>();
  #characters = 0;

  constructor(
    private readonly limit = 400,
    private readonly longest = LONGEST,
    private readonly characters = CHARACTERS,
  ) {}

  /** The name, with the one copy of the text that is kept; undefined where there is no room for it. */
  of(text: string): Named | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const { length } = text;
    if (this.#names.size >= this.limit || length > this.longest) return undefined;
    if (this.#characters + length > this.characters) return undefined;
    this.#characters += length;
    const named = { name: `level_${this.#names.size + 1}`, text };
    this.#names.set(text, named);
    return named;
  }
}
