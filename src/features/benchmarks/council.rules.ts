import { badInput } from '../../domain/errors';
import { requireText } from '../../domain/validate';

/** A council as national data name it. */
export interface Council {
  /** As in "E06000016". */
  readonly code: string;
  readonly name: string;
}

const CODE = /^[A-Z0-9]{1,20}$/;

// England, its regions and the two parts of London, in the codes of the Office for National Statistics. A release
// prints them among the councils, where they would shift every cut point.
const NO_COUNCIL = /^E(92|12|13)/;

/**
 * The councils of a list, trimmed: from 1 to `most`, each code once. `at` is the path of the list, as in
 * "input.members".
 */
export function requireCouncils(list: readonly Council[], most: number, at: string): Council[] {
  if (list.length < 1 || list.length > most)
    throw badInput(at, `From 1 to ${most} councils; these are ${list.length}.`);
  const places = new Map<string, string>();
  return list.map((council, index) => {
    const path = `${at}.${index}`;
    const code = requireCode(council.code, `${path}.code`);
    const earlier = places.get(code);
    if (earlier) throw badInput(`${path}.code`, `${code} is at ${earlier} already.`);
    places.set(code, path);
    return { code, name: requireText(council.name, `${path}.name`) };
  });
}

function requireCode(text: string, field: string): string {
  const code = text.trim();
  if (!CODE.test(code))
    throw badInput(field, 'A code has capital letters and digits only, as in "E06000016".');
  if (NO_COUNCIL.test(code))
    throw badInput(field, `${code} stands for England or a region of it, not for a council.`);
  return code;
}
