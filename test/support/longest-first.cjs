const { statSync } = require('node:fs');
const { basename } = require('node:path');

/** They wait more than they compute, and their size does not show it. */
const LONGEST = [
  'fault-proof',
  'live-cycles',
  'live-slow',
  'embedded-postgres',
  'suppression-outlets',
  'live-bad-input-memory',
  'feeds-replay',
  'authority',
  'two-barriers-second-alone',
  'as-at',
  'live-drain',
  'gates',
  'recovery',
].map((name) => `${name}.test.ts`);

/** What takes longest begins first, so that nobody waits for it alone at the end; then the larger files. */
module.exports = class LongestFirst {
  sort(tests) {
    const key = ({ path }) => {
      const place = LONGEST.indexOf(basename(path));
      return place < 0 ? [LONGEST.length, -statSync(path).size] : [place, 0];
    };
    const keyed = [...tests].map((test) => ({ test, key: key(test) }));
    keyed.sort(({ key: one }, { key: other }) => one[0] - other[0] || one[1] - other[1]);
    return keyed.map(({ test }) => test);
  }

  shard(tests, { shardIndex, shardCount }) {
    return [...tests].filter((_, index) => index % shardCount === shardIndex - 1);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
