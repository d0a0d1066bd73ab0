import { registerEnumType } from 'type-graphql';

/** Registers an enum; the compiler wants a description of every value. */
export const describeEnum = <Enum extends Record<string, string>>(
  values: Enum,
  name: string,
  description: string,
  each: Readonly<Record<keyof Enum, string>>,
): void => {
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(each).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
};
