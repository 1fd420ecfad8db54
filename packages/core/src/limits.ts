/*
 * How much text from outside is read at all: every bound that a person may meet, in one place. What is longer is refused
 * before any work on it begins, with the bound in the message; what is within is read in time that grows with its length.
 */

/** Bytes of one SQL statement, one DDL or one document. Longer than any query a person would ask for. */
export const MAX_STATEMENT_BYTES = 64 * 1024;

/** Statements of one script: a thousand tables with a comment on each of twenty columns. */
export const MAX_SCRIPT_STATEMENTS = 20_000;

/** Texts of one uploaded training file: as much as is embedded while a caller waits. */
export const MAX_TRAINING_FILE_ITEMS = 1_000;

/** Characters of a question that is stored; as long as one to `search` may be, so that each can be asked word for word. */
export const MAX_QUESTION_LENGTH = 2_000;

/** Characters of a question that is read and judged, as NFKC writes it out: longer than anybody asks. */
export const MAX_READ_QUESTION = 1_000;

/** Pairs of one pair file: ten times what a task plans at most (50 themes of 50 questions), and rounded up. */
export const MAX_PAIRS = 30_000;

/** Questions that a person has answered in one task: as many as a task plans at most. */
export const MAX_ASKED_QUESTIONS = 2_500;

/** Wrong names of one table list that are told; how many more there are is told too. */
export const MAX_BAD_NAMES = 100;

/** Characters of a comment in the customer's database; what is behind them is not read. Cells are cut at the server too. */
export const MAX_REMARK_LENGTH = 10_000;
