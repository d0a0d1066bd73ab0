type Tell = (problem: string) => void;

/** One place in a JSON document of settings, read with what is wrong told by its path. */
export class DocumentField {
  constructor(
    readonly path: string,
    readonly value: unknown,
    private readonly tell: Tell,
  ) {}

  get missing(): boolean {
    return this.value === undefined;
  }

  fault(problem: string): undefined {
    this.tell(`${this.path} ${problem}`);
    return undefined;
  }

  text(): string | undefined {
    const { value } = this;
    if (typeof value === 'string' && value.trim() === value && value !== '') return value;
    return this.fault(this.missing ? 'is missing' : 'must be text without blanks around it');
  }

  oneOf<Word extends string>(words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === this.value);
    return found ?? this.fault(this.missing ? 'is missing' : `must be one of ${words.join(', ')}`);
  }

  flag(fallback: boolean): boolean {
    if (this.missing) return fallback;
    if (typeof this.value === 'boolean') return this.value;
    this.fault('must be true or false');
    return fallback;
  }

  wholeNumber(fallback: number, least: number, most: number): number {
    const { value } = this;
    if (this.missing) return fallback;
    if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) {
      return value as number;
    }
    this.fault(`must be a whole number from ${least} to ${most}`);
    return fallback;
  }

  list(): readonly DocumentField[] | undefined {
    if (!Array.isArray(this.value) || this.value.length === 0) {
      return this.fault(this.missing ? 'is missing' : 'must be a list that is not empty');
    }
    return this.value.map((each, place) => new DocumentField(`${this.path}[${place}]`, each, this.tell));
  }

  /** A field of an object; `value` undefined where it has none. Fields of other names are told as faults by `known`. */
  field(name: string): DocumentField {
    const value = this.isObject() && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new DocumentField(this.path === '' ? name : `${this.path}.${name}`, value, this.tell);
  }

  /** Whether it is an object; a field that nobody reads is most likely one that was misspelt. */
  known(names: readonly string[]): boolean {
    if (!this.isObject()) {
      const what = this.missing ? 'is missing' : `must be an object with ${names.join(', ')}`;
      this.tell(`${this.path} ${what}`.trim());
      return false;
    }
    for (const name of Object.keys(this.value)) {
      if (!names.includes(name)) this.field(name).fault(`is not known: there are ${names.join(', ')}`);
    }
    return true;
  }

  /** The entries of an object that maps one thing to another. */
  entries(): readonly (readonly [string, DocumentField])[] {
    if (!this.isObject() || Object.keys(this.value).length === 0) {
      this.fault(this.missing ? 'is missing' : 'must be an object that is not empty');
      return [];
    }
    return Object.keys(this.value).map((name) => [name, this.field(name)] as const);
  }

  isObject(): this is { readonly value: Record<string, unknown> } {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }
}
