import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

/** The benchmarks of every measure by the reference of its ambition, as the public sees them. */
async function benchmarksOf(slug: string): Promise<Map<string, Json[]>> {
  const { organisation } = await world.public.ask(
    `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 100) { nodes { reference measures { benchmarks {
      comparator name value display release period { label }
      comparison { own difference differenceUnit stands significant } } } } } } }`,
    { slug },
  );
  return new Map(
    organisation.ambitions.nodes.map(({ reference, measures }: Json) => [
      reference,
      measures.flatMap(({ benchmarks }: Json) => benchmarks),
    ]),
  );
}

test('the county: every average of the neighbours that its dashboard prints, against its own figure', async () => {
  const all = await benchmarksOf('leicestershire');
  const quarter = [...all].flatMap(([reference, benchmarks]) =>
    benchmarks
      .filter(({ period }) => period.label === '2018-19 Q4')
      .map(({ comparator, display, comparison }) => {
        expect(comparator).toBe('STATISTICAL_NEIGHBOURS');
        return `${reference} ${display} ${comparison.stands}`;
      }),
  );
  expect(quarter.sort()).toEqual([
    ...[
      'LD01 91.2% BETTER',
      'LD02 21.9% BETTER',
      'LD03 24.4% BETTER',
      'LD04 82.0% WORSE',
      'LD05 1.8% BETTER',
    ],
    ...[
      'LD06 10.7% BETTER',
      'LD07 70.0% WORSE',
      'LD08 83.8% BETTER',
      'LD09 53.2% BETTER',
      'LD12 15.6 BETTER',
    ],
    ...[
      'LD19 75.3% WORSE',
      'LD20 98.6% BETTER',
      'LD21 95.2% WORSE',
      'LD22 85.9% BETTER',
      'LD23 86.8% BETTER',
    ],
    ...['LD24 78.4% BETTER', 'LD25 93.4% BETTER', 'LD26 85.6% WORSE', 'LD28 2.2% WORSE'],
  ]);
  // 251 of 258 cases reviewed in time is more than chance above 91.2%.
  const reviewed = all.get('LD01')?.find(({ value }) => value === 91.2);
  expect(reviewed).toMatchObject({ comparison: { own: 97.3, difference: 6.1, significant: true } });
  expect(all.get('LD02')?.map(({ name, value, period }) => [name, value, period.label])).toEqual([
    ['Statistical neighbours', 21.9, '2018-19 Q4'],
    ['Statistical neighbours', 21.8, '2018-19'],
    ['England', 20.2, '2018'],
  ]);
});

test('the city: direct payments against the average and the highest of the country', async () => {
  const found = (await benchmarksOf('leicester')).get('ASC3');
  const points = { own: 41, differenceUnit: 'PERCENTAGE_POINTS', significant: null };
  expect(found?.map(({ name, value, comparison }) => ({ name, value, comparison }))).toEqual([
    { name: 'England', value: 25, comparison: { ...points, difference: 16, stands: 'BETTER' } },
    { name: 'Highest in England', value: 48, comparison: { ...points, difference: -7, stands: 'WORSE' } },
  ]);
});
