import { getOperationAST, Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

const LONGEST = 200;

const known = new WeakMap<DocumentNode, Map<string, string>>();

/**
 * What an operation asks for at its root, as in "query changes, organisation". A validated document has nothing there but
 * words of the schema, while the name of an operation is whatever the caller likes.
 */
export function rootFields(document: DocumentNode, operationName: string | null | undefined): string {
  let byName = known.get(document);
  if (!byName) known.set(document, (byName = new Map<string, string>()));
  const name = operationName ?? '';
  const found = byName.get(name);
  if (found !== undefined) return found;
  const operation = getOperationAST(document, operationName);
  const fields = new Set<string>();
  collect(operation?.selectionSet, document, fields, new Set());
  const text = `${operation?.operation ?? 'unknown'} ${[...fields].sort().join(', ')}`.slice(0, LONGEST);
  byName.set(name, text);
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
