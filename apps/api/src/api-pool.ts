import { createPool } from '@pairsmith/db';
import type { Pool } from 'pg';

/**
 * Far longer than the statements of a request take, and short enough that a database which has frozen, or whose
 * machine is gone without a word, is answered 503 while the client still waits.
 */
const QUERY_TIMEOUT_MS = 5_000;

/** The pool that requests use. What takes longer, a backup for example, has a pool of its own. */
export const createApiPool = (databaseUrl: string): Pool =>
  createPool(databaseUrl, { name: 'pairsmith-api', queryMs: QUERY_TIMEOUT_MS });
