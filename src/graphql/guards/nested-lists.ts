import {
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
import { overLimit } from './refusal';

/** Refuses what asks for lists inside lists too often. */
export const nestedListsWithin =
  (most: number): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      const found = root ? new Measurement(context).of(operation.selectionSet, root) : 0;
      if (found <= most) return;
      context.reportError(
        overLimit('The document has too many lists inside lists', 'MAX_NESTED_LISTS', found, most, [
          operation,
        ]),
      );
    },
  });

/** Each fragment is measured once, so fragments cannot multiply the work. */
class Measurement {
  readonly #fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of(selections: SelectionSetNode, parent: GraphQLCompositeType): number {
    let most = 0;
    for (const selection of selections.selections) {
      let lists: number;
      if (selection.kind === Kind.FIELD) {
        const type = fieldType(parent, selection.name.value);
        lists = type ? this.#field(type, selection.selectionSet) : 0;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = this.#typeNamed(selection.typeCondition?.name.value) ?? parent;
        lists = this.of(selection.selectionSet, type);
      } else {
        lists = this.#fragment(this.context.getFragment(selection.name.value));
      }
      most = Math.max(most, lists);
    }
    return most;
  }

  #field(type: GraphQLOutputType, selections: SelectionSetNode | undefined): number {
    const named = getNamedType(type);
    const below = selections && isCompositeType(named) ? this.of(selections, named) : 0;
    return below + (isListType(getNullableType(type)) && selections ? 1 : 0);
  }

  #fragment(fragment: FragmentDefinitionNode | null | undefined): number {
    if (!fragment) return 0;
    const name = fragment.name.value;
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    // Stands in while the fragment is measured; one that spreads itself is refused by another rule.
    this.#fragments.set(name, 0);
    const type = this.#typeNamed(fragment.typeCondition.name.value);
    const lists = type ? this.of(fragment.selectionSet, type) : 0;
    this.#fragments.set(name, lists);
    return lists;
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
