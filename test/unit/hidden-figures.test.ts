import type { Pool } from 'pg';
import { HiddenFiguresSource } from '../../src/features/audit/hidden-figures';
import { keptBytes } from '../support/garbage';
import { measureSeries, seriesReading } from '../support/measure-series';

const MEASURES = 200;
const NAME = 'x'.repeat(20_000);
const series = (id: string) => ({
  ...measureSeries([seriesReading('2025-26 Q4', '3')]),
  id,
  name: `${NAME}${id}`,
});

/** Answers as the database would: where the log ends, and the measures that are asked for. */
const pool = {
  query: async (text: string, values: unknown[]) =>
    text.includes('FROM stream')
      ? { rows: [{ id: 'one', place: 'epoch 1' }] }
      : { rows: [{ r0: (values.find(Array.isArray) as string[]).map(series) }] },
} as unknown as Pick<Pool, 'query'>;

test('what was found out of a measure is remembered without the measure itself', async () => {
  const source = new HiddenFiguresSource(pool);
  const ids = Array.from({ length: MEASURES }, (_, at) => `m${at}`);
  const before = await keptBytes();
  const found = (await source.of(new Map(ids.map((id) => [id, 'one'])))).size;
  expect(((await keptBytes()) - before) / MEASURES).toBeLessThan(5_000);
  expect(found).toBe(MEASURES);
  expect((await source.of(new Map([['m7', 'one']]))).get('m7')).toMatchObject({ baseline: false });
});
