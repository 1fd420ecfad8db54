import { readSettings, withSecretFiles } from '@pairsmith/core';
import type { Terminal } from './terminal';

/** One thing that `doctor` looked at. `remedy` says what to do where it is not well. */
export interface Check {
  name: string;
  state: 'ok' | 'warning' | 'failed';
  found: string;
  remedy?: string;
}

const ANSWER_MS = 10_000;

interface Endpoint {
  name: string;
  /** What its settings begin with. */
  prefix: 'LLM' | 'EMBEDDING';
  baseUrl: string | undefined;
  apiKey: string | undefined;
  model: string | undefined;
  without: string;
}

/**
 * Whether the models that a service here would use answer, take the key and know the model. They are asked for the list of
 * their models, which costs nothing. Nothing is said of those that are not configured.
 * @throws SettingsError
 */
export const checkModels = async ({ env, stop }: Pick<Terminal, 'env' | 'stop'>): Promise<Check[]> => {
  const settings = readSettings(withSecretFiles(env), [
    ...(['LLM_BASE_URL', 'LLM_API_KEY', 'LLM_MODEL'] as const),
    ...(['EMBEDDING_BASE_URL', 'EMBEDDING_API_KEY', 'EMBEDDING_MODEL'] as const),
  ]);
  const endpoints: Endpoint[] = [
    {
      ...{ name: 'Model', prefix: 'LLM', without: 'the built-in writer is used' },
      ...{ baseUrl: settings.LLM_BASE_URL, apiKey: settings.LLM_API_KEY, model: settings.LLM_MODEL },
    },
    {
      ...{ name: 'Embedding', prefix: 'EMBEDDING', without: 'the built-in embedding is used' },
      ...{ baseUrl: settings.EMBEDDING_BASE_URL, model: settings.EMBEDDING_MODEL },
      apiKey:
        settings.EMBEDDING_API_KEY ??
        (settings.EMBEDDING_BASE_URL === settings.LLM_BASE_URL ? settings.LLM_API_KEY : undefined),
    },
  ];
  const checks = await Promise.all(endpoints.map((endpoint) => checkEndpoint(endpoint, stop)));
  return checks.flatMap((check) => check ?? []);
};

const checkEndpoint = async (endpoint: Endpoint, stop: AbortSignal): Promise<Check | null> => {
  const { name, prefix, baseUrl, model, without } = endpoint;
  if (!baseUrl && !model) return null;
  if (!baseUrl || !model) {
    const [given, missing] = baseUrl ? ['BASE_URL', 'MODEL'] : ['MODEL', 'BASE_URL'];
    return {
      ...{ name, state: 'warning', found: `${prefix}_${given} without ${prefix}_${missing}: ${without}` },
      remedy: 'Set both, or neither.',
    };
  }
  const { host } = new URL(baseUrl);
  try {
    const answer = await askForModels(endpoint, baseUrl, stop);
    if (answer.status === 401 || answer.status === 403)
      return {
        ...{ name, state: 'failed', found: `${host} refuses the key (${answer.status})` },
        remedy: `Set ${prefix}_API_KEY to a key of it.`,
      };
    if (answer.status >= 500)
      return {
        ...{ name, state: 'warning', found: `${host} answers ${answer.status}` },
        remedy: 'Look at its log, or try again later.',
      };
    const known = answer.ok ? await modelsIn(answer) : null;
    if (known && !known.some((id) => id === model || id === `${model}:latest`))
      return {
        ...{ name, state: 'warning', found: `${host} answers, and does not list ${model}` },
        remedy: `Check ${prefix}_MODEL.`,
      };
    return { name, state: 'ok', found: `${model} at ${host}` };
  } catch (error) {
    stop.throwIfAborted();
    return {
      ...{ name, state: 'failed', found: `${host} does not answer (${causeOf(error)})` },
      remedy: `Check ${prefix}_BASE_URL, that it runs, the network and a proxy.`,
    };
  }
};

const askForModels = ({ apiKey }: Endpoint, baseUrl: string, stop: AbortSignal): Promise<Response> =>
  fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
    headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
    signal: AbortSignal.any([stop, AbortSignal.timeout(ANSWER_MS)]),
  });

/** Null where it is no list of models: not every endpoint has one. */
const modelsIn = async (answer: Response): Promise<string[] | null> => {
  const body = (await answer.json().catch(() => null)) as { data?: unknown } | null;
  if (!Array.isArray(body?.data) || body.data.length === 0) return null;
  return body.data.map((one: { id?: unknown } | null) => String(one?.id));
};

const causeOf = (error: unknown): string => {
  const { cause, name, message } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? `${ANSWER_MS / 1000} s` : (cause?.code ?? cause?.message ?? message);
};
