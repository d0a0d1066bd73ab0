/**
 * The first of the two barriers between organisations (N6): the condition that narrows a table of a statement to the
 * organisation of the caller. In a place of its own, so that a test can take it away and see that the second one holds.
 */
export const ofOrganisation = (column: string, scope: string): string => `${column} = ${scope}`;
