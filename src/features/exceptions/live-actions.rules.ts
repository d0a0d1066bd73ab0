import type { LinkSpell } from './exception-records';
import type { ActionExceptionFacts } from './exception-facts';
import { type KnownSince, stoodOn } from './first-picture.rules';
import { type Horizon, newestAtEach } from './quarters.rules';
import { isLive } from './status.rules';

/** How many live actions a row had at the end of a quarter, by its links and the quarter's place. */
export type LiveActions = (links: readonly LinkSpell[], place: number) => number;

/** Lays the lives of all actions out over the quarters once, since many rows ask for them. */
export function liveActions(
  actions: readonly ActionExceptionFacts[],
  horizon: Horizon,
  since: KnownSince,
): LiveActions {
  const lives = new Map(
    actions.map(({ id, statuses }) => [
      id,
      newestAtEach(statuses, horizon).map((newest) => {
        const standing = statuses[newest];
        return standing !== undefined && isLive(standing.status);
      }),
    ]),
  );
  return (links, place) => {
    const day = horizon.quarters[place]?.endsOn ?? horizon.asked.endsOn;
    return links.filter((link) => lives.get(link.id)?.[place] && stoodOn(link, day, since)).length;
  };
}
