import { type Exact, ZERO } from '../exact';

export type Sign = -1 | 0 | 1;

export function signOf(value: Exact): Sign {
  if (value.equals(ZERO)) return 0;
  return value.gt(ZERO) ? 1 : -1;
}
