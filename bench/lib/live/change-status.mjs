/** One status of an action, changed over HTTP; every round another one than the round before. */
export async function changeStatus({ url, authorization, query, input }, round) {
  const status = round % 2 === 0 ? 'ON_TRACK' : 'PAUSED';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables: { input: { ...input, status } } }),
  });
  const { errors } = await response.json();
  if (errors) throw new Error(`The mutation failed: ${JSON.stringify(errors)}`);
}
