import { Query, type QueryResult } from 'pg';

/** What node-postgres calls of a query, and what a query calls of the connection; its types name neither. */
interface Connection {
  parse(message: { text: string }): void;
  bind(message: object): void;
  execute(message: object): void;
}
interface Internals {
  callback: (error: Error | null, result: QueryResult<(string | null)[]>) => void;
  prepare(connection: Connection): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const InternalQuery = Query as unknown as new (config: object) => Internals;

/**
 * A cursor and its first rows in one message, with one `Sync` behind both: where the server refuses the cursor, it skips the
 * fetch. Each of the two is one statement of the extended protocol, under the server's timeout for one statement.
 */
export class CursorQuery extends InternalQuery {
  readonly #declare: string;
  /** The cursor is there: what is refused from now on is the fetch. */
  isDeclared = false;

  /** @param declare as it is sent, `declare probe …` @param fetch of the same cursor */
  constructor(declare: string, fetch: string) {
    super({ text: fetch, rowMode: 'array', queryMode: 'extended' });
    this.#declare = declare;
  }

  override prepare(connection: Connection): void {
    connection.parse({ text: this.#declare });
    connection.bind({});
    connection.execute({});
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.isDeclared) super.handleCommandComplete(message, connection);
    else this.isDeclared = true;
  }
}
