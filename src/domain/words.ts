/** A closed set of words, each under its own name. */
export const words = <const Word extends string>(...all: Word[]): { readonly [W in Word]: W } =>
  Object.fromEntries(all.map((word) => [word, word])) as { readonly [W in Word]: W };

export type WordOf<T> = T[keyof T];
