export interface Problem {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

/** The server did not do what it was asked to, and says why. */
export class Refused extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.code = problems[0]?.extensions?.code ?? 'UNKNOWN';
    this.field = problems[0]?.extensions?.field;
  }
}
