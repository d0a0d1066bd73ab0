import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { AuditTrail } from '../../domain/audit';
import { CostBudget, type Who } from './cost-budget';
import { DocumentReader } from './document-reader';
import type { GuardSettings } from './guard-settings';
import { OperationCost } from './operation-cost';
import { overLimit, rateLimited, Refusal } from './refusal';
import { ManifestError, TrustedDocuments, type DocumentRequest } from './trusted-documents';
import { brokenValueLimit } from './value-extent';

/** What somebody asks for, as it came: nothing about it has been looked at. */
export interface GuardedRequest extends DocumentRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface CostReport {
  /** What this operation was reckoned at. */
  readonly requested: number;
  /** The most that one operation may cost. */
  readonly limit: number;
  /** What is left to the caller of this minute. */
  readonly remaining: number;
}

/** An operation that may run. */
export interface Admitted {
  readonly text: string;
  readonly document: DocumentNode;
  /** For people who are signed in. */
  readonly cost: CostReport | undefined;
}

/** What looking at a document costs that is refused. */
const WASTED = 50;

/**
 * What stands between a request and the executor, the same for queries, mutations and subscriptions over HTTP and over
 * WebSocket. Each step is cheaper than what it keeps out.
 */
export class Guards {
  readonly #documents: TrustedDocuments;
  readonly #reader: DocumentReader;
  readonly #cost: OperationCost;
  readonly #budget: CostBudget;

  constructor(
    schema: GraphQLSchema,
    private readonly settings: GuardSettings,
    private readonly audit: AuditTrail,
    /** The only documents that run, by identifier; undefined where everybody sends their own. */
    readonly manifest?: ReadonlyMap<string, string>,
  ) {
    this.#documents = new TrustedDocuments(manifest);
    this.#reader = new DocumentReader(schema, settings);
    this.#cost = new OperationCost(schema);
    this.#budget = new CostBudget(settings.limits);
    this.#requireValid(manifest);
  }

  /** Undefined where there is no document at all. */
  async admit(
    request: GuardedRequest,
    who: Who,
    /** Whether a text may stand for its own identifier, for clients that can send nothing else. */
    textIsEnough = false,
  ): Promise<Admitted | Refusal | undefined> {
    const text = this.#textOf(request, textIsEnough);
    if (text === undefined) return undefined;
    if (text instanceof GraphQLError) return new Refusal([text]);
    const document = this.#read(text, request);
    if ('length' in document) return this.#waste(document, who);
    const cost = this.#cost.of({ ...request, document }) ?? 1;
    if (cost instanceof GraphQLError) return this.#waste([cost], who);
    const { MAX_COST } = this.settings.limits;
    if (cost > MAX_COST)
      return this.#waste([overLimit('The operation costs too much', 'MAX_COST', cost, MAX_COST)], who);
    const remaining = await this.#pay(cost, who);
    if (remaining instanceof Refusal) return remaining;
    const signedIn = who.access.subject !== null;
    const report = signedIn ? { requested: cost, limit: MAX_COST, remaining } : undefined;
    return { text, document, cost: report };
  }

  #textOf(request: GuardedRequest, textIsEnough: boolean): string | GraphQLError | undefined {
    const { query } = request;
    const own = textIsEnough && typeof query === 'string' ? this.#documents.textByItself(query) : undefined;
    return own ?? this.#documents.textOf(request);
  }

  #read(text: string, { variables, extensions }: GuardedRequest): DocumentNode | readonly GraphQLError[] {
    const { limits } = this.settings;
    const broken = brokenValueLimit(variables, limits) ?? brokenValueLimit(extensions, limits);
    return broken ? [broken] : this.#reader.read(text);
  }

  /** Who sends documents that cannot run has the server look at them all the same. */
  async #waste(errors: readonly GraphQLError[], who: Who): Promise<Refusal> {
    const left = await this.#pay(WASTED, who);
    return left instanceof Refusal ? left : new Refusal(errors);
  }

  /** What is left of the minute. */
  async #pay(cost: number, who: Who): Promise<number | Refusal> {
    const taken = await this.#budget.take(who, cost);
    if (!('limit' in taken)) return taken.remaining;
    const { limit, retryAfterSeconds, first } = taken;
    if (first) this.#note(who, limit);
    return rateLimited(limit, retryAfterSeconds);
  }

  /** Tried at the start: a manifest that cannot run is a fault of whoever made it, not of who asks. */
  #requireValid(manifest: ReadonlyMap<string, string> = new Map()): void {
    const faults = [...manifest].flatMap(([id, text]) => {
      const document = this.#reader.read(text);
      return 'length' in document ? [`${id} is not valid: ${document[0]?.message}`] : [];
    });
    if (faults.length > 0) throw new ManifestError(faults);
  }

  #note({ access, address }: Who, limit: string): void {
    const { organisationId, subject, role } = access;
    const detail = { limit };
    this.audit.note({
      kind: 'LIMIT_EXCEEDED',
      organisationId,
      subject,
      role,
      address,
      operation: null,
      detail,
    });
  }
}
