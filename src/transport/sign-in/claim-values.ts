type Values = Readonly<Record<string, unknown>>;

/** The texts that a claim holds: one, several, or none where it is not there or something else. */
export function claimValues(payload: Values, claim: string): readonly string[] {
  const held = read(payload, claim);
  return (Array.isArray(held) ? (held as unknown[]) : [held]).flatMap((value) =>
    isName(value) ? [value] : [],
  );
}

const LONGEST = 255;

/** Whether it can be a name of somebody or something here; no table holds a text with a zero in it. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST && !CONTROL.test(value);

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/** A name as a whole comes first: names that are addresses have dots in them. */
function read(payload: Values, claim: string): unknown {
  if (Object.hasOwn(payload, claim)) return payload[claim];
  return claim.split('.').reduce<unknown>((within, name) => {
    const here = typeof within === 'object' && within !== null && !Array.isArray(within);
    return here && Object.hasOwn(within, name) ? (within as Values)[name] : undefined;
  }, payload);
}
