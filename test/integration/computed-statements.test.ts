import { Client } from 'pg';
import { depthOf, levelsOf } from '../support/levels';
import { COMPUTED, freshReference, judged, QUARTER } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';

/** Statements come as text, or prepared under a name. */
const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: unknown }).text);

/** Every statement of the command that `work` runs, from its first to its commit. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  // Passes through: it only listens to what is about to be sent.
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const sent = spy.mock.calls.map(([text], index) => ({
      text: textOf(text),
      by: spy.mock.contexts[index],
    }));
    const commands = new Set(
      sent.filter(({ text }) => text.includes('INSERT INTO command')).map(({ by }) => by),
    );
    if (commands.size !== 1) throw new Error(`${commands.size} connections wrote a command`);
    return sent.filter(({ by }) => commands.has(by)).map(({ text }) => text);
  } finally {
    spy.mockRestore();
  }
}

/** The labels of so many quarters up to the one that these stories are about. */
const quarters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const quarter = 2025 * 4 + 3 - index;
    const year = Math.floor(quarter / 4);
    return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${(quarter % 4) + 1}`;
  });

/** An ambition with so many measures, each read for so many quarters; gives the first measure. */
async function sized(measures: number, periods: number): Promise<string> {
  const reference = freshReference();
  const ambition = await council.ambition({ reference });
  const ids: string[] = [];
  for (let index = 0; index < measures; index += 1) {
    const measure = await council.measure({ ambition, name: `M${index}` });
    await council.baseline({ measure, period: '2014-15 Q4' });
    await council.target({ measure });
    ids.push(measure);
  }
  const readings = ids.flatMap((measure) =>
    quarters(periods).map((period) => ({ measure, period, basis: 'IN_PERIOD' as const, value: '60' })),
  );
  for (let from = 0; from < readings.length; from += 500) {
    await world.app.services.readings.recordReadings(council.lead, {
      organisation,
      readings: readings.slice(from, from + 500),
    });
  }
  return ids[0] ?? '';
}

test('a reading issues as many statements over 1 measure and 1 quarter as over 20 measures and 40 quarters', async () => {
  const [small, large] = [await sized(1, 1), await sized(20, 40)];
  const last = quarters(40).at(-1) ?? '';
  // The first quarter of all, so that each of the forty is judged again; from on target to off and back.
  const revise = (measure: string, period: string, value: string) =>
    statementsOf(() => council.reading({ measure, period, value }));
  const few = await revise(small, QUARTER, '1');
  const many = await revise(large, last, '1');
  expect(many).toHaveLength(few.length);
  expect(many.map((text) => text.slice(0, 40))).toEqual(few.map((text) => text.slice(0, 40)));
  expect(few.length).toBeLessThan(25);
});

test('a choice of rules issues as many statements over one ambition as over many', async () => {
  const choose = (value: string) =>
    statementsOf(() =>
      world.app.services.rules.choose(council.lead, {
        organisation,
        tolerance: { kind: 'SHARE_OF_SPAN', value },
      }),
    );
  await choose('0.5');
  const before = await choose('0.4');
  for (let index = 0; index < 5; index += 1) await judged(council, { [QUARTER]: '55' });
  const after = await choose('0.01');
  expect(after).toHaveLength(before.length);
});

test('what no status depends on issues no statement for statuses', async () => {
  const { measure, ambition } = await judged(council, { [QUARTER]: '60' });
  const texts = await statementsOf(() =>
    world.app.services.ambitions.updateAmbition(council.lead, { organisation, ambition, theme: 'Another' }),
  );
  expect(texts.filter((text) => text.includes('computed_status'))).toEqual([]);
  expect(measure).toBeDefined();
});

const DASHBOARD = `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 100) { nodes { reference
  computed { ${COMPUTED} } computedStatuses { status period { label } }
  published { status computed { ${COMPUTED} } }
  measures { name computed { ${COMPUTED} } computedStatuses { status } published { status } rules { ruleSet tolerance } } } } } }`;

test('a dashboard of every computed status takes a statement for each of its levels, for whoever asks', async () => {
  const sample = await World.open('sample');
  try {
    const levels = (persona: string) =>
      levelsOf(sample, () => sample.as(persona).ask(DASHBOARD, { slug: organisation }));
    const inside = await levels('lead@leicester');
    expect(inside.length).toBeLessThan(depthOf(DASHBOARD));
    expect(inside).toMatchInlineSnapshot(`
     [
       "organisation",
       "ambition",
       "computed_status measure published_status",
       "computed_status measure published_status rule_choice",
     ]
    `);
    // For who sees what is published only, the series of the measures behind a status decides whether it is shown.
    expect(await levels('viewer@leicester')).toHaveLength(inside.length + 2);
  } finally {
    await sample.close();
  }
});
