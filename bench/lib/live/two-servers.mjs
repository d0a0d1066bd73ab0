import { availableParallelism } from 'node:os';

/** Two servers, the screens of each, and the database would each like one. */
const CORES_FOR_TWO = 5;

export const hasCoresForTwo = () => availableParallelism() >= CORES_FOR_TWO;

/** What two servers deliver together, against one of them alone. */
export const twoServers = {
  name: 'two servers',
  keys: ['twoServers', 'twoServersByCpu'],
  once: !hasCoresForTwo(),
  measure: (stage, { seconds }) =>
    stage.with(['ours', 'ours'], async (...servers) => {
      for (const each of servers) {
        await each.call('open', [stage.screens(1_000)]);
        await each.run({ seconds: 0.5 });
      }
      const [first] = servers;
      const alone = await first.run({ seconds });
      const both = await Promise.all(servers.map((each) => each.run({ seconds })));
      const together = both.reduce((sum, { perSecond }) => sum + perSecond, 0);
      const cost = both.reduce((sum, { serverMicroseconds }) => sum + serverMicroseconds, 0) / both.length;
      return {
        twoServers: together / alone.perSecond,
        // What it would be if processor time were all that limits a server, and each had a core.
        twoServersByCpu: (2 * alone.serverMicroseconds) / cost,
      };
    }),
};
