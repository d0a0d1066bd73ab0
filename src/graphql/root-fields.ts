import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const LONGEST = 200;
/** Of a name that the document does not have. */
const UNKNOWN = 'unknown ';

// By the operation, not by its name: names that a document does not have are without end.
const known = new WeakMap<OperationDefinitionNode, string>();

/**
 * What an operation asks for at its root, as in "query changes, organisation". A validated document has nothing there but
 * words of the schema, while the name of an operation is whatever the caller likes.
 */
export function rootFields(document: DocumentNode, operationName: string | null | undefined): string {
  const operation = getOperationAST(document, operationName);
  if (!operation) return UNKNOWN;
  const before = known.get(operation);
  if (before !== undefined) return before;
  const fields = new Set<string>();
  collect(operation.selectionSet, document, fields, new Set());
  const text = `${operation.operation} ${[...fields].sort().join(', ')}`.slice(0, LONGEST);
  known.set(operation, text);
  return text;
}

function collect(
  selections: SelectionSetNode | undefined,
  document: DocumentNode,
  fields: Set<string>,
  seen: Set<string>,
): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, document, fields, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      collect(fragmentNamed(document, selection.name.value), document, fields, seen);
    }
  }
}

function fragmentNamed(document: DocumentNode, name: string): SelectionSetNode | undefined {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
      return definition.selectionSet;
  }
  return undefined;
}
