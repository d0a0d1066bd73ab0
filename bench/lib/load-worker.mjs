import autocannon from 'autocannon';

const CONNECTIONS = 8;

async function shoot({ url, authorization, query, variables, seconds, length }) {
  const times = [];
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
    // Errors come with status 200: an answer of another length is none of what was asked for.
    verifyBody: (body) => body.length === length,
  });
  // The milliseconds of each request: the library's own histogram keeps whole ones only.
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  const { non2xx, errors, timeouts, mismatches } = result;
  if (times.length === 0)
    throw new Error(`${url} answered nothing within ${seconds} s: set BENCH_SECONDS higher`);
  if (non2xx + errors + timeouts + mismatches > 0) {
    throw new Error(
      `${url}: ${times.length} answers, of which ${non2xx} not 200 and ${mismatches} unexpected; ` +
        `${errors} errors, ${timeouts} timeouts`,
    );
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  // A count would lose what is under way when a repeat ends, which tells against whoever takes longer.
  return { perSecond: (CONNECTIONS * 1000) / mean, p50: at(0.5), p99: at(0.99) };
}

process.on('message', (shot) => {
  shoot(shot).then(
    (result) => process.send({ result }),
    (problem) => process.send({ problem: problem.message }),
  );
});
process.on('disconnect', () => process.exit());
