import { readFile } from 'node:fs/promises';
import type { GraphQLSchema } from 'graphql';
import type { AuditTrail } from '../domain/audit';
import { Guards } from '../graphql/guards/guards';
import { ManifestError, readManifest } from '../graphql/guards/trusted-documents';
import { ConfigError } from './config';
import type { GuardConfig } from './guard-settings';

/** The guards by their settings. A manifest that cannot be used stops the start, with everything that is wrong in it. */
export async function openGuards(
  schema: GraphQLSchema,
  config: GuardConfig,
  audit: AuditTrail,
): Promise<Guards> {
  const { trustedDocuments } = config;
  if (trustedDocuments === undefined) return new Guards(schema, config, audit);
  try {
    return new Guards(schema, config, audit, readManifest(await readJson(trustedDocuments)));
  } catch (problem) {
    if (!(problem instanceof ManifestError)) throw problem;
    throw new ConfigError(
      problem.faults.map((fault) => ({
        setting: 'TRUSTED_DOCUMENTS',
        problem: `${trustedDocuments}: ${fault}`,
      })),
    );
  }
}

/** It shows the schema and lets people write documents; undefined where both can be had. */
export function whyNoExplorer({ introspection, trustedDocuments }: GuardConfig): string | undefined {
  if (trustedDocuments !== undefined)
    return 'The explorer is off: this server runs the documents of its manifest only (TRUSTED_DOCUMENTS).';
  return introspection
    ? undefined
    : 'The explorer is off: this server does not tell its schema (INTROSPECTION=off). It is in schema/schema.graphql.';
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    throw new ManifestError([`cannot be read (${problem.code})`]);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ManifestError(['is no JSON']);
  }
}
