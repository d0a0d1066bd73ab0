import { decodeCursor, encodeCursor, type Position } from '../../src/changes/cursor';
import { decodeListCursor } from '../../src/graphql/pagination';
import { newId } from '../../src/persistence/new-id';

const position: Position = { organisationId: newId(), epoch: newId(), sequence: 42 };

test.each([0, 1, 42, 999_999_999_999_999])('a cursor at %i comes back as it went', (sequence) => {
  const cursor = encodeCursor({ ...position, sequence });
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(decodeCursor(cursor)).toEqual({ ...position, sequence });
});

const plain = Buffer.from(encodeCursor(position), 'base64url').toString();
const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');

test.each([
  ['nothing', ''],
  ['another alphabet', `${encodeCursor(position)}=`],
  ['blanks', ` ${encodeCursor(position)}`],
  ['another version', cursorOf(plain.replace('v1', 'v2'))],
  ['a negative number', cursorOf(plain.replace(/:42$/, ':-1'))],
  ['a number that is none', cursorOf(plain.replace(/:42$/, ':4x'))],
  ['a fraction', cursorOf(plain.replace(/:42$/, ':4.2'))],
  ['a leading zero', cursorOf(plain.replace(/:42$/, ':042'))],
  ['a number too long', cursorOf(plain.replace(/:42$/, `:${'9'.repeat(16)}`))],
  ['no number', cursorOf(plain.replace(/:42$/, ''))],
  ['something behind', cursorOf(`${plain}:1`)],
  ['a line break behind', cursorOf(`${plain}\n`)],
  ['something before', cursorOf(`x${plain}`)],
  ['no ids', cursorOf('v1:a:b:1')],
  ['SQL in the place of an id', cursorOf(`v1:' OR 1=1 --:${position.epoch}:1`)],
  ['half of it', encodeCursor(position).slice(0, 40)],
  ['far too much', encodeCursor(position).repeat(10)],
])('a cursor with %s is not read', (_what, cursor) => {
  expect(decodeCursor(cursor)).toBeUndefined();
});

test('any character that is changed is seen, or leads to another valid place, never to an error', () => {
  const cursor = encodeCursor(position);
  for (let index = 0; index < cursor.length; index += 1) {
    const changed = `${cursor.slice(0, index)}${cursor[index] === 'A' ? 'B' : 'A'}${cursor.slice(index + 1)}`;
    const read = decodeCursor(changed);
    if (read !== undefined) expect(encodeCursor(read)).not.toBe(cursor);
  }
});

test('a list cursor is read only where it has the parts of its list', () => {
  expect(decodeListCursor(cursorOf('["a",1,null]'), 3)).toEqual(['a', 1, null]);
  for (const text of [
    '["a",1]',
    '["a",1,null,2]',
    '[{},1,null]',
    '[[1],1,null]',
    '{"0":"a"}',
    'x',
    '',
    'null',
    '[true,1,2]',
  ])
    expect(() => decodeListCursor(cursorOf(text), 3)).toThrow('not a cursor of this list');
  expect(() => decodeListCursor('A'.repeat(1001), 3)).toThrow('not a cursor of this list');
});
