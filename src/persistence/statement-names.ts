/**
 * Gives each statement text a name under which PostgreSQL keeps its plan. Documents are the callers' to write,
 * so the number of names is bounded; a text beyond the bound runs unnamed, planned each time.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();

  constructor(private readonly limit = 400) {}

  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= this.limit) return undefined;
    const name = `level_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
