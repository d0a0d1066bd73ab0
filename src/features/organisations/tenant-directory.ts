import type { DataSource } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** Slugs never change, so what was found once is kept; what was not found is looked for again. */
export class TenantDirectory {
  readonly #ids = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {}

  async idOf(slug: string): Promise<string | undefined> {
    const known = this.#ids.get(slug);
    if (known !== undefined) return known;
    const row = await this.dataSource.manager.findOneBy(OrganisationEntity, { slug });
    if (row) this.#ids.set(slug, row.id);
    return row?.id;
  }
}
