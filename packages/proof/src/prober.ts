/** The business database as the ladder uses it; every statement is planned or run in a read-only transaction with limits. */
export interface Prober {
  /** Plans without running; `cost` in the planner's units. */
  explain(
    sql: string,
    options: { timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<{ cost: number }>;
  /** Runs, and reads at most `maxRows` rows; cells are PostgreSQL's text. */
  run(
    sql: string,
    options: { timeoutMs: number; maxRows: number; signal?: AbortSignal | undefined },
  ): Promise<ProbedRows>;
  /** SQLSTATE and a first line without literals for what the server itself refused; null for any other error. */
  describeError(error: unknown): { sqlState: string; message: string } | null;
}

export interface ProbedRows {
  columns: string[];
  rows: (string | null)[][];
  /** There were more rows than were read. */
  truncated: boolean;
  ms: number;
}

/** What one pair may take of the business database. */
export interface ProofCaps {
  timeoutMs: number;
  maxRows: number;
  /** In the planner's units; more is refused before it runs. */
  maxCost: number;
}
