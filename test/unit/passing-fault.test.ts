import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../../src/domain/errors';
import { isPassingFault } from '../../src/persistence/passing-fault';

const withCode = (code: string, message = 'as it says'): Error => Object.assign(new Error(message), { code });

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SQLSTATES: readonly (readonly [code: string, name: string, passes: boolean])[] = [
  ['08000', 'connection_exception', true],
  ['08003', 'connection_does_not_exist', true],
  ['08006', 'connection_failure', true],
  ['08P01', 'protocol_violation', true],
  ['53000', 'insufficient_resources', true],
  ['53100', 'disk_full', true],
  ['53200', 'out_of_memory', true],
  ['53300', 'too_many_connections', true],
  ['57P01', 'admin_shutdown', true],
  ['57P02', 'crash_shutdown', true],
  ['57P03', 'cannot_connect_now', true],
  ['57P05', 'idle_session_timeout', true],
  ['57014', 'query_canceled', false],
  ['25006', 'read_only_sql_transaction', true],
  ['58000', 'system_error', true],
  ['58030', 'io_error', true],
  ['3D000', 'invalid_catalog_name', true],
  ['55000', 'object_not_in_prerequisite_state', true],
  ['55006', 'object_in_use', true],
  ['22P02', 'invalid_text_representation', false],
  ['23505', 'unique_violation', false],
  ['23503', 'foreign_key_violation', false],
  ['42601', 'syntax_error', false],
  ['42P01', 'undefined_table', false],
  ['28P01', 'invalid_password', false],
  ['40001', 'serialization_failure', false],
  ['54001', 'statement_too_complex', false],
  ['XX000', 'internal_error', false],
  ['P0001', 'raise_exception', false],
];

describe('what PostgreSQL says', () => {
  it.each(SQLSTATES)('%s %s: %s', (code, name, passes) => {
    expect(isPassingFault(withCode(code, name))).toBe(passes);
  });

  it.each(SQLSTATES)('%s %s, as the mapper wraps it: %s', (code, name, passes) => {
    expect(isPassingFault(new QueryFailedError('SELECT 1', [], withCode(code, name)))).toBe(passes);
  });
});

describe('what the network says', () => {
  it.each([
    ['ECONNREFUSED', true],
    ['ECONNRESET', true],
    ['EPIPE', true],
    ['ETIMEDOUT', true],
    ['EHOSTUNREACH', true],
    ['ENOTFOUND', true],
    ['EAI_AGAIN', true],
    ['ENOENT', false],
    ['ERR_INVALID_ARG_TYPE', false],
  ])('%s: %s', (code, passes) => {
    expect(isPassingFault(withCode(code))).toBe(passes);
    expect(isPassingFault(new QueryFailedError('SELECT 1', [], withCode(code)))).toBe(passes);
  });

  it('a name with several addresses, none of which answers', () => {
    const each = [withCode('ECONNREFUSED', '::1'), withCode('ECONNREFUSED', '127.0.0.1')];
    const all = Object.assign(new AggregateError(each), { code: 'ECONNREFUSED' });
    expect(isPassingFault(all)).toBe(true);
  });
});

/** As pg 8 and pg-pool 3 word what has no code. */
const WORDS: readonly (readonly [message: string, passes: boolean])[] = [
  ['Connection terminated', true],
  ['Connection terminated unexpectedly', true],
  ['Connection terminated due to connection timeout', true],
  ['timeout exceeded when trying to connect', true],
  ['Client has encountered a connection error and is not queryable', true],
  ['Client was closed and is not queryable', true],
  ['Cannot use a pool after calling end on the pool', true],
  ['Cannot read properties of undefined', false],
  ['The reader of this request is closed', false],
  ['', false],
];

describe('what the driver says without a code', () => {
  it.each(WORDS)('%j: %s', (message, passes) => {
    expect(isPassingFault(new Error(message))).toBe(passes);
    expect(isPassingFault(new QueryFailedError('SELECT 1', [], new Error(message)))).toBe(passes);
  });
});

describe('everything else stays', () => {
  it.each<[string, unknown]>([
    ['what the rules say', new DomainError('NOT_FOUND', 'There is no such thing.')],
    ['a fault of the document', new GraphQLError('Cannot query field "x"')],
    ['a code that is a number', Object.assign(new Error('x'), { code: 57_014 })],
    ['a code as GraphQL has them', withCode('BAD_USER_INPUT', 'Connection terminated')],
    ['text', 'ECONNRESET'],
    ['an object that is no error', { code: '57P01' }],
    ['nothing', undefined],
    ['null', null],
  ])('%s', (_, problem) => {
    expect(isPassingFault(problem)).toBe(false);
  });
});

describe('what GraphQL has wrapped', () => {
  it.each([
    [withCode('57P01'), true],
    [new QueryFailedError('SELECT 1', [], withCode('ECONNRESET')), true],
    [withCode('23505'), false],
    [new DomainError('FORBIDDEN', 'No.'), false],
  ])('is told by the error within: %s', (originalError, passes) => {
    const wrapped = new GraphQLError('Something', { originalError });
    expect(isPassingFault(wrapped.originalError)).toBe(passes);
    // The wrapping itself says nothing: who has it looks within.
    expect(isPassingFault(wrapped)).toBe(false);
  });
});
