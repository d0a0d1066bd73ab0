import { linkedTypes, listDocument } from '../support/edges';
import { allFieldsOf, fieldsOf } from '../support/everything';
import { smallCouncil } from '../support/small-council';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
  await smallCouncil(world, 'leicester');
});
afterAll(() => world.close());

/** The wide answer without what the narrow one did not ask for. */
function cut(wide: unknown, narrow: unknown): unknown {
  if (Array.isArray(wide) && Array.isArray(narrow))
    return wide.map((item, index) => cut(item, narrow[index]));
  if (wide === null || narrow === null || typeof wide !== 'object' || typeof narrow !== 'object') return wide;
  const kept = Object.keys(narrow).map((key) => [key, (wide as Record<string, unknown>)[key]]);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, cut(value, (narrow as Record<string, unknown>)[key as string])]),
  );
}

// Reads fetch only the columns that a document needs: whatever else is asked for, a field says the same.
describe.each(['lead@leicester', undefined])('as %s', (persona) => {
  test.each(linkedTypes)('every field of %s says the same alone as with all others', async (type) => {
    const caller = persona === undefined ? world.public : world.as(persona);
    const ask = (selection: string) => caller.ask(listDocument(type, selection), { slug: 'leicester' });
    const wide = await ask(allFieldsOf(type));
    const fields = fieldsOf(type);
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) {
      const narrow = await ask(field);
      expect(narrow).toEqual(cut(wide, narrow));
      const renamed = JSON.stringify(narrow).replaceAll(`"${field.split(/\W/)[0]}":`, '"other":');
      const root = renamed.replace('{"other":', '{"organisation":');
      const expected = renamed.startsWith('{"other":') ? root : renamed;
      expect(JSON.stringify(await ask(`other: ${field}`))).toBe(expected);
    }
  });
});
