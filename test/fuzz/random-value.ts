import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Dice } from '../faults/dice';

/** What there is to ask with: of both councils, so that much of it is somebody else's. */
export interface Known {
  readonly slugs: readonly string[];
  readonly ids: readonly string[];
  readonly references: readonly string[];
  readonly cursors: readonly string[];
  /** Whether values that make no sense are wanted: with them hardly anything is answered, so nothing could leak. */
  readonly wild: boolean;
}

const PERIODS = [
  '2025-26 Q4',
  '2025-26 Q3',
  '2025-26',
  '2026-27 Q1',
  '2024-25',
  '9999-00 Q4',
  '2025-26 Q9',
  '',
];
const DATES = ['2026-03-31', '2026-02-30', '0000-00-00', '9999-12-31', '2026-03-31T00:00:00Z', 'yesterday'];
const DECIMALS = ['50.5', '0', '-1', '1e400', '0.1e-9', 'NaN', '999999999999999999999', '12.3456789', ''];
const ODD = [
  ...[
    "'; DROP TABLE reading; --",
    '" OR 1=1',
    '\u0000',
    '\ud800',
    '𝔘𝔫𝔦',
    '%',
    '_',
    '../../etc/passwd',
    '${7*7}',
  ],
  ...['__proto__', 'constructor', 'null', 'true', 'x'.repeat(3_000), '\n\r\t', '\u202e', '{"a":1}', '<b>'],
];

/** A value of a type or, now and then, one that is none. */
export function randomValue(
  dice: Dice,
  type: GraphQLInputType,
  known: Known,
  depth = 0,
  nullable = true,
): unknown {
  if (isNonNullType(type)) {
    if (known.wild && dice.roll() < 0.02) return null;
    return randomValue(dice, type.ofType, known, depth, false);
  }
  if (known.wild && dice.roll() < 0.1) return junk(dice);
  if (nullable && dice.roll() < 0.1) return null;
  if (isListType(type)) {
    const length = known.wild && dice.roll() < 0.05 ? dice.between(20, 600) : dice.between(0, 3);
    return Array.from({ length }, () => randomValue(dice, type.ofType, known, depth + 1));
  }
  if (isInputObjectType(type)) {
    if (depth > 5) return {};
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || dice.roll() < 0.35,
    );
    return Object.fromEntries(
      fields.map(({ name, type: inner }) => [name, named(dice, name, inner, known, depth)]),
    );
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  return scalar(dice, type.name, known);
}

/** What a field is called tells what it wants. */
export function named(dice: Dice, name: string, type: GraphQLInputType, known: Known, depth = 0): unknown {
  if (known.wild && dice.roll() < 0.15) return randomValue(dice, type, known, depth + 1);
  if (name === 'organisation' || name === 'slug')
    return dice.pick(known.wild ? known.slugs : known.slugs.slice(0, 4));
  if (name === 'period' && !isList(type)) return dice.pick(known.wild ? PERIODS : PERIODS.slice(0, 5));
  if (/reference/i.test(name) && !isList(type)) return dice.pick(known.references);
  if (name === 'after')
    return dice.roll() < (known.wild ? 0.5 : 0.9) ? null : tampered(dice, dice.pick(known.cursors));
  if (name === 'first') return dice.pick(known.wild ? [1, 500, 0, -1, 501, 2 ** 31] : [1, 2, 5, 20]);
  return randomValue(dice, type, known, depth + 1);
}

const isList = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function scalar(dice: Dice, name: string, known: Known): unknown {
  switch (name) {
    case 'ID':
      return !known.wild || dice.roll() < 0.8 ? dice.pick(known.ids) : tampered(dice, dice.pick(known.ids));
    case 'Int':
      return dice.pick(known.wild ? [0, 1, -1, 500, 2 ** 31 - 1, -(2 ** 31)] : [1, 2, 5]);
    case 'Boolean':
      return dice.roll() < 0.5;
    case 'Cursor':
      return tampered(dice, dice.pick(known.cursors));
    case 'Date':
    case 'DateTime':
      return known.wild ? dice.pick(DATES) : `2026-03-31${name === 'Date' ? '' : 'T00:00:00Z'}`;
    case 'Decimal':
      return known.wild ? dice.pick(DECIMALS) : dice.pick(['50.5', '7', '0']);
    default:
      return dice.pick([...(known.wild ? ODD : []), '2025-26 Q4', ...known.references, 'A word']);
  }
}

function junk(dice: Dice): unknown {
  return dice.pick<() => unknown>([
    () => dice.pick(ODD),
    () => dice.between(-(2 ** 31), 2 ** 31),
    () => 1e308,
    () => dice.roll() < 0.5,
    () => [],
    () => ({}),
    () => [[[[[[null]]]]]],
    () => ({ __proto__: null, constructor: 'x', toString: 1 }),
    () => nested(dice.between(1, 40)),
  ])();
}

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) });

/** A text with something changed: bits, length, or taken apart and put together otherwise. */
export function tampered(dice: Dice, text: string): string {
  const at = dice.between(0, Math.max(text.length - 1, 0));
  return dice.pick<() => string>([
    () => text,
    () => text.slice(0, at),
    () => text + text,
    () =>
      text.slice(0, at) +
      String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.between(0, 6))) +
      text.slice(at + 1),
    () => [...text].reverse().join(''),
    () => text.toUpperCase(),
    () => Buffer.from(`v1:${text}:-1`).toString('base64url'),
    () => remade(dice, text),
  ])();
}

/** A cursor says more once it is unwrapped: another number, another stream. */
function remade(dice: Dice, text: string): string {
  const inner = Buffer.from(text, 'base64url').toString();
  const parts = inner.split(':');
  const number = dice.pick(['0', '-1', '99999999999999999999', '1e3', 'x', '']);
  return Buffer.from([...parts.slice(0, -1), number].join(':')).toString('base64url');
}
