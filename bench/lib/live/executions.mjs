import { FEED, OTHER_FEEDS } from './document.mjs';

const ROLES = ['LEAD', 'ANALYST', 'CONTRIBUTOR'];
const SOCKETS = 8;
const ROUNDS = 20;
/** A document that asks for nothing else, but with other variables. */
const VARIABLES = [{ why: true }, { why: false }];

/** How often a document is run for an entry, with three documents, two sets of variables and three roles among the screens. */
export const executions = {
  name: 'executions',
  keys: ['executionsPerGroup', 'distinctGroups'],
  once: true,
  measure: (stage) =>
    stage.with(['ours'], async (ours) => {
      const asked = [FEED, ...OTHER_FEEDS].flatMap((query) =>
        query.includes('$why') ? VARIABLES.map((variables) => ({ query, variables })) : [{ query }],
      );
      const groups = ROLES.flatMap((role) => asked.map((each) => stage.screens(SOCKETS, { ...each, role })));
      await ours.call('open', groups);
      const { before, after } = await ours.run({ rounds: ROUNDS });
      if (!before.counters) return { executionsPerGroup: null, distinctGroups: groups.length };
      const ran = after.counters.executions - before.counters.executions;
      return { executionsPerGroup: ran / ROUNDS / groups.length, distinctGroups: groups.length };
    }),
};
