import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const DOCUMENT = `query($filter: SummaryFilter) { organisation(slug: "leicester") { summary(filter: $filter) {
  trajectory { status count } computed { status count } actions { status count } } } }`;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const REFUSED: [string, object, string, string][] = [
  ['a division that is not there', { division: ['ASC', 'NONE'] }, 'NOT_FOUND', 'filter.division.1'],
  ['an empty list', { division: [] }, 'BAD_USER_INPUT', 'filter.division'],
  ['a blank theme', { theme: [' '] }, 'BAD_USER_INPUT', 'filter.theme.0'],
  ['a control character', { theme: ['a\u0000b'] }, 'BAD_USER_INPUT', 'filter.theme.0'],
  ['what is no id', { owner: ['me'] }, 'BAD_USER_INPUT', 'filter.owner.0'],
  ['a post that is not there', { owner: [NOBODY] }, 'NOT_FOUND', 'filter.owner.0'],
  [
    'more than 100 posts',
    { owner: Array.from({ length: 101 }, () => NOBODY) },
    'BAD_USER_INPUT',
    'filter.owner',
  ],
];

test.each(REFUSED)(
  '%s is refused once, by field, whether or not the document is known',
  async (_what, filter, code, field) => {
    for (let times = 0; times < 3; times += 1) {
      const { errors, data } = await world.as('lead@leicester').try(DOCUMENT, { filter });
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code, field }]);
      expect(data).toEqual({ organisation: null });
    }
  },
);

test('N6: a post of another council is as one that nobody has', async () => {
  const [theirs] = await world.sql(
    "SELECT w.id FROM owner w JOIN organisation o ON o.id = w.organisation_id WHERE o.slug = 'leicestershire' LIMIT 1",
  );
  const ask = (owner: string) => world.as('lead@leicester').try(DOCUMENT, { filter: { owner: [owner] } });
  expect(await ask(theirs.id)).toEqual(await ask(NOBODY));
});
