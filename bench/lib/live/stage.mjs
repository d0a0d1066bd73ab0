import { startDatabase, prepareStreams } from './database.mjs';
import { Contender } from './contender.mjs';
import { FEED } from './document.mjs';

/**
 * Most measurements need the first log only. The numbers of the entries that it holds back have four digits, so that all
 * messages are equally long.
 */
const OTHER = { shown: 10, held: 400 };
const LOGS = [{ shown: 1_000, held: 4_000 }, OTHER, OTHER, OTHER];

/** Where the contenders meet: one database, and one message that all of them send. */
export class Stage {
  static async open(cleanup) {
    const databaseUrl = await startDatabase(cleanup);
    const stage = new Stage(await prepareStreams(databaseUrl, LOGS), cleanup);
    await stage.#agreeOnMessage();
    return stage;
  }

  constructor(world, cleanup) {
    this.world = world;
    this.cleanup = cleanup;
  }

  /**
   * Screens that all ask for the same feed, after a cursor: by default from where the entries begin that are held back,
   * with `null` from where the log ends.
   */
  screens(sockets, { stream = 0, role = 'LEAD', query = FEED, after, copies = 1, variables } = {}) {
    const { slug, after: shown, bearers } = this.world.streams[stream];
    const asked = { o: slug, after: after === undefined ? shown : after, ...variables };
    const subscriptions = [{ stream, copies, query, variables: asked }];
    return { sockets, authorization: bearers[role], subscriptions };
  }

  /** Starts contenders, one after the other, and stops them whatever comes of `work`. */
  async with(kinds, work, world = this.world) {
    const contenders = [];
    try {
      for (const kind of kinds) contenders.push(await this.#start(kind, world));
      return await work(...contenders);
    } finally {
      await Promise.all(contenders.map((contender) => contender.stop()));
    }
  }

  async #start(kind, world) {
    const contender = await Contender.start(kind, world, this.cleanup);
    if (kind === 'raw') await contender.ask('message', this.message);
    if (kind === 'stock') await contender.ask('message', this.change);
    return contender;
  }

  /**
   * One message as our server sends it: the floor broadcasts its text, and the stock server sends the same values. What
   * our messages carry beside them is made up for by a longer reason.
   */
  async #agreeOnMessage() {
    this.message = await this.#messageOf('ours');
    this.change = JSON.parse(this.message).payload.data.statusChanged;
    const short = this.message.length - (await this.#messageOf('stock')).length;
    const { reason } = this.change;
    this.change.reason = short < 0 ? reason.slice(0, short) : reason.padEnd(reason.length + short, '.');
    const sizes = {
      ours: this.message,
      raw: await this.#messageOf('raw'),
      stock: await this.#messageOf('stock'),
    };
    this.bytes = Object.fromEntries(
      Object.entries(sizes).map(([kind, text]) => [kind, Buffer.byteLength(text)]),
    );
  }

  #messageOf(kind) {
    return this.with([kind], async (contender) => {
      await contender.call('open', [this.screens(1)]);
      await contender.run({ rounds: 1 });
      return contender.call('newestText');
    });
  }
}
