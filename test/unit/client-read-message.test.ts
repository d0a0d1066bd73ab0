import { readMessage } from '../../client/src/read-message';

const said = (feed: string): object => ({ cursor: 'c', feed });
const typed = (__typename: string): object => ({ statusChanged: { __typename } });

it.each([
  ['what the extensions say', { data: { statusChanged: {} }, extensions: said('ready') }, 'ready'],
  ['checkpoint', { data: { statusChanged: {} }, extensions: said('checkpoint') }, 'checkpoint'],
  ['resync', { data: { statusChanged: {} }, extensions: said('resync') }, 'resync'],
  ['resync, whatever is selected', { data: null, extensions: said('resync') }, 'resync'],
  ['nothing said', { data: typed('StatusChange'), extensions: { cursor: 'c' } }, 'change'],
  ['a word of a later server', { data: typed('StatusChange'), extensions: said('other') }, 'change'],
  ['the name of a prototype', { data: typed('constructor'), extensions: said('toString') }, 'change'],
  ['the type, without extensions', { data: typed('FeedReady') }, 'ready'],
  ['the type, without extensions', { data: typed('FeedCheckpoint') }, 'checkpoint'],
  ['the type, without extensions', { data: typed('ResyncRequired') }, 'resync'],
  ['the type under an alias of the field', { data: { mine: { __typename: 'FeedReady' } } }, 'ready'],
  [
    'the type beside that of the root',
    { data: { __typename: 'Subscription', ...typed('FeedReady') } },
    'ready',
  ],
  ['an error in one field', { data: typed('StatusChange'), errors: [{ message: 'x' }] }, 'change'],
  [
    'an error that left nothing',
    { data: null, errors: [{ message: 'x' }], extensions: { cursor: 'c' } },
    'change',
  ],
  ['errors in place of a feed', { errors: [{ message: 'x' }] }, 'refusal'],
  ['errors in place of a feed', { data: null, errors: [{ message: 'x' }] }, 'refusal'],
  ['extensions that are none', { data: typed('StatusChange'), extensions: 'x' }, 'change'],
])('%s: %j is %s', (_why, result, kind) => {
  expect(readMessage(result).kind).toBe(kind);
});

it.each([
  ['of the extensions', { data: { f: { cursor: 'data' } }, extensions: { cursor: 'ext' } }, 'ext'],
  ['of the message, where there is no other', { data: { f: { cursor: 'data' } } }, 'data'],
  ['of neither', { data: { f: { cursor: 3 } }, extensions: {} }, undefined],
])('the cursor is that %s', (_which, result, cursor) => {
  expect(readMessage(result).cursor).toBe(cursor);
});

it('the explanation is read where it is selected', () => {
  expect(readMessage({ data: { f: { explanation: 'Too old.' } } }).explanation).toBe('Too old.');
  expect(readMessage({ data: { f: {} } }).explanation).toBeUndefined();
});
