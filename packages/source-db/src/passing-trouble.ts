/**
 * What a restart, a failover or a crowd looks like to a client: class 08, too many connections, shutdown (57P; a database that
 * was dropped, 57P04, does not come back), a session that was ended because its client slept (25P03), and the system's own words.
 */
const PASSING =
  /^(08...|53300|57P0[1235]|25P03|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/** How node-postgres says that a connection ended or did not come about in time: by words only. */
const PASSING_WORDS = /terminated|not queryable|timeout expired|connection timeout|timed out/i;

/** PgBouncer's own refusals are protocol violations (08P01): these words are of those that stay. */
const LASTING_WORDS = /authentication failed|no such user|no such database|does not exist/i;

/** Whether the same connection may come about in a moment. */
export const isPassing = (code: string, words: string): boolean =>
  code === ''
    ? PASSING_WORDS.test(words)
    : PASSING.test(code) && !(code === '08P01' && LASTING_WORDS.test(words));
