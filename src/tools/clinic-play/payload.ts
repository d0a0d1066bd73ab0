/** What somebody sends. */
export type Input = Record<string, unknown>;

/** What later lines may speak of. */
export interface Kept {
  readonly clinic: { readonly id: string } | null;
  readonly item: { readonly id: string } | null;
  readonly outcome: { readonly id: string } | null;
}

/** What an answer of a mutation holds. */
export interface Payload extends Kept {
  readonly clinic: { readonly id: string; readonly reference: string; readonly state: string };
  readonly outcome: { readonly id: string; readonly kind: string; readonly text: string } | null;
  readonly change: { readonly sequence: number; readonly kind: string } | null;
}
