const HIDDEN = '…';

/** Each with what is left of it. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // What stands before the @ of an address: a password with its name, or somebody's mailbox.
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s/@]*@/gi, `$1${HIDDEN}@`],
  [/[\p{L}\d._%+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu, HIDDEN],
  [/\b(bearer|basic)\s+[^\s,;"']+/gi, `$1 ${HIDDEN}`],
  // Three parts of base64: a signed token, whoever signed it.
  [/\beyJ[\w-]+(\.[\w-]*){0,4}/g, HIDDEN],
  [/\bgts_\w+/g, HIDDEN],
  [/\b(password|secret|token|authorization|api[-_]?key)(["']?\s*[=:]\s*)[^\s,;&}\])]+/gi, `$1$2${HIDDEN}`],
];

/** A text without what opens doors, for wherever it may be kept or printed. */
export const hideSecrets = (text: string): string =>
  SECRETS.reduce((left, [pattern, rest]) => left.replace(pattern, rest), text);
