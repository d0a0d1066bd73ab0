import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** What of a request tells which document it means. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Holds every fault of a manifest, so that all are mended in one go. */
export class ManifestError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ManifestError';
  }
}

export const identifierOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

/** A prefixed identifier of SHA-256, one with a prefix of its own, or a custom one. */
const IDENTIFIER = /^(sha256:[0-9a-f]{64}|x-[\w.~-]+:[\w.~-]+|[\w.~-]+)$/;

/**
 * The documents of a manifest by their identifiers: an object of texts, as Relay's compiler writes it too, or the
 * `operations` of Apollo's manifest.
 */
export function readManifest(manifest: unknown): ReadonlyMap<string, string> {
  const faults: string[] = [];
  const documents = new Map<string, string>();
  for (const [id, text] of entriesOf(manifest)) {
    if (typeof text !== 'string') faults.push(`${id} is not the text of a document`);
    else if (!IDENTIFIER.test(id)) faults.push(`${id} is no identifier of a document`);
    else if (id.startsWith('sha256:') && id !== identifierOf(text))
      faults.push(`${id} is not the hash of its document, which is ${identifierOf(text)}`);
    else documents.set(id, text).set(identifierOf(text), text);
  }
  if (documents.size === 0 && faults.length === 0) faults.push('holds no document');
  if (faults.length > 0) throw new ManifestError(faults);
  return documents;
}

function entriesOf(manifest: unknown): (readonly [id: string, text: unknown])[] {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new ManifestError(['is not an object of documents']);
  if (!('operations' in manifest) || !Array.isArray(manifest.operations)) return Object.entries(manifest);
  return manifest.operations.map((operation: unknown) => {
    const { id, body } = Object(operation) as { id?: unknown; body?: unknown };
    return [typeof id === 'string' ? id : 'an operation without id', body] as const;
  });
}

/** Which document a request means. Without a manifest everybody sends their own. */
export class TrustedDocuments {
  constructor(private readonly documents: ReadonlyMap<string, string> | undefined) {}

  /** The text; undefined where there is none, which the transport tells in its own way. */
  textOf(request: DocumentRequest): string | GraphQLError | undefined {
    const id = idIn(request);
    const text = typeof request.query === 'string' && request.query !== '' ? request.query : undefined;
    if (!this.documents) return id !== undefined && text === undefined ? notSupported() : text;
    if (id === undefined) return required();
    const known =
      typeof id === 'string' ? (this.documents.get(id) ?? this.documents.get(`sha256:${id}`)) : undefined;
    if (known === undefined) return notFound();
    // Clients that must send a text may send this one.
    return text === undefined || text === known ? known : required();
  }

  /** For a transport whose clients can send nothing but text. */
  textByItself(text: string): string | undefined {
    return this.documents?.get(identifierOf(text));
  }
}

/** Named as the specification does, beside the payload for WebSocket clients, or as Apollo's clients do. */
function idIn({ documentId, extensions }: DocumentRequest): unknown {
  if (documentId != null) return documentId;
  const { documentId: extended, persistedQuery } = Object(extensions) as Record<string, unknown>;
  return extended ?? (Object(persistedQuery) as { sha256Hash?: unknown }).sha256Hash;
}

const refused = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const required = (): GraphQLError =>
  refused(
    'PERSISTED_DOCUMENT_REQUIRED',
    'This server runs the documents of its manifest only: send the documentId of one.',
  );

const notFound = (): GraphQLError =>
  refused('PERSISTED_DOCUMENT_NOT_FOUND', 'No document of the manifest has this documentId.');

const notSupported = (): GraphQLError =>
  refused(
    'PERSISTED_DOCUMENT_NOT_SUPPORTED',
    'This server has no manifest of documents: send the query itself.',
  );
