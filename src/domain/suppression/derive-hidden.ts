/**
 * Whether what is derived from several figures has to be hidden (design 3.10, N7): a change, a difference, a
 * complement, a rate or a comparison goes with any hidden one of those it is made of, since it and the others would
 * give that one back.
 */
export const deriveHidden = (inputs: readonly boolean[]): boolean => inputs.includes(true);
