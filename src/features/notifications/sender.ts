import type { Delivery, Letter, Notifier } from './notifier';
import type { Claimed, Outbox } from './outbox';

export interface SenderReport {
  /** A letter did not go out, for now or for good. */
  onRefused(letter: Letter, reason: string, attempt: number): void;
  /** Nobody can say whether these went out. They are not sent again. */
  onUncertain(ids: readonly string[]): void;
}

/** Takes letters out of the outbox one by one and hands them on. */
export class Sender {
  /** What became of letters, where the database did not take it down. */
  readonly #unsettled: { readonly claimed: Claimed; readonly delivery: Delivery }[] = [];
  #stopping = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly report: SenderReport,
  ) {}

  /** All that wait now. */
  async sendAll(): Promise<void> {
    await this.#settleLate();
    // As a rule there is nothing, and that is asked every second.
    const { waiting, cutOff } = await this.outbox.anything();
    if (cutOff) this.#tellUncertain(await this.outbox.giveUpCutOff());
    while (waiting && !this.#stopping) {
      const claimed = await this.outbox.claim();
      if (claimed === undefined) return;
      if (claimed !== null) await this.#send(claimed);
    }
  }

  /** Lets the letter under way be finished, and begins no other. */
  stop(): void {
    this.#stopping = true;
  }

  async #send(claimed: Claimed): Promise<void> {
    const { letter, attempt } = claimed;
    const delivery = await this.notifier.send(letter).catch((): Delivery => UNKNOWN);
    this.#unsettled.push({ claimed, delivery });
    if (delivery.outcome === 'REFUSED') this.report.onRefused(letter, delivery.reason, attempt);
    if (delivery.outcome === 'UNCERTAIN') this.report.onUncertain([letter.id]);
    await this.#settleLate();
  }

  /** Another server may have given them up in between. */
  #tellUncertain(ids: readonly string[]): void {
    if (ids.length > 0) this.report.onUncertain(ids);
  }

  async #settleLate(): Promise<void> {
    for (let next = this.#unsettled[0]; next; next = this.#unsettled[0]) {
      await this.outbox.settle(next.claimed, next.delivery);
      this.#unsettled.shift();
    }
  }
}

const UNKNOWN: Delivery = { outcome: 'UNCERTAIN', reason: 'Something went wrong while it was sent.' };
