import {
  execute,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
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
  /** By the operation itself: a name is whatever the caller likes, and stands for nothing until it is found. */
  readonly #compiled = new WeakMap<OperationDefinitionNode, Compiled>();
  readonly #met = new WeakSet<OperationDefinitionNode>();

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
      const compiled = this.#compile(operation);
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

  #compile({ document, operationName }: Operation): Compiled {
    const asked = getOperationAST(document, operationName);
    // The reference implementation says what is wrong with the name.
    if (!asked) return 'not compiled';
    if (!this.#met.has(asked)) {
      this.#met.add(asked);
      return 'not compiled';
    }
    let compiled = this.#compiled.get(asked);
    if (compiled === undefined) {
      compiled = this.#compileNow(document, asked.name?.value ?? '');
      this.#compiled.set(asked, compiled);
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
