export interface TestStack {
  /** The database `postgres` of the run's own PostgreSQL, as its superuser. */
  pgUrl: string;
  redisUrl: string;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run tests with jest, whose global setup starts the servers.`);
  return value;
};

/** The servers that serve the whole test run. A test that breaks its server starts one of its own. */
export const testStack = (): TestStack => ({
  pgUrl: required('PAIRSMITH_TEST_PG_URL'),
  redisUrl: required('PAIRSMITH_TEST_REDIS_URL'),
});
