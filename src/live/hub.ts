import type { Tailer } from '../changes/tailer';
import { notFound } from '../domain/errors';
import { mayReadWorkInProgress } from '../domain/policy';
import { noCounts, type LiveCounters } from './counters';
import { Execution, type Stage } from './execution';
import { Follower, type Followed, type FollowRequest } from './follower';
import { FrameMaker } from './frame-maker';
import { FrameStore } from './frame-store';
import { Group } from './group';
import { LiveStream } from './live-stream';
import { personOf, scopeOf } from './shared-access';
import { questionOf } from './subscribed';

export interface HubOptions {
  readonly stage: Stage;
  readonly tailer: Tailer;
  readonly now: () => number;
  /** How long a filter may hide everything before the place is told. */
  readonly checkpointMilliseconds: number;
  /** How long a group is kept that nobody follows any more, for those who come back. */
  readonly lingerMilliseconds: number;
  /** Memory for messages that are kept, in bytes. */
  readonly memory: number;
  /** Something that decides about access has changed in an organisation: cut off who may no longer follow. */
  readonly recheckAccess: (organisationId: string) => Promise<void>;
  /** The log of an organisation is followed here from now on, or is not any more. */
  readonly onFollowing: (organisationId: string) => void;
  readonly onProblem: (problem: Error) => void;
}

const KEPT_QUESTIONS = 10_000;
const PROBLEM_MILLISECONDS = 1_000;

interface Place {
  readonly key: string;
  readonly question: string;
  readonly stream: LiveStream;
  readonly followers: Set<Follower>;
  linger?: NodeJS.Timeout | undefined;
}

/**
 * Brings what is new in the log to all who follow it on this server. Who asked the same and may see the same shares one
 * group: each message is made once, whoever and however many they are.
 */
export class Hub implements Followed {
  readonly counters: LiveCounters = noCounts();
  readonly #options: HubOptions;
  readonly #store: FrameStore;
  readonly #streams = new Map<string, Promise<LiveStream>>();
  /** Organisations of which every new entry is seen here. */
  readonly #seen = new Set<string>();
  readonly #groups = new Map<string, Group>();
  readonly #places = new Map<Group, Place>();
  /** Questions whose answers depend on the person. */
  readonly #personal = new Set<string>();
  #toldProblem = -PROBLEM_MILLISECONDS;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#store = new FrameStore(options.memory);
  }

  follow(request: FollowRequest): Follower {
    const { access, plan, onEnd } = request;
    // Asked before, where the feed was planned; entries are read for all at once, past row-level security (N6).
    if (access.organisationId !== null && access.organisationId !== plan.organisationId) {
      onEnd();
      throw notFound('organisation', 'organisation');
    }
    this.counters.followers += 1;
    return new Follower(this, request);
  }

  /** Whether every new entry of an organisation is seen here, and with it whatever changes somebody's access. */
  sees(organisationId: string): boolean {
    return this.#seen.has(organisationId);
  }

  /** Nobody is told anything any more. The sockets are to be closed before: feeds that end under them end for good. */
  stop(): void {
    for (const group of [...this.#places.keys()]) this.#close(group);
  }

  async enter(follower: Follower): Promise<Group> {
    const { plan, asked, access } = follower.request;
    const opening = this.#stream(plan.organisationId);
    const stream = await opening;
    // Everybody else may have left meanwhile and the stream with them: nobody would wake it any more.
    if (this.#streams.get(plan.organisationId) !== opening) return this.enter(follower);
    const question = `${plan.organisationId} ${questionOf(asked)} ${scopeOf(access)}`;
    const personal = this.#personal.has(question);
    const key = personal ? `${question} ${personOf(access)}` : question;
    const group = this.#groups.get(key) ?? this.#open(key, question, stream, follower.request, personal);
    const place = this.#places.get(group);
    clearTimeout(place?.linger);
    place?.followers.add(follower);
    return group;
  }

  stands(group: Group): boolean {
    return this.#places.has(group);
  }

  ended(): void {
    this.counters.followers -= 1;
  }

  leave(follower: Follower, group: Group): void {
    const place = this.#places.get(group);
    if (!place?.followers.delete(follower) || place.followers.size > 0) return;
    place.linger = setTimeout(() => this.#close(group), this.#options.lingerMilliseconds).unref();
  }

  disperse(group: Group | undefined): void {
    const place = group && this.#places.get(group);
    // One person's own group is not what was found out about.
    if (!place || place.key !== place.question) return;
    this.#close(group);
    // Forgetting costs one more try, remembering without end would cost memory.
    if (this.#personal.size >= KEPT_QUESTIONS) this.#personal.clear();
    this.#personal.add(place.question);
    for (const follower of place.followers) follower.move();
  }

  delivered(messages: number): void {
    this.counters.deliveries += messages;
  }

  /** Thousands may meet the same fault in one moment: it is told once a second. */
  problem(problem: Error): void {
    const now = this.#options.now();
    if (now - this.#toldProblem < PROBLEM_MILLISECONDS) return;
    this.#toldProblem = now;
    this.#options.onProblem(problem);
  }

  #stream(organisationId: string): Promise<LiveStream> {
    const known = this.#streams.get(organisationId);
    if (known) return known;
    const { tailer, recheckAccess, onFollowing } = this.#options;
    const opening = tailer.follow(organisationId).then((tail) => {
      this.#seen.add(organisationId);
      onFollowing(organisationId);
      return new LiveStream(tail, recheckAccess, () => tailer.current());
    });
    this.#streams.set(organisationId, opening);
    opening.catch(() => this.#streams.delete(organisationId));
    return opening;
  }

  #open(
    key: string,
    question: string,
    stream: LiveStream,
    { plan, asked, access }: FollowRequest,
    personal: boolean,
  ): Group {
    const { stage, now, checkpointMilliseconds } = this.#options;
    const execution = new Execution(stage, asked, access, personal, this.counters);
    const outsiders = !mayReadWorkInProgress(access);
    const maker = new FrameMaker(stream.tail, plan, execution, outsiders, this.#store);
    const group: Group = new Group({
      stream,
      maker,
      now,
      checkpointMilliseconds,
      coalesceMilliseconds: plan.definition.coalesceMilliseconds ?? 0,
      onPersonal: () => this.disperse(group),
      onProblem: (problem) => this.problem(problem),
    });
    stream.groups.add(group);
    this.#groups.set(key, group);
    this.#places.set(group, { key, question, stream, followers: new Set() });
    this.counters.groups += 1;
    return group;
  }

  #close(group: Group): void {
    const place = this.#places.get(group);
    if (!place) return;
    clearTimeout(place.linger);
    group.stop();
    this.#places.delete(group);
    this.counters.groups -= 1;
    const { key, stream } = place;
    this.#groups.delete(key);
    stream.groups.delete(group);
    if (stream.groups.size > 0) return;
    const { organisationId } = stream.tail;
    this.#streams.delete(organisationId);
    this.#seen.delete(organisationId);
    this.#options.tailer.release(stream.tail);
    this.#options.onFollowing(organisationId);
  }
}
