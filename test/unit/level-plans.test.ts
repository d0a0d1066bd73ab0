import 'reflect-metadata';
import { LevelPlans, type AskedBatch } from '../../src/persistence/level-plans';
import { levelStatement } from '../../src/persistence/level-statement';
import type { View } from '../../src/persistence/relation';
import { StatementNames } from '../../src/persistence/statement-names';
import { keptBytes } from '../support/garbage';
import { everyRelation, type Written } from '../support/relations';

const OURS = '01a202f5-0000-7000-8000-00000000000a';
const THEIRS = '01a202f5-0000-7000-8000-00000000000b';
const VIEWS: View[] = [
  ...[OURS, THEIRS, undefined].flatMap((organisationId) =>
    [true, false].map((publishedOnly) => ({ organisationId, publishedOnly })),
  ),
  ...[OURS, THEIRS].flatMap((organisationId) =>
    ['7', '8'].map((sequence) => ({ organisationId, publishedOnly: false, asAt: { sequence } })),
  ),
];
const relations = everyRelation();

const asked = ({ relation, args }: Written, keys: readonly string[]): AskedBatch => ({
  signature: `${relation.name} ${JSON.stringify(args)}`,
  ...{ relation, args, keys },
});

test('a level that is asked for again is the same statement, with the scope and the keys of who asks now', () => {
  const plans = new LevelPlans();
  for (const [at, one] of relations.entries()) {
    const other = relations[(at + 1) % relations.length] as Written;
    for (const view of VIEWS) {
      for (const keys of [['first'], ['second', 'third']]) {
        const batches = [asked(one, keys), asked(other, ['beside', ...keys])];
        const { text, values } = levelStatement(batches, view);
        expect(plans.of(batches, view)).toMatchObject({ text, values });
      }
    }
  }
});

test('the same level has the same name, and what differs in more than values has another', () => {
  const plans = new LevelPlans();
  const [one] = relations as [Written];
  const other = relations.find(({ relation }) => relation.name !== one.relation.name) as Written;
  const named = (written: Written, view: View, key: string): string | undefined =>
    plans.of([asked(written, [key])], view).name;
  const [public_, inside] = [VIEWS[4], VIEWS[1]] as [View, View];
  expect(named(one, inside, 'k')).toBe(named(one, { ...inside, organisationId: THEIRS }, 'other'));
  expect(named(one, inside, 'k')).not.toBe(named(other, inside, 'k'));
  expect(named(one, inside, 'k')).not.toBe(named(one, public_, 'k'));
  const [then, before] = ['7', '8'].map((sequence) => named(one, { ...inside, asAt: { sequence } }, 'k'));
  expect(then).toBe(before);
  expect(then).not.toBe(named(one, inside, 'k'));
});

test('what is kept is bounded, and what was given up is written again', () => {
  const plans = new LevelPlans();
  const [one] = relations as [Written];
  const batch = (index: number): AskedBatch => ({ ...asked(one, ['k']), signature: `asked ${index}` });
  const view = VIEWS[1] as View;
  const writes = jest.spyOn(one.relation, 'sql');
  for (let index = 0; index < 501; index += 1) plans.of([batch(index)], view);
  expect(writes).toHaveBeenCalledTimes(501);
  plans.of([batch(500)], view);
  expect(writes).toHaveBeenCalledTimes(501);
  plans.of([batch(0)], view);
  expect(writes).toHaveBeenCalledTimes(502);
  const long = { ...batch(0), signature: 'x'.repeat(5_000) };
  plans.of([long], view);
  plans.of([long], view);
  expect(writes).toHaveBeenCalledTimes(504);
  writes.mockRestore();
});

test('keys are not kept: whoever asked first may have brought thousands', async () => {
  const plans = new LevelPlans();
  const [one] = relations as [Written];
  const before = await keptBytes();
  for (let index = 0; index < 200; index += 1) {
    const keys = Array.from({ length: 1_000 }, (_, at) => `${index} ${at}`);
    plans.of([{ ...asked(one, keys), signature: `asked ${index}` }], VIEWS[1] as View);
  }
  expect(((await keptBytes()) - before) / 200).toBeLessThan(5_000);
  expect(plans.of([asked(one, ['k'])], VIEWS[1] as View).values).toContainEqual(['k']);
});

describe('names of statements', () => {
  it('are given to as much text as connections have room for, and stay', () => {
    const names = new StatementNames(3, 20, 30);
    const texts = ['x'.repeat(15), 'y'.repeat(21), 'y'.repeat(16), 'y'.repeat(10), 'a', 'b'];
    const given = (): unknown[] => texts.map((text) => names.of(text)?.name);
    expect(given()).toEqual(['level_1', undefined, undefined, 'level_2', 'level_3', undefined]);
    expect(given()).toEqual(['level_1', undefined, undefined, 'level_2', 'level_3', undefined]);
  });

  it('are not given to a statement of a document that asks for all there is under a hundred names', () => {
    const plans = new LevelPlans();
    const view = VIEWS[1] as View;
    const [one] = relations as [Written];
    expect(plans.of([asked(one, ['k'])], view).name).toBe('level_1');
    const many = Array.from({ length: 100 }, (_, at) =>
      asked(relations[at % relations.length] as Written, ['k']),
    );
    expect(plans.of(many, view)).not.toHaveProperty('name');
  });
});
