/** The long form takes minutes more for what changes seldom or wants many cases: `docs/testing.md` says what is in it. */
const isLongForm = Boolean(process.env['TEST_LONG']);

/** Tests run from source: the export condition `source` leads every workspace import to its TypeScript. */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/packages', '<rootDir>/apps', '<rootDir>/tests', '<rootDir>/scripts'],
  testMatch: [isLongForm ? '**/*.long.test.ts' : '**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(isLongForm ? [] : ['\\.long\\.test\\.ts$'])],
  transform: { '^.+\\.ts$': '@swc/jest' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  reporters: ['default', '<rootDir>/tests/support/count-reporter.js'],
  // Many tests wait for processes and leases: four at a time keep both cores at work where jest’s own choice would be one.
  maxWorkers: 4,
  // Nobody waits for a time but for a condition: this only ends a test that would never end, on a machine of any speed.
  testTimeout: 180_000,
};
