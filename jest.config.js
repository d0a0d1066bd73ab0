const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js|mjs)$': '@swc/jest' },
  // Published as ES modules only; jest runs CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  setupFiles: ['reflect-metadata'],
  resolver: '<rootDir>/test/support/resolve-client.cjs',
};

module.exports = {
  // Tests wait for PostgreSQL, sockets and other processes as much as they compute: twice as many workers as cores.
  maxWorkers: 2 * availableParallelism(),
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,security}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  testTimeout: 30_000,
};
