import type { Seeder } from './seeder';
import type { World } from './world';

/** The quarter that a small council has published, and the one that it works on. */
export const PUBLISHED = '2025-26 Q4';
export const OPEN = '2026-27 Q1';

/** A council with one of everything, linked, published for one quarter and open for the next. */
export async function smallCouncil(world: World, organisation: string): Promise<Seeder> {
  const council = await world.seed(organisation);
  await council.round(PUBLISHED);
  await council.round(OPEN);
  const owner = await council.postOf('contributor');
  const priority = await council.priority({ sponsor: owner });
  const area = await council.area({ priority, owner, dueDate: '2026-12-31' });
  const recommendation = await council.recommendation({ leadOwners: [owner] });
  const ambition = await council.ambition({
    reference: 'ASC1',
    priorities: [priority],
    recommendations: [recommendation],
  });
  const measure = await council.measure({ ambition });
  await council.priority();
  await council.reading({ measure, period: PUBLISHED });
  const links = { areasOfAction: [area], ambitions: [ambition], recommendations: [recommendation] };
  await council.action({ ...links, owner, dueDate: '2026-09-30', status: 'ON_TRACK' });
  await council.action({ owner, dueDate: '2026-10-31' });
  await council.action({ owner });

  const lead = world.as(`lead@${organisation}`);
  const report = { organisation, period: PUBLISHED, planStatus: 'ON_TRACK', narrative: 'As planned' };
  await lead.change('recordPlanStatus', { ...report, areaOfAction: area });
  await lead.change('recordRecommendationStatus', { ...report, recommendation });
  await lead.change('setTarget', { organisation, measure, kind: 'ABSOLUTE', value: '90' });
  await lead.change('setBaseline', { organisation, measure, period: PUBLISHED, value: '45' });
  await lead.change('publishAmbitionStatus', {
    organisation,
    period: PUBLISHED,
    reference: 'ASC1',
    status: 'OFF_TRAJECTORY',
    reason: 'Far from the target',
  });
  await council.lock(PUBLISHED);
  return council.publishRound(PUBLISHED);
}
