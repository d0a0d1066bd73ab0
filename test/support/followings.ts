import type { App } from '../../src/app/compose';
import { Following, RawSocket, type Sent } from './following';
import type { Person, SmallTown } from './small-town';
import { until } from './until';
import type { Unshared } from './unshared';
import type { World } from './world';

const PATIENCE_MILLISECONDS = 8_000;

/** What one change must have cost: how often a document is run, and how many messages go out. */
interface Cost {
  readonly executions: number;
  readonly deliveries: number;
}

/** Everybody who follows in one story, over sockets of their own, held against what each would hear alone. */
export class Followings {
  readonly #open: Following[] = [];
  readonly #sockets = new Map<string, Promise<RawSocket>>();
  /** Questions whose answers have turned out to depend on the person. */
  readonly #personal = new Set<string>();
  #ids = 0;

  constructor(
    private readonly world: World,
    readonly town: SmallTown,
    readonly unshared: Unshared,
  ) {}

  get all(): readonly Following[] {
    return this.#open;
  }

  /** Somebody subscribes, on one of their sockets. */
  async begin(person: Person, asked: Sent, seat = 0): Promise<Following> {
    const key = `${person.name} ${seat}`;
    const socket =
      this.#sockets.get(key) ??
      this.town.tokenOf(person).then((token) => RawSocket.open(this.world.webSocketUrl, token));
    this.#sockets.set(key, socket);
    // Clients choose the ids, in any script.
    const id = `${['a', 'ü', '日本'][(this.#ids += 1) % 3]}${this.#ids}`;
    const following = await Following.begin(this, person, asked, await socket, id, (begun, personal) => {
      if (personal) this.#personal.add(begun.question);
    });
    this.#open.push(following);
    return following;
  }

  async leave(following: Following): Promise<void> {
    const { followers } = this.#counters;
    this.#open.splice(this.#open.indexOf(following), 1);
    following.socket.live.complete(following.id);
    const end = Date.now() + PATIENCE_MILLISECONDS;
    if (following.plan) await until(() => Date.now() > end || this.#counters.followers < followers);
  }

  /** Waits until everybody has heard what they must, and nothing else. */
  async settle(): Promise<void> {
    const end = Date.now() + PATIENCE_MILLISECONDS;
    await until(() => Date.now() > end || this.#open.every(({ complete }) => complete));
    this.compare();
  }

  /** Each message of each, byte for byte. */
  compare(): void {
    for (const following of this.#open) {
      if (following.plan)
        expect(named(following, following.heard)).toEqual(named(following, following.expected));
      else expect(following.heard.map(refusal)).toEqual(['refused', 'complete']);
    }
  }

  /** Something is written; then everybody hears of it what they must, at the cost of what they do not share. */
  async hear(write: () => Promise<unknown>): Promise<void> {
    const { executions, deliveries } = this.#counters;
    await write();
    const cost = await this.#expectMore();
    await this.settle();
    const now = this.#counters;
    expect({ executions: now.executions - executions, deliveries: now.deliveries - deliveries }).toEqual(
      cost,
    );
  }

  /** Nothing more is on its way. */
  async silence(): Promise<void> {
    for (const socket of this.#sockets.values()) await (await socket).live.stays();
    this.compare();
    expect(this.#counters.followers).toBe(this.#open.filter(({ plan }) => plan).length);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) await (await socket).live.leave();
    const end = Date.now() + PATIENCE_MILLISECONDS;
    await until(() => Date.now() > end || this.#counters.followers === 0);
  }

  get #counters(): App['live']['hub']['counters'] {
    return { ...this.world.app.live.hub.counters };
  }

  async #expectMore(): Promise<Cost> {
    const groups = new Map<string, { messages: number; personal: boolean; people: Set<string> }>();
    let deliveries = 0;
    for (const following of this.#open) {
      const { asked, access, plan, question, who } = following;
      if (!plan) continue;
      const { texts, personal } = await this.unshared.since(asked, access, plan, following.position);
      following.expect(texts);
      following.position = (await this.unshared.head(plan.organisationId)).sequence;
      deliveries += texts.length;
      const group = groups.get(question) ?? { messages: texts.length, personal: false, people: new Set() };
      groups.set(question, group);
      group.people.add(who);
      group.personal ||= personal;
      expect(texts.length).toBe(group.messages);
    }
    let executions = 0;
    for (const [question, { messages, personal, people }] of groups) {
      const known = this.#personal.has(question);
      const each = known || personal;
      if (personal) this.#personal.add(question);
      // That a document depends on the person is found out by running it once for all.
      executions += messages * ((each ? people.size : 1) + (each && !known ? 1 : 0));
    }
    return { executions, deliveries };
  }
}

/** What somebody hears who may not follow: why, and that this was all. */
function refusal(text: string): string {
  const { type, payload } = JSON.parse(text) as {
    type: string;
    payload?: { errors: [{ extensions: { code: string } }] };
  };
  const refused = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'].includes(
    payload?.errors[0].extensions.code ?? '',
  );
  return type === 'next' && refused ? 'refused' : type;
}

const named = ({ person, asked }: Following, texts: readonly string[]): object => ({
  person: person.name,
  asked,
  texts,
});
