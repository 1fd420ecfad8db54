import type { Pool, PoolClient } from 'pg';

/** Whatever runs a query: the pool for a single statement, a client for a transaction. */
export type Client = Pool | PoolClient;
