import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isListType,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { usualList, usualRecord } from '../cost';

/** What every operation takes, whatever it asks for. */
const ANY = 10;
/** What a transaction takes, or opening a feed. */
const WRITE_OR_FEED = 60;
/** Spreads count too, so that fragments in fragments cannot make the counting itself costly. */
const MOST_NODES = 20_000;
/** Costs that are kept for each document, by the variables that it came with: twenty kilobytes of them at most. */
const KEPT = 50;
const LONGEST_KEPT = 400;

/** One for each record that may be in the answer: a page has as many as were asked for. */
const byRecords: ComplexityEstimator = (asked) => {
  const { type } = asked.field;
  if (!isCompositeType(getNamedType(type))) return 0;
  return isListType(getNullableType(type)) ? usualList(asked) : usualRecord(asked);
};

const ESTIMATORS = [fieldExtensionsEstimator(), byRecords];

export interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Says what an operation costs before it runs. */
export class OperationCost {
  readonly #known = new WeakMap<DocumentNode, Map<string, number>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined where nothing can run: the executor says why. */
  of(asked: Asked): number | GraphQLError | undefined {
    const { document, operationName, variables } = asked;
    const key = JSON.stringify([operationName ?? '', JSON.stringify(variables ?? {}, withoutText)]);
    const known = this.#known.get(document)?.get(key);
    if (known !== undefined) return known;
    const cost = this.#reckon(asked);
    if (typeof cost === 'number' && key.length <= LONGEST_KEPT) this.#keep(document, key, cost);
    return cost;
  }

  #reckon({ document, operationName, variables }: Asked): number | GraphQLError | undefined {
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const values = variables ?? {};
    if (getVariableValues(this.schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 }).errors)
      return undefined;
    try {
      const cost = getComplexity({
        schema: this.schema,
        query: document,
        ...(operation.name && { operationName: operation.name.value }),
        variables: values,
        estimators: ESTIMATORS,
        maxQueryNodes: MOST_NODES,
      });
      return cost + (operation.operation === OperationTypeNode.QUERY ? ANY : WRITE_OR_FEED);
    } catch (problem) {
      if (problem instanceof GraphQLError) return problem;
      throw problem;
    }
  }

  #keep(document: DocumentNode, key: string, cost: number): void {
    let costs = this.#known.get(document);
    if (!costs) this.#known.set(document, (costs = new Map<string, number>()));
    if (costs.size >= KEPT) costs.clear();
    costs.set(key, cost);
  }
}

/** Costs rest on numbers, choices and the lengths of lists, and so on no text: who is asked about is all the same. */
const withoutText = (_key: string, value: unknown): unknown => (typeof value === 'string' ? '' : value);
