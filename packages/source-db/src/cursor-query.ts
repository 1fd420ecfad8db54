import { Query, type QueryResult } from 'pg';

/** What node-postgres calls of a query, and what a query calls of the connection; its types name neither. */
interface Connection {
  parse(message: { text: string }): void;
  bind(message: object): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  sync(): void;
}
interface Internals {
  callback: (error: Error | null, result: QueryResult<(string | null)[]>) => void;
  prepare(connection: Connection): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const InternalQuery = Query as unknown as new (config: object) => Internals;

/**
 * A cursor, its first rows, and the end of its transaction in one message, with one `Sync` behind all: what the server refuses
 * makes it skip the rest. Each of them is one statement of the extended protocol, under the server's timeout for one statement.
 */
export class CursorQuery extends InternalQuery {
  readonly #declare: string;
  readonly #fetch: string;
  #done = 0;

  /** @param declare as it is sent, `declare probe …` @param fetch of the same cursor */
  constructor(declare: string, fetch: string) {
    super({ text: fetch, rowMode: 'array', queryMode: 'extended' });
    this.#declare = declare;
    this.#fetch = fetch;
  }

  /** The cursor is there: what is refused from now on is the fetch. */
  get isDeclared(): boolean {
    return this.#done > 0;
  }

  override prepare(connection: Connection): void {
    for (const text of [this.#declare, this.#fetch, 'rollback']) {
      connection.parse({ text });
      connection.bind({});
      if (text === this.#fetch) connection.describe({ type: 'P' });
      connection.execute({});
    }
    connection.sync();
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    this.#done += 1;
    if (this.#done === FETCH) super.handleCommandComplete(message, connection);
  }
}

/** Of what is done, by place. */
const FETCH = 2;
