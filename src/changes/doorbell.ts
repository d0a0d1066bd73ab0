/** Tells the tailers of all servers that an organisation's log has grown. It may lose, repeat or reorder. */
export interface Doorbell {
  ring(organisationId: string): void;
}

export const silentDoorbell: Doorbell = { ring: () => undefined };
