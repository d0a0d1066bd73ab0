/** What an attendee's screen follows: everything that happens in the room, with what a page needs to show it. */
export const FOLLOW_CLINIC = `subscription Clinic($organisation: String!, $clinic: ID!, $after: Cursor) {
  clinicChanged(organisation: $organisation, clinic: $clinic, after: $after) {
    __typename
    ... on FeedReady { cursor }
    ... on FeedCheckpoint { cursor }
    ... on ResyncRequired { cursor explanation }
    ... on ClinicChange {
      sequence
      cursor
      at
      kind
      actor { post }
      clinic { id state version }
      item { id title state position plannedMinutes spentSeconds overrunSeconds }
      outcome { id kind text answer by { post } to { post } dueDate restsOn status period { label } }
      room { presenter { post } item { id title } measure { name } view movedAt }
    }
  }
}`;

/** Whose input is not called after it. */
const INPUTS: Readonly<Record<string, string>> = {
  publishClinic: 'MoveClinicInput',
  openClinic: 'MoveClinicInput',
  closeClinic: 'MoveClinicInput',
  beginAgendaItem: 'TimeAgendaItemInput',
  endAgendaItem: 'TimeAgendaItemInput',
};

const inputOf = (mutation: string): string =>
  INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** A mutation of a clinic with what the play keeps of its answer. */
export const clinicMutation = (mutation: string): string => `mutation Play($input: ${inputOf(mutation)}!) {
  ${mutation}(input: $input) {
    clinic { id reference state }
    item { id title state }
    outcome { id kind text }
    change { sequence kind }
  }
}`;

export const MINUTES = `query Minutes($organisation: String!, $reference: String!) {
  clinic(organisation: $organisation, reference: $reference) { minutes { markdown html } }
}`;
