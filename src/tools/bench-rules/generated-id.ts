const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/**
 * Ids that are the same in every run. The first eight digits are the organisation's number, so that its rows can be
 * written again under the number of another.
 */
export function idMaker(organisation: number): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${hex(organisation, 8)}-0000-7000-8000-${hex(made, 12)}`;
  };
}
