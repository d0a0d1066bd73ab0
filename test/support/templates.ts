import type { Client } from 'pg';
import { silentDoorbell } from '../../src/changes/doorbell';
import { createDataSource } from '../../src/app/database';
import { loadSamples } from '../../src/app/samples/load-samples';
import { openServices } from '../../src/app/services';
import { systemClock } from '../../src/app/system-clock';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';

export const EMPTY_TEMPLATE = 'template_empty';
export const SAMPLE_TEMPLATE = 'template_sample';

export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Tests clone these instead of migrating and loading each time. */
export async function prepareTemplates(admin: Client, adminUrl: string): Promise<void> {
  await admin.query(`CREATE DATABASE ${EMPTY_TEMPLATE}`);
  await withDatabase(databaseUrl(adminUrl, EMPTY_TEMPLATE), (source) => source.runMigrations());
  await admin.query(`CREATE DATABASE ${SAMPLE_TEMPLATE} TEMPLATE ${EMPTY_TEMPLATE}`);
  await withDatabase(databaseUrl(adminUrl, SAMPLE_TEMPLATE), async (source) => {
    const services = openServices(source, systemClock, silentDoorbell, new TenantDirectory(source));
    await loadSamples(services, source, () => undefined);
    await source.query('ANALYZE');
  });
}

async function withDatabase(
  url: string,
  work: (source: ReturnType<typeof createDataSource>) => Promise<unknown>,
): Promise<void> {
  const source = createDataSource(url, 2);
  await source.initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}
