import { machineMilliseconds } from './machine-clock.mjs';
import { built, required } from './project.mjs';

const PAGE = 500;

/**
 * Holds back what the server sees of its log. The entries have been committed long before; the server learns of the
 * next ones when they are released, by the path on which it learns of another server's commits. What it does then is
 * what it does in earnest, beginning with the read of the log from PostgreSQL.
 */
export class HeldLog {
  /** How often the log was read since the start, and every statement that the server has sent to PostgreSQL. */
  reads = { after: 0, heads: 0 };
  statements = 0;
  /** When this server rang the bell after a commit of its own, in milliseconds of the machine's clock. */
  rings = [];
  #shown;
  #doorbell;
  #read;
  /** Entries at hand, by organisation: nothing is asked of PostgreSQL for them. */
  #atHand = new Map();

  /** To be made before the server: it replaces methods of the built classes. */
  constructor(streams) {
    this.#shown = new Map(streams.map(({ organisationId, shown }) => [organisationId, shown]));
    this.#holdBack(classOf('src/changes/log-reader', 'LogReader', ['after', 'heads']));
    this.#listenIn(classOf('src/changes/postgres-doorbell', 'PostgresDoorbell', ['start', 'ring']));
    this.#countStatements(required('pg').Client);
  }

  /**
   * Has the entries of a stream that are still held back at hand, as a server has them once it has read them. What it does
   * from there on is what it does in earnest.
   */
  async takeInHand({ organisationId, head }, log) {
    const shown = this.#shown.get(organisationId);
    const entries = [];
    while (shown + entries.length < head) {
      entries.push(...(await this.#read.call(log, organisationId, shown + entries.length, PAGE)));
    }
    this.#atHand.set(organisationId, { first: shown + 1, entries });
  }

  letGo() {
    this.#atHand.clear();
  }

  /** Shows the next entries of a stream. */
  release(organisationId, count) {
    this.#shown.set(organisationId, this.#shown.get(organisationId) + count);
    this.#doorbell.events.onRing(organisationId);
  }

  /** From now on everything is seen at once, as always. */
  releaseAll() {
    const all = [...this.#shown.keys()];
    this.#shown.clear();
    for (const organisationId of all) this.#doorbell.events.onRing(organisationId);
  }

  #holdBack({ prototype }) {
    const { after, heads } = prototype;
    const { reads } = this;
    this.#read = after;
    const held = this;
    const shownOf = (organisationId) => this.#shown.get(organisationId) ?? Infinity;
    prototype.after = async function (organisationId, sequence, limit) {
      reads.after += 1;
      const shown = Math.max(0, shownOf(organisationId) - sequence);
      const most = Math.min(limit, shown);
      const { first, entries } = held.#atHand.get(organisationId) ?? {};
      if (first === undefined || sequence + 1 < first)
        return after.call(this, organisationId, sequence, most);
      return entries.slice(sequence + 1 - first, sequence + 1 - first + most);
    };
    prototype.heads = async function (organisationIds) {
      reads.heads += 1;
      const rows = await heads.call(this, organisationIds);
      return rows.map((row) => ({ ...row, head: Math.min(row.head, shownOf(row.organisationId)) }));
    };
  }

  #listenIn({ prototype }) {
    const { start, ring } = prototype;
    const held = this;
    prototype.start = function () {
      if (typeof this.events?.onRing !== 'function') throw new Error('The doorbell has no onRing any more');
      held.#doorbell = this;
      return start.call(this);
    };
    prototype.ring = function (organisationId) {
      held.rings.push(machineMilliseconds());
      return ring.call(this, organisationId);
    };
  }

  #countStatements({ prototype }) {
    const { query } = prototype;
    const held = this;
    prototype.query = function (...args) {
      held.statements += 1;
      return query.apply(this, args);
    };
  }
}

function classOf(file, name, methods) {
  const found = built(file)[name];
  const missing = methods.find((method) => typeof found?.prototype[method] !== 'function');
  if (missing)
    throw new Error(`${name} of ${file} has no ${missing} any more: the bench has to be brought up to date`);
  return found;
}
