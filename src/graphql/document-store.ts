import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { MAX_TOKENS, withinLimits } from './document-limits';

const KEPT = 500;
const RULES = [...specifiedRules, withinLimits];

/**
 * Parses and validates documents that come over the WebSocket by the rules that hold over HTTP. A document is kept,
 * so that it is the same object when it comes again and the executor knows it.
 */
export class DocumentStore {
  readonly #known = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or why it is refused. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#known.get(text);
    if (known) return known;
    const document = this.#parse(text);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(this.schema, document, RULES);
    if (errors.length > 0) return errors;
    const oldest = this.#known.size >= KEPT ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(text, document);
    return document;
  }

  #parse(text: string): DocumentNode | GraphQLError {
    try {
      return parse(text, { maxTokens: MAX_TOKENS });
    } catch (problem) {
      const error =
        problem instanceof GraphQLError ? problem : new GraphQLError('The document cannot be read');
      error.extensions['code'] = 'GRAPHQL_PARSE_FAILED';
      return error;
    }
  }
}
