import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { awakeTimeout } from './awake-time';

/** Every cell as the text PostgreSQL sends: no number loses digits, no date its zone. */
const TEXT_TYPES = { getTypeParser: () => (value: string) => value };

const CANCEL_REQUEST_CODE = 80877102;
const CANCEL_TIMEOUT_MS = 1_000;

/**
 * node-postgres's client with what a strict reader needs: text cells, a connect timeout of its own (the pool's would
 * also limit the wait for a free connection, and node-postgres's runs on while the process is suspended), and a way to cut
 * the line at once.
 */
export class SourceClient extends Client {
  readonly #socket: Socket;
  readonly #address: { host: string; port: number };

  constructor(config: ClientConfig & { host: string; port: number; connectTimeoutMs: number }) {
    const socket = new Socket();
    super({
      ...config,
      stream: () => socket,
      types: TEXT_TYPES,
      keepAlive: true,
      application_name: 'pairsmith',
    } as ClientConfig);
    this.#socket = socket;
    // A connection that breaks is seen by the query in flight, or by the next one; without a listener it would end the process.
    this.on('error', () => undefined);
    this.#address = { host: config.host, port: config.port };
    this.#limitConnecting(config.connectTimeoutMs);
  }

  /** Whoever makes a client connects it at once. */
  #limitConnecting(ms: number): void {
    const callOff = awakeTimeout(ms, () => {
      // The stream of the moment: over TLS it is another than the socket.
      const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
      stream.destroy(new Error('timeout expired'));
    });
    for (const event of ['connect', 'error', 'end']) this.once(event, callOff);
  }

  /** What has come in over this connection so far. */
  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  /** Cuts the connection without waiting for the other side, which may be gone. */
  destroy(): void {
    this.#socket.destroy();
  }

  /**
   * Asks the server to stop what this connection runs, by the protocol's own message: unlike `pg_cancel_backend` it
   * passes through PgBouncer. Best effort and bounded: the caller destroys the connection whatever comes of it.
   */
  async cancel(): Promise<void> {
    const { processID, secretKey } = this as unknown as {
      processID: number | null;
      secretKey: number | null;
    };
    if (processID === null || secretKey === null) return;
    const request = Buffer.alloc(16);
    request.writeInt32BE(request.length, 0);
    request.writeInt32BE(CANCEL_REQUEST_CODE, 4);
    request.writeInt32BE(processID, 8);
    request.writeInt32BE(secretKey, 12);
    await new Promise<void>((resolve) => {
      const socket = new Socket();
      const done = () => {
        socket.destroy();
        resolve();
      };
      socket.setTimeout(CANCEL_TIMEOUT_MS, done).once('error', done).once('close', done);
      // The server answers a cancel request by closing the connection.
      socket.connect(this.#address.port, this.#address.host, () => socket.write(request));
    });
  }
}
