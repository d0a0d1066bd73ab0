import { setTimeout as sleep } from 'node:timers/promises';
import { inputFor, MUTATIONS, type Command } from './commands';
import type { IntentLog, Intent } from './intent-log';

/** One who writes one thing after another, each until it is known to be done. */
export interface LanePlan {
  readonly name: string;
  readonly organisation: string;
  readonly token: string;
  readonly command: Command;
  /** Milliseconds between one write and the next. */
  readonly pace: number;
}

interface Answer {
  readonly data?: Record<string, { change: { sequence: number } } | null> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

const PATIENCE = 8_000;
/** What is refused for good: a fault of the run itself, never of the network. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED']);

export class Lane {
  #wanted = false;
  #working: Promise<void> | undefined;
  #refused: Error | undefined;

  constructor(
    private readonly plan: LanePlan,
    private readonly log: IntentLog,
    private readonly urls: readonly string[],
  ) {}

  start(): void {
    this.#wanted = true;
    this.#working ??= this.#work()
      .catch((problem: Error) => (this.#refused = problem))
      .then(() => (this.#working = undefined));
  }

  /** Resolves once everything that was begun is acknowledged; rejects where something was refused. */
  async pause(): Promise<void> {
    this.#wanted = false;
    await this.#working;
    if (this.#refused) throw this.#refused;
  }

  /** One write, at this server first. */
  async writeOnce(first = 0): Promise<void> {
    const { plan, log } = this;
    const intent = log.pending(plan.name) ?? this.#intend();
    for (let attempt = 0; ; attempt += 1) {
      const url = this.urls[(first + attempt) % this.urls.length] ?? '';
      const sequence = await this.#submit(url, intent);
      if (sequence !== undefined) return log.acknowledge(plan.name, intent.key, sequence);
      await sleep(50 + 100 * Math.min(attempt, 4));
    }
  }

  async #work(): Promise<void> {
    let server = 0;
    while (this.#wanted || this.log.pending(this.plan.name)) {
      await this.writeOnce(server);
      server += 1;
      if (this.#wanted) await sleep(this.plan.pace);
    }
  }

  #intend(): Intent {
    const { plan, log } = this;
    const turn = log.turn(plan.name);
    const key = `${plan.name} ${turn}`;
    const input = {
      organisation: plan.organisation,
      idempotencyKey: key,
      ...inputFor(plan.command, turn, key),
    };
    return log.intend({ lane: plan.name, key, input });
  }

  /** The number of the change; undefined where nobody knows what became of it. */
  async #submit(url: string, { input, key }: Intent): Promise<number | undefined> {
    const { mutation, inputType } = MUTATIONS[this.plan.command.kind];
    const query = `mutation($input: ${inputType}!) { ${mutation}(input: $input) { change { sequence } } }`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.plan.token}` },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(PATIENCE),
    })
      .then(async (response) => (await response.json()) as Answer)
      .catch(() => undefined);
    const [error] = answer?.errors ?? [];
    if (error && REFUSALS.has(error.extensions?.code ?? '')) throw new Error(`${key}: ${error.message}`);
    return answer?.data?.[mutation]?.change.sequence;
  }
}
