import 'reflect-metadata';
import { LevelPlans, type AskedBatch } from '../../src/persistence/level-plans';
import { levelStatement } from '../../src/persistence/level-statement';
import type { View } from '../../src/persistence/relation';
import { everyRelation, type Written } from '../support/relations';

const OURS = '01a202f5-0000-7000-8000-00000000000a';
const THEIRS = '01a202f5-0000-7000-8000-00000000000b';
const VIEWS: View[] = [OURS, THEIRS, undefined].flatMap((organisationId) =>
  [true, false].map((publishedOnly) => ({ organisationId, publishedOnly })),
);
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
