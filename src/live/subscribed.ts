import {
  getOperationAST,
  Kind,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { canonicalJson } from '../domain/canonical-json';

/** What a subscriber sent, of a document that has been validated. */
export interface Subscribed {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

const CURSOR_ARGUMENT = 'after';
const documentNumbers = new WeakMap<DocumentNode, number>();
let documents = 0;

/**
 * Equal for subscribers whose messages are equal as far as document and variables go: where somebody starts makes no
 * difference to what comes after it, so the variable of the cursor does not count, unless it is used elsewhere too.
 */
export function questionOf({ document, operationName, variables }: Subscribed): string {
  const operation = getOperationAST(document, operationName);
  const cursor = operation ? cursorVariable(document, operation) : undefined;
  const asked = (operation?.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => name !== cursor && variables?.[name] !== undefined)
    .map((name) => [name, variables?.[name]]);
  return canonicalJson([numberOf(document), operationName ?? null, Object.fromEntries(asked)]);
}

/** Documents are kept by the server: the same text is the same object. */
function numberOf(document: DocumentNode): number {
  const known = documentNumbers.get(document);
  if (known !== undefined) return known;
  documents += 1;
  documentNumbers.set(document, documents);
  return documents;
}

function cursorVariable(document: DocumentNode, operation: OperationDefinitionNode): string | undefined {
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return undefined;
  const value = field.arguments?.find(({ name }) => name.value === CURSOR_ARGUMENT)?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  return usesOf(document, value) === 1 ? value.name.value : undefined;
}

function usesOf(document: DocumentNode, { name }: ValueNode & { kind: Kind.VARIABLE }): number {
  let uses = 0;
  visit(document, {
    // Its definition is not a use.
    VariableDefinition: () => false,
    Variable: (node) => {
      if (node.name.value === name.value) uses += 1;
    },
  });
  return uses;
}
