import { createHash } from 'node:crypto';

/** Begins before the first reporting quarter of the generated organisation, so that ids and times agree. */
const START = Date.UTC(2016, 3, 1);

/** UUIDv7s that grow and are the same in every run: a millisecond each, the rest drawn from the number. */
export function idMaker(seed) {
  let number = 0;
  return () => {
    number += 1;
    const time = (START + number).toString(16).padStart(12, '0');
    const random = createHash('sha256').update(`${seed} ${number}`).digest('hex');
    const variant = '89ab'[parseInt(random[3], 16) % 4];
    return [
      time.slice(0, 8),
      time.slice(8),
      `7${random.slice(0, 3)}`,
      variant + random.slice(4, 7),
      random.slice(7, 19),
    ].join('-');
  };
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function drawMaker(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
