import { refusedIn, viewOf, withoutNames } from './outside-view';
import type { Seeder } from './seeder';
import {
  afterwards,
  baselineOf,
  QUARTER_LABELS,
  readingsOf,
  type Story,
  type Told,
} from './suppression-story';
import type { Caller, World } from './world';

const organisation = 'leicester';
const YEAR = QUARTER_LABELS.slice(1);
const LAST = QUARTER_LABELS[4];
const FOLLOWERS = [undefined, 'viewer@leicester'] as const;

/** What is told of a reading by the feed, with the measure as it stands then. */
const CHANGE = `ReadingChange { kind reason afterLock period { label } measure { id
    latest { value numerator denominator display symbol } baseline { value display } computed { status explanation }
    direction { previous { change direction reason from { display } to { display } } }
    readings(first: 20) { nodes { period { label } basis value numerator denominator display symbol
      components { name value display symbol } } } }
  reading { id value numerator denominator display symbol components { name value display symbol } } }`;

export interface Twin {
  readonly story: Story;
  readonly reference: string;
  readonly theme: string;
  readonly ambition: string;
  readonly measure: string;
}

/** Two ambitions of one council with the same story and other numbers: nobody outside may tell them apart. */
export class Twins {
  static #number = 0;

  private constructor(
    private readonly world: World,
    private readonly council: Seeder,
    readonly pair: readonly Twin[],
  ) {}

  static async born(world: World, council: Seeder, stories: readonly Story[]): Promise<Twins> {
    const number = (Twins.#number += 1);
    await world
      .as('lead@leicester')
      .tryTo('reopenRound', { organisation, period: LAST, reason: 'The next story' });
    const pair: Twin[] = [];
    for (const [at, story] of stories.entries())
      pair.push(await raise(world, council, story, `${number}${'AB'[at]}`));
    const twins = new Twins(world, council, pair);
    if (stories[0]?.chosen === 'at first') await twins.hide();
    for (const twin of pair) {
      await twins.record(readingsOf(twin.story, twin.story.leaves), twin);
      const baseline = baselineOf(twin.story, twin.story.leaves);
      if (baseline) await council.baseline({ measure: twin.measure, ...baseline });
      await twins.aim(twin);
    }
    // Shown as it stood when a round was published.
    await council.publishRound(YEAR[2] ?? '');
    return twins;
  }

  /** The small numbers are to be hidden from now on. */
  async hide(): Promise<void> {
    for (const { measure, story } of this.pair) {
      const { threshold: suppressionThreshold, roundingBase } = story;
      const chosen = { suppressionThreshold, ...(roundingBase && { roundingBase }) };
      await this.#lead.change('chooseRules', { organisation, measure, ...chosen });
    }
  }

  async publish(): Promise<void> {
    for (const { reference } of this.pair) {
      const said = { status: 'CLOSE_TO_TRAJECTORY', reason: 'As far as we know' };
      await this.#lead.change('publishAmbitionStatus', { organisation, reference, period: LAST, ...said });
    }
    await this.council.lock(LAST);
    await this.council.publishRound(LAST);
  }

  /** One quarter is counted again, and with it all that it is a part of. */
  async correct(): Promise<void> {
    for (const twin of this.pair) {
      const { story } = twin;
      const before = JSON.stringify(readingsOf(story, story.leaves));
      const again = readingsOf(story, afterwards(story, story.leaves));
      await this.record(
        again.filter((reading) => !before.includes(JSON.stringify(reading))),
        twin,
      );
    }
  }

  async reopen(): Promise<void> {
    const period = QUARTER_LABELS[this.pair[0]?.story.reopened ?? 4] ?? LAST;
    await this.#lead.change('reopenRound', { organisation, period, reason: 'Checked once more' });
  }

  async publishAgain(): Promise<void> {
    const period = QUARTER_LABELS[this.pair[0]?.story.reopened ?? 4] ?? LAST;
    await this.council.lock(period);
    await this.council.publishRound(period);
  }

  /** What each of those outside is told of each twin, by whoever it is. */
  async seenOutside(): Promise<Map<string, unknown[][]>> {
    const ids = await Promise.all(this.pair.map(({ measure }) => this.#readingIds(measure)));
    const seen = new Map<string, unknown[][]>();
    for (const persona of FOLLOWERS) {
      const caller = persona === undefined ? this.world.public : this.world.as(persona);
      const views = await Promise.all(
        this.pair.map((twin, at) => viewOf(caller, { ...twin, ids: [twin.measure, ...(ids[at] ?? [])] })),
      );
      seen.set(persona ?? 'the public', views);
    }
    return seen;
  }

  /** What each of those outside is refused with, reading what is for others and writing whatever they guess. */
  refusedOutside(): Promise<unknown[][][]> {
    return Promise.all(
      FOLLOWERS.map((persona) => {
        const caller = persona === undefined ? this.world.public : this.world.as(persona);
        return Promise.all(this.pair.map((twin) => this.#refusals(caller, twin)));
      }),
    );
  }

  /** What those outside hear while something happens, and hear again on coming back. */
  async heardOutside(happens: () => Promise<unknown>): Promise<unknown[][]> {
    const open = (persona: string | undefined, after?: string) =>
      Promise.all([
        this.world.follow('readingRecorded', { persona, after, change: CHANGE }).open(),
        this.world.follow('statusChanged', { persona, after }).open(),
      ]);
    const watching = await Promise.all(FOLLOWERS.map((persona) => open(persona)));
    const places = watching.map(([first]) => first.cursor);
    await happens();
    const last = await this.world.head(organisation);
    const live = await Promise.all(watching.flat().map((watcher) => watcher.upTo(last)));
    const back = await Promise.all(FOLLOWERS.map((persona, at) => open(persona, places[at])));
    const again = await Promise.all(back.flat().map((watcher) => watcher.upTo(last)));
    await Promise.all([...watching, ...back].flat().map((watcher) => watcher.close()));
    return this.pair.map(({ measure, ambition }) =>
      [...live, ...again].map((changes) =>
        changes
          .filter((change) => [measure, ambition].some((id) => JSON.stringify(change).includes(id)))
          .map(withoutNames),
      ),
    );
  }

  async record(readings: readonly Told[], { measure }: Twin): Promise<void> {
    if (readings.length === 0) return;
    const entries = readings.map((reading) => ({ ...reading, measure }));
    await this.#lead.change('recordReadings', { organisation, readings: entries, reason: 'Counted' });
  }

  /** What whoever works on a twin is told of its readings. */
  async seenInside({ reference }: Twin): Promise<unknown[]> {
    const { ambition } = await this.world.as('contributor@leicester').ask(
      `{ ambition(organisation: "leicester", reference: "${reference}") { measures { name
        readings(first: 50) { nodes { period { label } basis value numerator denominator symbol
          components { name value numerator denominator symbol } } } } } }`,
    );
    const [measure] = ambition.measures;
    return measure.readings.nodes;
  }

  private async aim({ measure, story }: Twin): Promise<void> {
    const { unit, relativeTarget, baseline } = story;
    const relative = relativeTarget && baseline !== 'none';
    const target = relative
      ? ({ kind: 'RELATIVE', value: '-20' } as const)
      : ({ kind: 'ABSOLUTE', value: '2', unit } as const);
    await this.council.target({ measure, ...target });
    const england = { comparator: 'ENGLAND', name: 'England', value: '6', period: LAST } as const;
    await this.#lead.change('recordBenchmark', { organisation, measure, ...england });
  }

  async #refusals(caller: Caller, twin: Twin): Promise<unknown[]> {
    const { measure } = twin;
    const reading = { period: LAST, basis: 'IN_PERIOD', value: '2' };
    const tries = [
      await caller.tryTo('recordReading', { organisation, measure, ...reading, expectedVersion: 1 }),
      await caller.tryTo('setBaseline', {
        organisation,
        measure,
        period: LAST,
        value: '3',
        expectedVersion: 1,
      }),
      await caller.tryTo('chooseRules', {
        organisation,
        measure,
        suppressionThreshold: 1,
        expectedVersion: 1,
      }),
    ];
    return [...(await refusedIn(caller, { ...twin, ids: [] })), ...tries.map(withoutNames)];
  }

  /** Superseded ones too, in the order in which they were recorded. */
  async #readingIds(measure: string): Promise<string[]> {
    const rows = await this.world.sql(
      'SELECT id FROM reading WHERE measure_id = $1 ORDER BY period_end, period, basis, revision',
      [measure],
    );
    return rows.map(({ id }) => id);
  }

  get #lead() {
    return this.world.as('lead@leicester');
  }
}

async function raise(world: World, council: Seeder, story: Story, name: string): Promise<Twin> {
  const theme = `Theme ${name}`;
  const reference = `Twin${name}`;
  const ambition = await council.ambition({ reference, theme });
  const { unit, ruleSet } = story;
  const kind = { unit, polarity: 'LOWER_IS_BETTER', decimalPlaces: unit === 'COUNT' ? 0 : 1 } as const;
  const measure = await council.measure({ ambition, name: 'Children', ...kind });
  await world.as('lead@leicester').change('chooseRules', { organisation, measure, ruleSet });
  if (story.second) {
    const other = await council.measure({ ambition, name: 'Another' });
    await council.baseline({ measure: other });
    await council.target({ measure: other });
    await council.reading({ measure: other, period: YEAR[0] ?? '', value: '61', reason: 'Counted' });
  }
  return { story, reference, theme, ambition, measure };
}
