import {
  GraphQLError,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Tokens are counted while a document is parsed, before anything is made of it. */
export const MAX_TOKENS = 5_000;
const MAX_DEPTH = 20;
/** Lists inside lists multiply: each further one can make an answer some thirty times as large. */
const MAX_NESTED_LISTS = 5;
const MAX_FIELDS = 1_500;

interface Extent {
  readonly depth: number;
  readonly lists: number;
  readonly fields: number;
}

const NOTHING: Extent = { depth: 0, lists: 0, fields: 0 };

/** Refuses documents that no dashboard needs and that would bring a server down, before they run. */
export const withinLimits: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const root = context.getSchema().getRootType(operation.operation);
    if (!root) return;
    const extent = new Measurement(context).of(operation.selectionSet, root);
    const refuse = (what: string, found: number, most: number): void => {
      if (found <= most) return;
      context.reportError(
        new GraphQLError(`The document has ${what}: ${found}, at most ${most} are taken.`, {
          nodes: [operation],
        }),
      );
    };
    refuse('too many levels', extent.depth, MAX_DEPTH);
    refuse('too many lists inside lists', extent.lists, MAX_NESTED_LISTS);
    refuse('too many fields', extent.fields, MAX_FIELDS);
  },
});

/** Each fragment is measured once for each type it is spread on, so fragments cannot multiply the work. */
class Measurement {
  readonly #fragments = new Map<string, Extent>();

  constructor(private readonly context: ValidationContext) {}

  of(selections: SelectionSetNode, parent: GraphQLCompositeType): Extent {
    let [depth, lists, fields] = [0, 0, 0];
    for (const selection of selections.selections) {
      let extent: Extent;
      if (selection.kind === Kind.FIELD) {
        const type = fieldType(parent, selection.name.value);
        extent = type ? this.#field(type, selection.selectionSet) : { ...NOTHING, depth: 1, fields: 1 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        extent = this.of(
          selection.selectionSet,
          this.#typeNamed(selection.typeCondition?.name.value) ?? parent,
        );
      } else {
        extent = this.#fragment(this.context.getFragment(selection.name.value));
      }
      depth = Math.max(depth, extent.depth);
      lists = Math.max(lists, extent.lists);
      fields += extent.fields;
    }
    return { depth, lists, fields };
  }

  #field(type: GraphQLOutputType, selections: SelectionSetNode | undefined): Extent {
    const named = getNamedType(type);
    const below = selections && isCompositeType(named) ? this.of(selections, named) : NOTHING;
    const list = isListType(getNullableType(type)) && selections ? 1 : 0;
    return { depth: below.depth + 1, lists: below.lists + list, fields: below.fields + 1 };
  }

  #fragment(fragment: FragmentDefinitionNode | null | undefined): Extent {
    if (!fragment) return NOTHING;
    const name = fragment.name.value;
    const known = this.#fragments.get(name);
    if (known) return known;
    // Stands in while the fragment is measured; one that spreads itself is refused by another rule.
    this.#fragments.set(name, NOTHING);
    const type = this.#typeNamed(fragment.typeCondition.name.value);
    const extent = type ? this.of(fragment.selectionSet, type) : NOTHING;
    this.#fragments.set(name, extent);
    return extent;
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.context.getSchema().getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** Undefined for a field that is not there, and for introspection, whose own shape is bounded by the schema. */
function fieldType(parent: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  return name.startsWith('__') ? undefined : parent.getFields()[name]?.type;
}
