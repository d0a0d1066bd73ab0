import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { brokenLimit } from './document-shape';
import type { GuardSettings } from './guard-settings';
import { nestedListsWithin } from './nested-lists';
import { overLimit } from './refusal';

const KEPT = 500;
/**
 * Of all documents that are kept, together. A token takes up to some six hundred bytes, read and compiled, so this is
 * sixty megabytes at most; the documents of a board have a few hundred tokens.
 */
const TOKENS_KEPT = 100_000;
/** A longer text is read anew each time: what is kept must not depend on what strangers send. */
const LONGEST_KEPT = 20_000;
/** Who has made more mistakes than this mends these first. */
const MOST_ERRORS = 20;

interface Kept {
  readonly document: DocumentNode;
  readonly tokens: number;
}

/**
 * Parses and validates documents for both transports. A document is kept, so that it is the same object when it comes
 * again and the executor knows it.
 */
export class DocumentReader {
  readonly #known = new Map<string, Kept>();
  #tokens = 0;
  readonly #rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly settings: GuardSettings,
  ) {
    this.#rules = [
      nestedListsWithin(settings.limits.MAX_NESTED_LISTS),
      ...(settings.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
      ...specifiedRules,
    ];
  }

  /** The document, or why it is refused. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#known.get(text);
    if (known) {
      // The one that was not asked for the longest is forgotten first.
      this.#known.delete(text);
      this.#known.set(text, known);
      return known.document;
    }
    const document = this.#parse(text);
    if (document instanceof GraphQLError) return [document];
    const broken = brokenLimit(document, this.settings.limits);
    if (broken) return [broken];
    const hideSuggestions = !this.settings.suggestions;
    const errors = validate(this.schema, document, this.#rules, { maxErrors: MOST_ERRORS, hideSuggestions });
    if (errors.length > 0) return errors;
    if (text.length <= LONGEST_KEPT) this.#keep(text, document);
    return document;
  }

  #keep(text: string, document: DocumentNode): void {
    const tokens = tokensOf(document);
    this.#known.set(text, { document, tokens });
    this.#tokens += tokens;
    for (const [oldest, kept] of this.#known) {
      if (this.#known.size <= KEPT && this.#tokens <= TOKENS_KEPT) return;
      this.#known.delete(oldest);
      this.#tokens -= kept.tokens;
    }
  }

  #parse(text: string): DocumentNode | GraphQLError {
    const { MAX_TOKENS } = this.settings.limits;
    try {
      return parse(text, { maxTokens: MAX_TOKENS });
    } catch (problem) {
      // The parser tells of it as of a mistake in the syntax, and counts no further.
      if (problem instanceof GraphQLError && /Document contains more tha/.test(problem.message))
        return overLimit('The document has too many tokens', 'MAX_TOKENS', MAX_TOKENS + 1, MAX_TOKENS);
      // What is nested so deeply that the parser gives up is no error of GraphQL.
      const error =
        problem instanceof GraphQLError ? problem : new GraphQLError('The document cannot be read');
      error.extensions['code'] = 'GRAPHQL_PARSE_FAILED';
      return error;
    }
  }
}

function tokensOf({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) count += 1;
  return count;
}
