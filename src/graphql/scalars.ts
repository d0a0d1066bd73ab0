import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCalendarDate } from '../domain/calendar-date';
import { isDecimalText } from '../domain/decimal-text';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const textOf = (node: ValueNode): string =>
  node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : refuse('A figure or text is wanted here.');

const readDate = (value: unknown): string =>
  typeof value === 'string' && isCalendarDate(value)
    ? value
    : refuse(`${JSON.stringify(value)} is not a date; write YYYY-MM-DD.`);

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, written YYYY-MM-DD. It has no time of day and no time zone.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

const readDateTime = (value: unknown): Date => {
  const moment = typeof value === 'string' ? new Date(value) : undefined;
  return moment && /T.*(Z|[+-]\d\d:\d\d)$/.test(String(value)) && !Number.isNaN(moment.getTime())
    ? moment
    : refuse(`${JSON.stringify(value)} is not a moment; write YYYY-MM-DDTHH:MM:SSZ.`);
};

/** Rows come as JSON, so a moment arrives as text in PostgreSQL's own notation. */
const writeDateTime = (value: unknown): string =>
  (value instanceof Date ? value : new Date(String(value))).toISOString();

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, written YYYY-MM-DDTHH:MM:SS.sssZ.',
  serialize: writeDateTime,
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

const readDecimal = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isDecimalText(text)
    ? text
    : refuse(`${JSON.stringify(value)} is not a decimal of at most 15 digits, 6 of them after the point.`);
};

export const DecimalScalar = new GraphQLScalarType<string, number>({
  name: 'Decimal',
  description:
    'An exact decimal of at most 15 significant digits, 6 of them after the point. Answers carry it as a JSON ' +
    'number, which holds it whole; input may be a number or text ("60.30").',
  serialize: (value) => Number(value),
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(textOf(node)),
});

const readCursor = (value: unknown): string =>
  typeof value === 'string' ? value : refuse('A cursor is the text that this server gave.');

export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description:
    'A place in a list or in the change log, as this server gave it. Keep it and hand it back; do not read it.',
  serialize: String,
  parseValue: readCursor,
  parseLiteral: (node) => readCursor(node.kind === Kind.STRING ? node.value : undefined),
});

/** Values whose shape depends on the field that they stand for. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value: the log keeps fields of many types side by side.',
});
