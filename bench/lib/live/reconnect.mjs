const STREAMS = [0, 1, 2, 3];
const SOCKETS = 250;
const MISSED = 200;

/** Every socket is cut at once; while all are away, each organisation's log grows; then all come back at once. */
export const reconnect = {
  name: 'reconnect of all',
  keys: ['readsPerStreamOnReconnect', 'statementsOnReconnect', 'catchUpVsConnect', 'catchUpSeconds'],
  measure: (stage) =>
    stage.with(['ours'], async (ours) => {
      const groups = STREAMS.map((stream) => stage.screens(SOCKETS, { stream }));
      const connected = await ours.call('open', groups);
      await ours.run({ rounds: 3, streams: STREAMS });
      await ours.call('cut');
      const before = await ours.ask('usage');
      await ours.call('tell', 'release', MISSED, STREAMS);
      const back = await ours.call('comeBack', MISSED);
      const after = await ours.ask('usage');
      return {
        readsPerStreamOnReconnect: (readsOf(after) - readsOf(before)) / STREAMS.length,
        statementsOnReconnect: after.statements - before.statements,
        catchUpVsConnect: back.caughtUp / connected,
        catchUpSeconds: back.caughtUp,
      };
    }),
};

/** What was read of the log and of the graph; where a log ends is asked for all streams at once. */
const readsOf = ({ logReads, dataStatements }) => logReads.after + dataStatements;
