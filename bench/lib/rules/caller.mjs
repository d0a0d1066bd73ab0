import { rotation } from './rotation.mjs';
import { slugOf } from './servers.mjs';
import { timed } from './turns.mjs';

/** Somebody who asks a server over HTTP, each turn for another organisation and with a token of it. */
export class Caller {
  constructor(server) {
    this.server = server;
    this.order = rotation(server.organisations);
  }

  organisationAt(turn) {
    return this.order[turn % this.order.length];
  }

  /** The data of an answer and the seconds until its last byte was there; anything but data is a failure. */
  async ask(number, query, variables) {
    const { url, bearers } = this.server;
    const { result: text, seconds } = await timed(async () => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: bearers.get(number) },
        body: JSON.stringify({ query, variables: { slug: slugOf(number), ...variables } }),
      });
      return response.text();
    });
    const { data, errors } = JSON.parse(text);
    if (errors || !data) throw new Error(`${url} answered: ${text.slice(0, 2_000)}`);
    return { data, seconds };
  }
}
