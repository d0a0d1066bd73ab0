import { UNLIMITED } from '../../domain/access';
import { parse } from 'graphql';
import { sampleOrganisations } from '../../app/personas';
import { containerOf } from '../../app/container';
import { poolOf } from '../../app/database';
import { resolverClasses } from '../../app/resolvers';
import { loadSamples } from '../../app/samples/load-samples';
import { openServices } from '../../app/services';
import { systemClock } from '../../app/system-clock';
import { silentAudit } from '../../domain/audit';
import { dayOf } from '../../domain/clock';
import { TenantDirectory } from '../../features/organisations/tenant-directory';
import { buildSchema } from '../../graphql/build-schema';
import { Executor } from '../../graphql/executor';
import { Moments } from '../../graphql/moments';
import type { RequestContext } from '../../graphql/request-context';
import { SeenFigures } from '../../graphql/seen-figures';
import { ReaderSource } from '../../persistence/reader';
import { withThrowawayDatabase } from '../throwaway-database';

const NOBODY_FOLLOWS = { ring: (): void => undefined };
const NO_FEEDS = {
  plan: (): never => {
    throw new Error('A report follows nothing');
  },
};

/**
 * Asks a document of every sample organisation, as its director reads it, on a database that holds nothing but the
 * sample. A report so shows what anybody sees who asks the graph.
 */
export async function askOfSamples<Answer>(document: string): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  await withThrowawayDatabase(async (dataSource) => {
    await dataSource.runMigrations();
    const tenants = new TenantDirectory(dataSource);
    const services = openServices(dataSource, systemClock, NOBODY_FOLLOWS, tenants);
    await loadSamples(services, dataSource, () => undefined);
    const executor = new Executor(buildSchema(resolverClasses, containerOf(Object.values(services))));
    const reads = new ReaderSource(poolOf(dataSource));
    for (const { slug } of sampleOrganisations) {
      const organisationId = (await tenants.idOf(slug)) ?? '';
      const access = {
        subject: 'report',
        role: 'LEAD',
        organisationId,
        ownerId: null,
        ...UNLIMITED,
      } as const;
      const reader = reads.reader({ organisationId, publishedOnly: false }, 'latest');
      const context = {
        access,
        reader,
        feeds: NO_FEEDS,
        now: systemClock.now(),
        today: dayOf(systemClock.now()),
        moments: new Moments<RequestContext>(),
        address: null,
        audit: silentAudit,
        expiresAt: null,
        seen: new SeenFigures(),
      };
      const { data, errors } = await executor.run(
        { document: parse(document), variables: { slug } },
        context,
      );
      if (errors?.[0]) throw errors[0];
      answers.set(slug, data as Answer);
    }
  });
  return answers;
}
