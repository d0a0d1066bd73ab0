import { Worker } from './worker.mjs';

const WRITERS = 16;
const WARM_UP_SECONDS = 0.3;
const WAYS = ['plain', 'logged', 'bareInserts', 'bareLogged', 'bareNotifying'];

/** What the log costs those who write: 16 writers over 200 organisations. */
export const commits = {
  name: 'commits',
  keys: ['commitVsPlain', 'commitVsNotifyInside', 'appendVsInsert', 'commitsPerSecond'],
  async measure({ world, cleanup }, { repeat, seconds }) {
    const writer = new Worker('commit-writer.mjs', cleanup);
    try {
      const { databaseUrl, subjects } = world;
      await writer.call('open', { databaseUrl, subjects, writers: WRITERS });
      const perSecond = {};
      for (let turn = 0; turn < WAYS.length; turn += 1) {
        const way = WAYS[(turn + repeat) % WAYS.length];
        await writer.call('run', { way, seconds: WARM_UP_SECONDS });
        perSecond[way] = await writer.call('run', { way, seconds });
      }
      await writer.call('close');
      return {
        commitVsPlain: perSecond.logged / perSecond.plain,
        commitVsNotifyInside: perSecond.bareLogged / perSecond.bareNotifying,
        appendVsInsert: perSecond.bareLogged / perSecond.bareInserts,
        commitsPerSecond: perSecond,
      };
    } finally {
      writer.stop();
    }
  },
};
