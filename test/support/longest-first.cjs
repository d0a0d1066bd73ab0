const { statSync } = require('node:fs');
const { basename } = require('node:path');

/** They wait more than they compute, and their size does not show it. */
const LONGEST = [
  'fault-proof',
  'live-slow',
  'embedded-postgres',
  'live-cycles',
  '07-broken-frames',
  'suppression-outlets',
  'as-at',
  'two-barriers-first-alone',
  'two-barriers-second-alone',
  'recovery',
  'gates',
  'roles',
  '38-nothing-stays-behind',
  'authority-fields',
  'start',
  'feeds-replay',
  'restored-log',
  'authority',
  'npm-start',
  '04-thousand-events',
  'faults',
  'redis-doorbell',
  'redis-bell',
  'followers',
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
