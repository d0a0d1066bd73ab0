import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLError,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimits, ValueLimits } from './guard-settings';
import { overLimit } from './refusal';
import { depthOfLiteral } from './value-extent';

interface Extent {
  readonly depth: number;
  /** All fields, with fragments spread out. */
  readonly fields: number;
  /** Fields of the set itself, with fragments spread out. */
  readonly here: number;
}

type Owner = OperationDefinitionNode | FragmentDefinitionNode;

const NOTHING: Extent = { depth: 0, fields: 0, here: 0 };

/**
 * Counts a document in one walk, without the schema: each selection is visited once however often fragments repeat it.
 * It goes before the rules of validation, some of which take time by the square of what they are given.
 */
class ShapeReader {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #extents = new Map<string, Extent>();
  aliases = 0;
  directives = 0;
  directivesInOnePlace = 0;
  breadth = 0;
  valueDepth = 0;

  constructor(readonly document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  definition(owner: Owner): Extent {
    this.#directives(owner.directives);
    for (const { defaultValue, directives } of owner.variableDefinitions ?? []) {
      this.#directives(directives);
      if (defaultValue) this.valueDepth = Math.max(this.valueDepth, depthOfLiteral(defaultValue));
    }
    return owner.kind === Kind.FRAGMENT_DEFINITION
      ? this.#fragment(owner.name.value)
      : this.#set(owner.selectionSet);
  }

  #set({ selections }: SelectionSetNode): Extent {
    this.breadth = Math.max(this.breadth, selections.length);
    let [depth, fields, here] = [0, 0, 0];
    for (const selection of selections) {
      const extent = this.#selection(selection);
      depth = Math.max(depth, extent.depth);
      fields += extent.fields;
      here += extent.here;
    }
    return { depth, fields, here };
  }

  #selection(selection: FieldNode | InlineFragmentNode | FragmentSpreadNode): Extent {
    this.#directives(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#set(selection.selectionSet);
    if (selection.alias) this.aliases += 1;
    this.#values(selection.arguments);
    const below = selection.selectionSet ? this.#set(selection.selectionSet) : NOTHING;
    return { depth: below.depth + 1, fields: below.fields + 1, here: 1 };
  }

  #fragment(name: string): Extent {
    const known = this.#extents.get(name);
    if (known) return known;
    // Stands in while the fragment is counted; one that spreads itself is refused by a rule of validation.
    this.#extents.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const extent = fragment ? this.#set(fragment.selectionSet) : NOTHING;
    this.#extents.set(name, extent);
    return extent;
  }

  #directives(directives: readonly DirectiveNode[] = []): void {
    this.directives += directives.length;
    this.directivesInOnePlace = Math.max(this.directivesInOnePlace, directives.length);
    for (const directive of directives) this.#values(directive.arguments);
  }

  #values(holders: FieldNode['arguments'] = []): void {
    for (const { value } of holders) this.valueDepth = Math.max(this.valueDepth, depthOfLiteral(value));
  }
}

/** The first limit that the document breaks, if any: what lies beyond it is not worth a further look. */
export function brokenLimit(
  document: DocumentNode,
  limits: DocumentLimits & ValueLimits,
): GraphQLError | undefined {
  const owners = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operations = owners.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const shape = new ShapeReader(document);
  let [depth, fields, roots] = [0, 0, 0];
  for (const owner of owners) {
    const extent = shape.definition(owner);
    depth = Math.max(depth, extent.depth);
    fields = Math.max(fields, extent.fields);
    if (owner.kind === Kind.OPERATION_DEFINITION) roots = Math.max(roots, extent.here);
  }
  const found: readonly [keyof (DocumentLimits & ValueLimits), string, number][] = [
    ['MAX_OPERATIONS', 'operations', operations.length],
    ['MAX_FRAGMENTS', 'fragments', owners.length - operations.length],
    ['MAX_ROOT_FIELDS', 'fields at its root', roots],
    ['MAX_DEPTH', 'levels', depth],
    ['MAX_FIELDS', 'fields', fields],
    ['MAX_BREADTH', 'selections in one set', shape.breadth],
    ['MAX_ALIASES', 'aliases', shape.aliases],
    ['MAX_DIRECTIVES', 'directives', shape.directives],
    ['MAX_DIRECTIVES_IN_ONE_PLACE', 'directives in one place', shape.directivesInOnePlace],
    ['MAX_VALUE_DEPTH', 'levels in a value', shape.valueDepth],
  ];
  const broken = found.find(([limit, , count]) => count > limits[limit]);
  if (!broken) return undefined;
  const [limit, what, count] = broken;
  return overLimit(`The document has too many ${what}`, limit, count, limits[limit]);
}
