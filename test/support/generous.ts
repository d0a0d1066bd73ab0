/**
 * Limits that no test reaches by asking for everything, and a lot of it from one address: a test that compares answers
 * must not be comparing refusals. Those that test the limits set their own.
 */
export const GENEROUS = {
  MAX_COST: '1000000000',
  COST_PER_MINUTE: '1000000000000',
  COST_PER_MINUTE_OF_ADDRESS: '1000000000000',
  REFUSED_TOKENS_PER_MINUTE: '1000000',
};
