import {
  execute,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from './request-context';

type Compiled = CompiledQuery | 'not compiled';

/** Faults of variables that are told at once: as many as `execute` tells. */
const MOST_ERRORS = 50;

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Told = (
  operation: Operation,
  context: RequestContext,
  errors: readonly GraphQLError[] | undefined,
) => void;

/**
 * Runs queries and mutations. A query is compiled to a function the second time it is met: dashboards send the
 * same few documents over and over, while a document met once is cheaper to interpret.
 */
export class Executor {
  readonly #compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  readonly #met = new WeakSet<DocumentNode>();

  constructor(
    readonly schema: GraphQLSchema,
    /** Told of every operation that was run, before its answer leaves. */
    private readonly told: Told = () => undefined,
  ) {}

  async run(operation: Operation, context: RequestContext): Promise<ExecutionResult> {
    const result = await this.#run(operation, context);
    this.told(operation, context, result.errors);
    return result;
  }

  async #run(operation: Operation, context: RequestContext): Promise<ExecutionResult> {
    try {
      if (isMutation(operation)) {
        context.reader.readLatest();
        return await this.#interpret(operation, context);
      }
      const compiled = this.#compile(operation.document, operation.operationName ?? '');
      return compiled === 'not compiled'
        ? await this.#interpret(operation, context)
        : await this.#runCompiled(compiled, operation, context);
    } finally {
      // The answer need not wait for the snapshot to be given back.
      void context.reader.close();
    }
  }

  /**
   * Variables are checked by the reference implementation first: compiled code refuses them in other words and
   * without the path of the field at fault, and the caller must not be able to tell which of the two ran.
   */
  async #runCompiled(
    compiled: CompiledQuery,
    operation: Operation,
    context: RequestContext,
  ): Promise<ExecutionResult> {
    const { document, operationName, variables } = operation;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { errors } = getVariableValues(this.schema, definitions, variables ?? {}, {
      maxErrors: MOST_ERRORS,
    });
    return errors ? { errors } : compiled.query(null, context, variables ?? {});
  }

  #interpret(operation: Operation, contextValue: RequestContext): ExecutionResult | Promise<ExecutionResult> {
    return execute({
      schema: this.schema,
      document: operation.document,
      contextValue,
      variableValues: operation.variables ?? {},
      operationName: operation.operationName ?? undefined,
    });
  }

  #compile(document: DocumentNode, name: string): Compiled {
    if (!this.#met.has(document)) {
      this.#met.add(document);
      return 'not compiled';
    }
    let byName = this.#compiled.get(document);
    if (!byName) this.#compiled.set(document, (byName = new Map<string, Compiled>()));
    let compiled = byName.get(name);
    if (compiled === undefined) {
      compiled = this.#compileNow(document, name);
      byName.set(name, compiled);
    }
    return compiled;
  }

  #compileNow(document: DocumentNode, name: string): Compiled {
    const compiled = compileQuery(this.schema, document, name, { disablingCapturingStackErrors: true });
    return isCompiledQuery(compiled) ? compiled : 'not compiled';
  }
}

const isMutation = ({ document, operationName }: Operation): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
