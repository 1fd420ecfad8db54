/**
 * A database host that may be connected to, as it was decided by whoever knows the rules. It is kept with a task, so
 * that a worker, which has no rules, connects to nothing else.
 */
export interface AllowedTarget {
  /** As the connection string writes it. */
  host: string;
  port: number;
  /** A rule names exactly this host, without `*`: then it may be the service's own, or link-local. */
  listed: boolean;
}
