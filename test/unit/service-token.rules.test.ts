import {
  isSecretOf,
  isServiceToken,
  newSecret,
  readServiceToken,
  roleOfScopes,
} from '../../src/features/people/service-token.rules';
import { newId } from '../../src/persistence/new-id';

it('a token names its id, and only its own secret fits its hash', () => {
  for (let turn = 0; turn < 200; turn++) {
    const id = newId();
    const { token, hash } = newSecret(id);
    expect(token).toMatch(/^gts_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{43}$/);
    const read = readServiceToken(token);
    expect(read?.id).toBe(id);
    expect(isSecretOf(read?.secret ?? '', hash)).toBe(true);
    expect(isSecretOf(newSecret(id).token.slice(-43), hash)).toBe(false);
    expect(isSecretOf('', hash)).toBe(false);
    expect(hash.toString('latin1')).not.toContain(read?.secret);
  }
});

it('no two tokens share a secret, even under one id', () => {
  const id = newId();
  expect(newSecret(id).token).not.toBe(newSecret(id).token);
});

it.each([
  'gts_',
  'gts_a_b',
  `gts_${'a'.repeat(22)}_${'b'.repeat(42)}`,
  `gts_${'a'.repeat(22)}_${'b'.repeat(44)}`,
])('%s is meant to be one and is none', (text) => {
  expect(isServiceToken(text)).toBe(true);
  expect(readServiceToken(text)).toBeUndefined();
});

it('whatever else is a bearer token is left to others', () => {
  expect(isServiceToken('eyJhbGciOiJIUzI1NiJ9.e30.x')).toBe(false);
});

it('only what reads nothing but what is published is seen as outside', () => {
  expect(roleOfScopes(['READ_PUBLISHED'])).toBe('VIEWER');
  expect(roleOfScopes(['READ_WORK_IN_PROGRESS'])).toBe('ANALYST');
  expect(roleOfScopes(['READ_PUBLISHED', 'RECORD_READINGS'])).toBe('ANALYST');
});
