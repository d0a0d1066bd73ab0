/**
 * For `node --require`: a process whose wall clock is off by CLOCK_SHIFT milliseconds. Only what it reads as the
 * date moves; timers and the monotonic clock do not, as on a machine whose clock was set wrong.
 */
export const SHIFTED_CLOCK = `
const shift = Number(process.env.CLOCK_SHIFT);
const Real = Date;
const now = () => Real.now() + shift;
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};
`;
