/** What a mutation of a clinic leaves behind for a retry: ids only. */
export interface ClinicResult {
  /** The clinic's. */
  readonly id: string;
  readonly item?: string | null;
  readonly outcome?: string | null;
}
