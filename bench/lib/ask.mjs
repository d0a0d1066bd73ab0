/** Sends a document once and gives its data and the size of the answer; anything but plain data is a failure. */
export async function ask(url, { query, variables, authorization }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  }).catch((problem) => {
    throw new Error(`${url} does not answer: ${problem.cause?.message ?? problem.message}`);
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (response.status !== 200 || errors || !data) {
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 2_000)}`);
  }
  return { data, bytes: Buffer.byteLength(text), length: text.length };
}
