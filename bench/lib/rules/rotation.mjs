import { drawMaker } from '../generated/ids.mjs';

/** The numbers of all organisations in an order that has nothing to do with how they were written; always the same. */
export function rotation(organisations) {
  const draw = drawMaker(11);
  return Array.from({ length: organisations }, (_, index) => ({ number: index + 1, place: draw() }))
    .sort((a, b) => a.place - b.place)
    .map(({ number }) => number);
}
