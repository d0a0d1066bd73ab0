import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/app/database';
import { migrations } from '../../src/app/migrations';
import { freshDatabase, type FreshDatabase } from './fresh-database';

/** A database as it was before a migration, with a way to run that one and those after it. */
export class Migrated {
  private constructor(
    readonly dataSource: DataSource,
    private readonly database: FreshDatabase,
  ) {}

  /** `contents` is taken back with the tables: what a migration takes away is lost. */
  static async before(name: string, contents: 'empty' | 'sample'): Promise<Migrated> {
    const at = migrations.findIndex((migration) => migration.name.startsWith(name));
    if (at < 0) throw new Error(`No migration ${name}`);
    const database = await freshDatabase(contents);
    const dataSource = createDataSource(database.url, 2, 'golden-thread test');
    await dataSource.initialize();
    for (const _ of migrations.slice(at)) await dataSource.undoLastMigration();
    return new Migrated(dataSource, database);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
  sql(text: string, values: unknown[] = []): Promise<any> {
    return this.dataSource.query(text, values);
  }

  async run(): Promise<void> {
    await this.dataSource.runMigrations();
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
