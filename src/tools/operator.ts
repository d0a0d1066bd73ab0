import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { readConfig } from '../app/config';
import { alone, createDataSource } from '../app/database';
import { openServices, type Services } from '../app/services';
import { systemClock } from '../app/system-clock';
import { silentDoorbell } from '../changes/doorbell';
import { TenantDirectory } from '../features/organisations/tenant-directory';
import { withDatabase } from './with-database';

/** Whoever has the database at hand, as the log names them. */
export const OPERATOR = 'operator';

export interface Desk {
  readonly services: Services;
  readonly tenants: TenantDirectory;
  readonly dataSource: DataSource;
}

/** Gives `work` what the server itself writes through, on tables that are up to date. */
export function asOperator(work: (desk: Desk) => Promise<void>): Promise<void> {
  return withDatabase(readConfig(process.env), async (url) => {
    const dataSource = createDataSource(url, 2, 'golden-thread operator');
    await dataSource.initialize();
    try {
      await alone(url, () => dataSource.runMigrations());
      const tenants = new TenantDirectory(dataSource);
      const services = openServices(dataSource, systemClock, silentDoorbell, tenants);
      await work({ services, tenants, dataSource });
    } finally {
      await dataSource.destroy();
    }
  });
}

/** The text that an option must have. */
export function requireOption(value: string | undefined, option: string): string {
  const text = value?.trim() ?? '';
  if (text === '') throw new Error(`Say --${option}`);
  return text;
}
