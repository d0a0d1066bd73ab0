import fc from 'fast-check';
import { AMBITIONS, FILTERS, OF_CHANGES, OF_THE_ORGANISATION, OWNER, type Piece } from './feed-pieces';
import type { Feed } from './feed-watcher';

/** How a piece is written. */
const WAYS = ['plain', 'alias', 'include', 'skip', 'inline', 'fragment', 'plain', 'alias'] as const;
/** How an argument is given. `twice`: as a variable that is used in another place as well. */
const GIVEN = ['left out', 'literal', 'variable', 'twice', 'variable'] as const;

type Way = (typeof WAYS)[number];
type Given = (typeof GIVEN)[number];

interface Drawn {
  readonly piece: Piece;
  readonly way: Way;
}

/** A subscription as somebody could have written it, but for what only a running server can know. */
export interface DrawnDocument {
  readonly feed: Feed;
  readonly told: readonly Drawn[];
  readonly opening: Drawn | undefined;
  readonly owner: string;
  readonly ambition: string;
  readonly organisation: 'literal' | 'variable';
  readonly after: Given;
  readonly filter: Given;
  readonly root: 'plain' | 'alias' | 'fragment';
  /** Whether another operation stands beside it. */
  readonly accompanied: boolean;
}

const drawn = (pieces: readonly Piece[]): fc.Arbitrary<Drawn> =>
  fc.record({ piece: fc.constantFrom(...pieces), way: fc.constantFrom(...WAYS) });

const ofFeed = (feed: Feed): fc.Arbitrary<DrawnDocument> =>
  fc.record({
    feed: fc.constant(feed),
    told: fc.array(drawn(OF_CHANGES[feed].pieces), { minLength: 1, maxLength: 4 }),
    opening: fc.option(drawn(OF_THE_ORGANISATION.map((below) => ({ field: 'organisation', below }))), {
      nil: undefined,
    }),
    owner: fc.constantFrom(...OWNER),
    ambition: fc.constantFrom(...AMBITIONS),
    organisation: fc.constantFrom('literal', 'variable'),
    after: fc.constantFrom(...GIVEN),
    filter: fc.constantFrom(...GIVEN),
    root: fc.constantFrom('plain', 'plain', 'alias', 'fragment'),
    accompanied: fc.boolean(),
  });

export const drawnDocument: fc.Arbitrary<DrawnDocument> = fc.oneof(
  ...(Object.keys(OF_CHANGES) as Feed[]).map(ofFeed),
);

/** What the literals of a document say. */
interface Literals {
  readonly name: string;
  readonly organisation: string;
  readonly after: string;
  readonly filter: string;
}

interface WrittenDocument {
  readonly query: string;
  readonly operationName: string | undefined;
  /** Its variables, but for those that only say where somebody starts. */
  readonly counted: readonly string[];
  /** Its variables of type Boolean. */
  readonly flags: readonly string[];
}

export function writeDocument(document: DrawnDocument, literals: Literals): WrittenDocument {
  const { feed, organisation, after, filter, root, accompanied } = document;
  const flags = new Set<string>();
  const fragments: string[] = [];
  const selections = write(document, flags, fragments);
  const given = [
    `organisation: ${organisation === 'variable' ? '$slug' : JSON.stringify(literals.organisation)}`,
    ...argument('after', after, JSON.stringify(literals.after)),
    ...argument('filter', filter === 'twice' ? 'variable' : filter, literals.filter),
  ];
  const field = `${root === 'alias' ? 'told: ' : ''}${feed}(${given.join(', ')}) { ${selections} }`;
  const declared = [
    ...(organisation === 'variable' ? ['$slug: String!'] : []),
    ...(isVariable(after) ? ['$after: Cursor'] : []),
    ...(isVariable(filter) ? [`$filter: ${FILTERS[feed]}`] : []),
    ...[...flags].map((name) => `$${name}: Boolean = true`),
  ];
  const heading = `subscription ${literals.name}${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
  const body = root === 'fragment' ? '{ ...Root }' : `{ ${field} }`;
  const parts = [
    ...(root === 'fragment' ? [`fragment Root on Subscription { ${field} }`] : []),
    ...fragments,
    ...(accompanied ? [`subscription Beside { ${feed}(organisation: "leicester") { __typename } }`] : []),
  ];
  const startsOnly = after === 'variable' && root !== 'fragment';
  return {
    query: [`${heading} ${body}`, ...parts].join('\n'),
    operationName: accompanied ? literals.name : undefined,
    counted: declared
      .map((each) => each.slice(1, each.indexOf(':')))
      .filter((name) => name !== 'after' || !startsOnly),
    flags: [...flags],
  };
}

const isVariable = (given: Given): boolean => given === 'variable' || given === 'twice';

const argument = (name: string, given: Given, literal: string): string[] =>
  given === 'left out' ? [] : [`${name}: ${isVariable(given) ? `$${name}` : literal}`];

/** Each piece under the types that it stands in; what it needs beside it goes into `flags` and `fragments`. */
function write(document: DrawnDocument, flags: Set<string>, fragments: string[]): string {
  const { feed, told, opening, after } = document;
  const { type } = OF_CHANGES[feed];
  const filled = (text: string): string =>
    text.replaceAll('AMBITION', document.ambition).replaceAll('OWNER', document.owner);
  const one = ({ piece, way }: Drawn, index: number, on: string): string => {
    const below = piece.below === undefined ? '' : ` { ${filled(piece.below)} }`;
    const named = (directive = '', alias = `f${index}: `): string =>
      `${alias}${piece.field}${directive}${below}`;
    if (way === 'include' || way === 'skip') {
      flags.add(`flag${index % 2}`);
      return named(` @${way}(if: $flag${index % 2})`);
    }
    if (way === 'inline') return `... on ${on} { ${named()} }`;
    if (way !== 'fragment') return named('', way === 'alias' || below !== '' ? `f${index}: ` : '');
    fragments.push(`fragment F${index} on ${on} { ${named()} }`);
    return `...F${index}`;
  };
  const again =
    after === 'twice' ? ' again: organisation { owners(first: 2, after: $after) { totalCount } }' : '';
  const page =
    after === 'twice' && feed !== 'summaryChanged'
      ? ' page: actor { actions(first: 1, after: $after) { totalCount } }'
      : '';
  const openings = `${opening ? one(opening, 9, 'FeedReady') : 'cursor'}${again}`;
  const anew = opening ? ` anew: organisation { ${filled(opening.piece.below ?? '')} }` : '';
  return `__typename ... on FeedReady { ${openings} } ... on ResyncRequired { cursor explanation${anew} }
    ... on ${type} { ${told.map((each, index) => one(each, index, type)).join(' ')}${page} }`;
}
