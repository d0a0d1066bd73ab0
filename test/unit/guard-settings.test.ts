import { ConfigError, readConfig } from '../../src/app/config';

const guardsOf = (env: Record<string, string>) => readConfig(env).guards;

/** Every limit as the README has it. */
const LIMITS = {
  MAX_TOKENS: 5_000,
  MAX_OPERATIONS: 20,
  MAX_FRAGMENTS: 100,
  MAX_ROOT_FIELDS: 50,
  MAX_DEPTH: 20,
  MAX_NESTED_LISTS: 5,
  MAX_FIELDS: 1_500,
  MAX_BREADTH: 200,
  MAX_ALIASES: 100,
  MAX_DIRECTIVES: 50,
  MAX_DIRECTIVES_IN_ONE_PLACE: 5,
  MAX_VALUE_DEPTH: 10,
  MAX_VALUES: 50_000,
  MAX_COST: 1_000_000,
  COST_PER_MINUTE: 1_000_000_000,
  COST_PER_MINUTE_OF_ADDRESS: 1_000_000_000,
};

describe('the settings of the guards', () => {
  it('have defaults', () => {
    expect(guardsOf({})).toStrictEqual({
      limits: LIMITS,
      introspection: true,
      suggestions: true,
      refusedTokensPerMinute: 10_000,
      requestTimeoutSeconds: 30,
    });
  });

  it('leave more to developers of their own server than to those who reach it from elsewhere', () => {
    expect(guardsOf({ SIGN_IN: 'none' })).toMatchObject({
      limits: { COST_PER_MINUTE: 10_000_000, COST_PER_MINUTE_OF_ADDRESS: 50_000_000 },
      refusedTokensPerMinute: 100,
    });
  });

  it.each(Object.entries(LIMITS))('%s is read, and nothing but a whole number is taken', (name, usual) => {
    expect(guardsOf({ [name]: String(usual - 1) }).limits).toHaveProperty(name, usual - 1);
    expect(() => guardsOf({ [name]: `${usual}.5` })).toThrow(name);
  });

  it('tell the schema to nobody where there is no development sign-in, unless told to', () => {
    expect(guardsOf({ SIGN_IN: 'none' })).toMatchObject({ introspection: false, suggestions: false });
    expect(guardsOf({ SIGN_IN: 'none', INTROSPECTION: 'on' })).toMatchObject({
      introspection: true,
      suggestions: true,
    });
    expect(guardsOf({ INTROSPECTION: 'off', SUGGESTIONS: 'on' })).toMatchObject({
      introspection: false,
      suggestions: true,
    });
  });

  it('name what is wrong with them', () => {
    const wrong = { MAX_DEPTH: '0', MAX_COST: 'much', INTROSPECTION: 'yes', COST_PER_MINUTE: '-1' };
    try {
      readConfig(wrong);
      throw new Error('They were taken');
    } catch (problem) {
      expect(problem).toBeInstanceOf(ConfigError);
      const settings = (problem as ConfigError).faults.map(({ setting }) => setting);
      expect(settings.sort()).toEqual(Object.keys(wrong).sort());
    }
  });
});
