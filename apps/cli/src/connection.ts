import { readSettings, withSecretFiles } from '@pairsmith/core';
import { createClient, type Client } from '@pairsmith/client';
import { Unreachable, UsageError } from './errors';
import { withEmbedded } from './embedded';
import type { Output } from './output';
import type { Terminal } from './terminal';

export interface ConnectionOptions {
  url?: string;
  language?: 'zh' | 'en';
}

export interface Connection {
  api: Client;
  url: string;
  /** It was started for this command and ends with it. */
  embedded: boolean;
}

/** The service that was named: `--url`, or PAIRSMITH_URL. @throws UsageError where it is no address */
export const namedService = (
  { env }: Pick<Terminal, 'env'>,
  { url }: ConnectionOptions,
): string | undefined => {
  const [from, value] = url === undefined ? ['PAIRSMITH_URL', env['PAIRSMITH_URL']] : ['--url', url];
  if (!value && url === undefined) return undefined;
  if (!value || !URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new UsageError(`${from} has to be the address of a service: http://127.0.0.1:8084.`);
  return value;
};

const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error as Error).message;
};

/** fetch that hears of Ctrl-C, and says in words that nobody answers. */
export const fetchFrom =
  (base: string, stop: AbortSignal): typeof fetch =>
  async (input, init) => {
    const signal = init?.signal ? AbortSignal.any([init.signal, stop]) : stop;
    try {
      const response = await fetch(input, { ...init, signal });
      if (response.ok && response.headers.get('content-type')?.startsWith('text/html'))
        throw new Unreachable(
          `What answers at ${base} is no Pairsmith service. Name another: --url or PAIRSMITH_URL.`,
        );
      return response;
    } catch (error) {
      stop.throwIfAborted();
      if (init?.signal?.aborted && (error as Error).name !== 'TimeoutError') throw error;
      if (error instanceof Unreachable) throw error;
      throw new Unreachable(
        `No service answers at ${base} (${codeOf(error)}). Start it there, name another with --url or PAIRSMITH_URL, or name none to have one started here.`,
      );
    }
  };

/** The language of whoever sits there, as the environment says it; undefined where that is neither of ours. */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): 'zh' | 'en' | undefined => {
  const [, language] = /^(zh|en)(?:[_.@-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || '') ?? [];
  return language as 'zh' | 'en' | undefined;
};

/** A client of a service, for the one who sits at the terminal. */
export const clientOf = (
  baseUrl: string,
  apiKey: string | undefined,
  options: ConnectionOptions,
  { env, stop }: Pick<Terminal, 'env' | 'stop'>,
): Client => {
  const language = options.language ?? languageOf(env);
  return createClient({
    baseUrl,
    ...(apiKey && { apiKey }),
    ...(language && { language }),
    fetch: fetchFrom(baseUrl, stop),
  });
};

/** A service of this machine has its keys in the same environment. */
export const ownKey = (env: NodeJS.ProcessEnv): string | undefined => {
  const { API_KEYS } = readSettings(withSecretFiles(env), ['API_KEYS']);
  return API_KEYS.find(({ role }) => role !== 'viewer')?.key;
};

/** Runs `work` with the service that was named, or else with the embedded one. */
export const withConnection = async <T>(
  terminal: Terminal,
  options: ConnectionOptions,
  output: Output,
  work: (connection: Connection) => Promise<T>,
): Promise<T> => {
  const { env } = terminal;
  const key = env['PAIRSMITH_API_KEY'];
  const url = namedService(terminal, options);
  if (url) return work({ api: clientOf(url, key, options, terminal), url, embedded: false });
  return withEmbedded(terminal, output.note, ({ url: own, started }) => {
    if (started) output.note(`ready ${own}, writer: ${writerOf(started.ready)}`);
    const api = clientOf(own, key ?? ownKey(env), options, terminal);
    return work({ api, url: own, embedded: started !== null });
  });
};

const writerOf = ({ writer }: { writer: { kind: string; model?: string } }): string =>
  writer.model ?? writer.kind;
