import type { Access } from '../../src/domain/access';
import type { FeedPlan } from '../../src/live/feed-plan';
import { LiveSocket } from './live-socket';
import type { Person, SmallTown } from './small-town';
import type { Asked, Unshared } from './unshared';

/** What somebody sends, and the names of the variables that tell it from others. */
export interface Sent extends Asked {
  readonly counted: readonly string[];
}

/** A socket that keeps what it hears as it came: what is compared byte for byte is not parsed in between. */
export class RawSocket {
  readonly #texts = new Map<string, string[]>();

  private constructor(readonly live: LiveSocket) {
    live.socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      const { id } = JSON.parse(text) as { id?: string };
      if (id !== undefined) this.#texts.set(id, [...this.heard(id), text]);
    });
  }

  static async open(url: string, token: string | undefined): Promise<RawSocket> {
    return new RawSocket(await LiveSocket.open(url, token === undefined ? {} : { token }));
  }

  heard(id: string): readonly string[] {
    return this.#texts.get(id) ?? [];
  }

  subscribe(id: string, { query, operationName, variables }: Asked): void {
    const payload = { query, ...(operationName !== undefined && { operationName }), variables };
    this.live.say({ type: 'subscribe', id, payload });
  }
}

/** One subscription of somebody, and beside it what they would hear if nobody shared anything. */
export class Following {
  /** The messages that have to come, as text. */
  readonly expected: string[] = [];
  position = 0;

  private constructor(
    readonly person: Person,
    readonly access: Access,
    readonly asked: Sent,
    readonly socket: RawSocket,
    readonly id: string,
    /** Undefined where they are refused. */
    readonly plan: FeedPlan | undefined,
  ) {}

  /** Subscribes, and knows what has to come of it as long as nothing is written. */
  static async begin(
    { town, unshared }: { town: SmallTown; unshared: Unshared },
    person: Person,
    asked: Sent,
    socket: RawSocket,
    id: string,
    onExpected: (following: Following, personal: boolean) => void,
  ): Promise<Following> {
    const access = town.accessOf(person);
    const plan = await unshared.plan(asked, access);
    const following = new Following(person, access, asked, socket, id, plan);
    if (plan) {
      const { texts, personal } = await unshared.opening(asked, access, plan);
      following.expect(texts);
      following.position = (await unshared.head(plan.organisationId)).sequence;
      onExpected(following, personal);
    }
    socket.subscribe(id, asked);
    return following;
  }

  expect(payloads: readonly string[]): void {
    for (const payload of payloads) {
      this.expected.push(`{"id":${JSON.stringify(this.id)},"type":"next","payload":${payload}}`);
    }
  }

  get heard(): readonly string[] {
    return this.socket.heard(this.id);
  }

  get complete(): boolean {
    return this.heard.length >= (this.plan ? this.expected.length : 2);
  }

  /** Where they would resume. */
  get cursor(): string | undefined {
    const last = this.heard.at(-1);
    return (
      last && (JSON.parse(last) as { payload: { extensions: { cursor: string } } }).payload.extensions.cursor
    );
  }

  /** The same for all who may share what is made of each change. */
  get question(): string {
    const { query, operationName, variables = {}, counted } = this.asked;
    const values = counted
      .filter((name) => variables[name] !== undefined)
      .map((name) => [name, variables[name]]);
    const { organisationId, role } = this.access;
    return JSON.stringify([this.plan?.organisationId, query, operationName, values, organisationId, role]);
  }

  get who(): string {
    return JSON.stringify([this.access.subject, this.access.ownerId]);
  }
}
