import type { DataSource } from 'typeorm';
import { CommandEntity } from '../../changes/command.entity';
import { OrganisationEntity } from '../../features/organisations/organisation.entity';
import type { SampleOrganisation } from '../../sample/sample.types';
import { sampleOrganisations } from '../personas';
import type { Services } from '../services';
import { loadActions } from './load-actions';
import { loadAmbitions } from './load-ambitions';
import { loadInspections } from './load-inspections';
import { loadPeople } from './load-people';
import { loadPlans } from './load-plans';
import { Loading } from './loading';

const SAMPLE = 'sample';

/**
 * Loads the sample organisations into a database that holds no organisation yet, or goes on with a load that was
 * cut off. Organisations that somebody else founded are never touched.
 */
export async function loadSamples(
  services: Services,
  dataSource: DataSource,
  log: (line: string) => void,
): Promise<void> {
  const founders = await dataSource.manager.findBy(CommandEntity, { name: 'foundOrganisation' });
  if (founders.some(({ actor }) => actor !== SAMPLE)) return;
  for (const sample of sampleOrganisations) {
    const row = await dataSource.manager.findOneBy(OrganisationEntity, { slug: sample.slug });
    if (row && (await isLoaded(dataSource, row.id, sample))) continue;
    log(`Loading the sample organisation ${sample.slug}`);
    const { slug, name, department } = sample;
    const id = row?.id ?? (await services.organisations.found(slug, name, department, SAMPLE)).result.id;
    await load(new Loading(services, sample, id));
  }
}

/** The last command of a load: the publication of the last round that is published. */
const lastKey = (sample: SampleOrganisation): string => {
  const published = sample.rounds.filter(({ state }) => state === 'PUBLISHED').at(-1);
  if (!published) throw new Error(`The sample of ${sample.slug} publishes no round`);
  return `sample/round/${published.period}/settled`;
};

async function isLoaded(
  dataSource: DataSource,
  organisationId: string,
  sample: SampleOrganisation,
): Promise<boolean> {
  return dataSource.manager.existsBy(CommandEntity, { organisationId, idempotencyKey: lastKey(sample) });
}

async function load(loading: Loading): Promise<void> {
  await loadPeople(loading);
  await loadPlans(loading);
  await loadInspections(loading);
  await loadAmbitions(loading);
  await loadActions(loading);
  await settleRounds(loading);
}

/** Brings every round to its state once all that belongs to it is there. */
async function settleRounds(loading: Loading): Promise<void> {
  const { rounds } = loading.services;
  for (const { period, state } of loading.sample.rounds) {
    if (state !== 'OPEN')
      await rounds.lock(loading.lead, { ...loading.command('round', period, 'locked'), period });
    if (state === 'PUBLISHED') {
      await rounds.publish(loading.lead, { ...loading.command('round', period, 'settled'), period });
    }
  }
}
