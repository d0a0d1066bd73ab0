import type { Feed, FeedWatcher, Following } from './feed-watcher';
import { World } from './world';

const organisation = 'leicester';
const period = '2025-26 Q4';

/** The posts of a small council and what they answer for: see `open`. */
type Name = 'ada' | 'bea' | 'cas' | 'dan' | 'homes' | 'health' | 'action' | 'area' | 'recommendation';

/** A council that feeds are tried on, with an ambition, an owner and a division on either side of every filter. */
export class FeedCouncil {
  readonly ids: Record<string, string> = {};

  private constructor(readonly world: World) {}

  /**
   * In division A the ambition HOMES, theme Homes, of Ada. In division B the ambition HEALTH, theme Health, of Bea, who
   * has no division, with the recommendation that Dan leads on; he has none either. Cas of B has an action for HOMES, to
   * which Ada contributes, and an area.
   */
  static async open(env: Record<string, string> = { CHECKPOINT_SECONDS: '1' }): Promise<FeedCouncil> {
    const world = await World.open('empty', undefined, env);
    const council = new FeedCouncil(world);
    const { ids } = council;
    const seed = await world.seed(organisation);
    await seed.postOf('lead');
    const [a, b] = [await seed.division({ code: 'A' }), await seed.division({ code: 'B' })];
    const ada = await seed.owner({ post: 'Ada', division: a });
    const bea = await seed.owner({ post: 'Bea' });
    const cas = await seed.owner({ post: 'Cas', division: b });
    const dan = await seed.owner({ post: 'Dan' });
    const homes = await seed.ambition({ reference: 'HOMES', theme: 'Homes', division: a, owner: ada });
    const health = await seed.ambition({ reference: 'HEALTH', theme: 'Health', division: b, owner: bea });
    const action = await seed.action({ owner: cas, contributors: [ada], ambitions: [homes] });
    const area = await seed.area({ owner: cas });
    const recommendation = await seed.recommendation({ leadOwners: [dan] });
    Object.assign(ids, { a, b, ada, bea, cas, dan, homes, health, action, area, recommendation });
    await council.lead('linkAmbition', { ambition: health, recommendations: [recommendation] });
    return council;
  }

  id(name: Name | 'a' | 'b'): string {
    return this.ids[name] ?? '';
  }

  lead(mutation: string, input: object): Promise<unknown> {
    return this.world.as(`lead@${organisation}`).change(mutation, { organisation, ...input });
  }

  publish(reference: string, status: string, reason: string): Promise<unknown> {
    return this.lead('publishAmbitionStatus', { period, reference, status, reason });
  }

  recordArea(planStatus: string, reason: string): Promise<unknown> {
    return this.#report('recordPlanStatus', { areaOfAction: this.id('area'), planStatus, reason });
  }

  recordRecommendation(planStatus: string, reason: string): Promise<unknown> {
    const recommendation = this.id('recommendation');
    return this.#report('recordRecommendationStatus', { recommendation, planStatus, reason });
  }

  #report(mutation: string, input: object): Promise<unknown> {
    return this.lead(mutation, { period, narrative: 'As told', ...input });
  }

  /** Whoever leads there follows. */
  follow(feed: Feed, following: Following = {}): Promise<FeedWatcher> {
    return this.world.follow(feed, { persona: `lead@${organisation}`, ...following }).open();
  }

  /** Of what each was told, once they have been told everything. */
  async heard(watchers: readonly FeedWatcher[], what: string): Promise<unknown[][]> {
    const last = await this.world.head(organisation);
    const changes = await Promise.all(watchers.map((watcher) => watcher.upTo(last)));
    return changes.map((told) => told.map((change) => change[what]));
  }
}
