import { exact } from '../exact';

/** 97.5% of a normal distribution lie below this, so 95% lie within it on both sides. */
export const Z_95 = exact('1.959964');
export const Z_95_SQUARED = Z_95.mul(Z_95);
