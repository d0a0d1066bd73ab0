/** The places 0 to length - 1 of a list. */
export const places = (length: number): readonly number[] => Array.from({ length }, (_, place) => place);

/** The places of a list without its first, without its second, and so on. */
export const leaveOneOut = (length: number): readonly (readonly number[])[] =>
  places(length).map((left) => places(length).filter((place) => place !== left));
