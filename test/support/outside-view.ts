import { getNamedType, isLeafType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { committedSchema } from './mutation-document';
import type { Caller } from './world';

/** Where a walk ends: what hangs from these is looked at from their own side. */
const ENDS: ReadonlySet<string> = new Set([
  ...[
    'Organisation',
    'Division',
    'Owner',
    'Plan',
    'Priority',
    'AreaOfAction',
    'Action',
    'Ambition',
    'Measure',
  ],
  ...['Inspection', 'Recommendation', 'ReportingRound', 'Query', 'Mutation', 'Subscription'],
]);
/** For those who can put it right; whoever is outside is told nothing, whatever stands there. */
const INSIDE = new Set(['findings', 'printedFacts', 'email', 'notifications', 'clinicRecord', 'takeaways']);
const QUARTERS = ['2024-25 Q4', '2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4', '2025-26'];
const BASES = ['IN_PERIOD', 'FULL_YEAR', 'YEAR_TO_DATE'];

function typeOf(name: string): GraphQLObjectType {
  const found = committedSchema().getType(name);
  if (!isObjectType(found)) throw new Error(`${name} is not an object`);
  return found;
}

/** Every field of a type and of what hangs from it, down to things of their own. */
function everyField(type: GraphQLObjectType, depth = 0): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (INSIDE.has(field.name)) return [];
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    if (!isObjectType(inner)) return [];
    if (ENDS.has(inner.name)) return [`${field.name} { __typename }`];
    return depth > 3 ? [] : [`${field.name} { ${everyField(inner, depth + 1)} }`];
  });
  return fields.join(' ');
}

interface Asked {
  readonly field: string;
  readonly args: string;
}

/** The fields that can be asked of another quarter, period or basis. */
const AGAIN: Record<'Measure' | 'Ambition', readonly Asked[]> = {
  Measure: [
    ...QUARTERS.flatMap((period) =>
      ['direction', 'computed', 'nationalPosition'].map((field) => ({ field, args: `period: "${period}"` })),
    ).filter(({ field, args }) => field !== 'computed' || args.includes(' Q')),
    ...BASES.flatMap((basis) =>
      ['direction', 'trend', 'controlChart'].map((field) => ({ field, args: `basis: ${basis}` })),
    ),
  ],
  Ambition: QUARTERS.filter((period) => period.includes(' Q')).flatMap((period) =>
    ['computed', 'facts', 'narrative'].map((field) => ({ field, args: `period: "${period}"` })),
  ),
};

function again(name: 'Measure' | 'Ambition'): string[] {
  const fields = typeOf(name).getFields();
  return AGAIN[name].map(({ field, args }, at) => {
    const inner = getNamedType(fields[field]?.type);
    const below = isObjectType(inner) ? ` { ${everyField(inner, 2)} }` : '';
    return `a${at}: ${field}(${args})${below}`;
  });
}

const halves = (parts: readonly string[]): string[] => {
  const middle = Math.ceil(parts.length / 3);
  return [parts.slice(0, middle), parts.slice(middle, 2 * middle), parts.slice(2 * middle)].map((some) =>
    some.join(' '),
  );
};

const READING = `... on Reading { ${everyField(typeOf('Reading'))} }`;

/** The selections, each a document of its own on an ambition; large ones would be refused for their size. */
function selections(): string[] {
  return [
    everyField(typeOf('Ambition')),
    ...halves(again('Ambition')),
    `measures { ${everyField(typeOf('Measure'))} }`,
    ...halves(again('Measure')).map((part) => `measures { ${part} }`),
  ];
}

const SELECTIONS = selections();
const STATUSES = ['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY', 'COMPLETE', 'ESTABLISHING_BASELINE'];

/** What lists and counts tell of an ambition by letting it through a filter. */
const counted = (theme: string): string => `organisation(slug: "leicester") {
  summary(filter: { theme: ["${theme}"] }) { computed { status count } trajectory { status count } }
  ${STATUSES.map((status) => `${status}: ambitions(filter: { theme: ["${theme}"], computed: [${status}] }) { totalCount }`).join(' ')}
  differs: ambitions(filter: { theme: ["${theme}"], differs: true }) { totalCount }
  same: ambitions(filter: { theme: ["${theme}"], differs: false }) { totalCount } }`;

export interface Viewed {
  readonly reference: string;
  readonly theme: string;
  /** Everything that can be asked for by its id. */
  readonly ids: readonly string[];
}

/** All that somebody can be told of an ambition, with what tells only who asked or when taken out. */
export async function viewOf(caller: Caller, { reference, theme, ids }: Viewed): Promise<unknown[]> {
  const nodes = ids.map(
    (id, at) =>
      `n${at}: node(id: "${id}") { __typename ${at < 10 ? READING : '... on Reading { display }'} }`,
  );
  const documents = [
    ...SELECTIONS.map(
      (inner) => `{ ambition(organisation: "leicester", reference: "${reference}") { ${inner} } }`,
    ),
    `{ ${counted(theme)} }`,
    `{ ${nodes.join(' ')} }`,
  ];
  const answers: unknown[] = [];
  // An answer with errors would be the same for everybody, and say nothing.
  for (const document of documents) answers.push(withoutNames(await caller.ask(document)));
  return answers;
}

/** What whoever is outside is refused, and what with: a refusal must tell nothing either. */
export async function refusedIn(caller: Caller, { reference }: Viewed): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const document of REFUSED) {
    const answer = await caller.try(document.replace('REFERENCE', reference));
    if (!answer.errors && !document.includes('findings')) throw new Error(`Not refused: ${document}`);
    answers.push(withoutNames(answer));
  }
  return answers;
}

/** What is for others; what it is refused with must tell nothing either. */
const REFUSED = [
  '{ whatIf(organisation: "leicester", reference: "REFERENCE", choices: [{ name: "x" }]) { name } }',
  '{ exceptions(organisation: "leicester") { nodes { explanation } } }',
  '{ changes(organisation: "leicester") { nodes { from to fields } } }',
  `{ ambition(organisation: "leicester", reference: "REFERENCE") { findings { found expected }
    measures { printedFacts { value text } readings(filter: { includeSuperseded: true }) { nodes { value } } } } }`,
];

/** Ids, moments, cursors and the names by which twins are told apart are not what is compared. */
export function withoutNames(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)/g, 'MOMENT')
    .replace(/"(cursor|startCursor|endCursor)":"[^"]*"/g, '"$1":"CURSOR"')
    .replace(/\b(Twin|Theme) ?\d+[AB]\b/g, '$1');
  return JSON.parse(text);
}
