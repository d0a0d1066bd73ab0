import { CAST, ORGANISATION, PARTS, type Part } from './cast';
import { MINUTES } from './documents';
import type { Line, Scene } from './line';
import type { Input, Payload } from './payload';
import { Props } from './props';
import { Refused } from './refused';
import type { Seat } from './seat';

export interface Played {
  readonly line: Line;
  readonly input: Input;
  readonly payload: Payload;
}

/** Who wants to know what is done, before and after. */
export interface Listener {
  scene?(scene: Scene): void | Promise<void>;
  /** Before somebody does it. */
  line?(line: Line, post: string): void | Promise<void>;
  /** What came of it, with the milliseconds that the answer took. */
  played?(played: Played, milliseconds: number): void | Promise<void>;
}

export interface Minutes {
  readonly markdown: string;
  readonly html: string;
}

/** Plays scenes with a seat for everybody, and keeps what was done. */
export class Play {
  readonly played: Played[] = [];
  #reference = '';

  private constructor(
    readonly seats: Readonly<Record<Part, Seat>>,
    readonly props: Props,
    private readonly listener: Listener,
  ) {}

  static async begin(
    seats: Readonly<Record<Part, Seat>>,
    today: string,
    listener: Listener = {},
  ): Promise<Play> {
    return new Play(seats, await Props.read(seats.performance, today), listener);
  }

  /** How the clinic is called in the graph. */
  get reference(): string {
    return this.#reference;
  }

  async scene(scene: Scene): Promise<void> {
    await this.listener.scene?.(scene);
    if (scene.together) await Promise.all(scene.lines.map((line) => this.line(line)));
    else for (const line of scene.lines) await this.line(line);
  }

  async line(line: Line): Promise<Played> {
    await this.listener.line?.(line, CAST[line.by].post);
    const input = line.input(this.props);
    const begun = performance.now();
    const payload = await this.seats[line.by].write(line.mutation, input);
    const played = { line, input, payload };
    this.played.push(played);
    if (line.keeps !== undefined) this.props.keep(line.keeps, payload);
    if (line.keeps === 'clinic') this.#reference = payload.clinic.reference;
    await this.listener.played?.(played, performance.now() - begun);
    return played;
  }

  /** Has something done that must be refused, and gives the refusal. */
  async refusal(line: Line): Promise<Refused> {
    try {
      await this.seats[line.by].write(line.mutation, line.input(this.props));
    } catch (problem) {
      if (problem instanceof Refused) return problem;
      throw problem;
    }
    throw new Error(`It was not refused: ${CAST[line.by].post} ${line.says}`);
  }

  readAgenda(): Promise<void> {
    return this.props.readAgenda(this.seats.performance, this.#reference);
  }

  /** Everybody has the clinic on their screen. */
  async follow(): Promise<void> {
    await Promise.all(PARTS.map((part) => this.seats[part].follow(this.props.clinic())));
  }

  async minutes(by: Part): Promise<Minutes> {
    const asked = { organisation: ORGANISATION, reference: this.#reference };
    const { clinic } = await this.seats[by].ask<{ clinic: { minutes: Minutes } }>(MINUTES, asked);
    return clinic.minutes;
  }
}
