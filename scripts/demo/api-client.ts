/** An answer's `data`. */
type Data = Record<string, unknown>;

interface Envelope<T> {
  success: boolean;
  data: T & { response: string; error_type?: string };
}

export interface ApiClient {
  get<T = Data>(path: string): Promise<T>;
  post<T = Data>(path: string, body: unknown): Promise<T>;
  upload<T = Data>(path: string, name: string, content: string): Promise<T>;
  download(path: string): Promise<string>;
}

/** The API refused; its own words say why and what to do. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
}

/** The calls of the demo, below /api/v0. A client package with types follows the OpenAPI document. */
export const createApiClient = (url: string, key?: string): ApiClient => {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { ...init.headers, ...(key ? { Authorization: `Bearer ${key}` } : {}) };
    const answer = await fetch(`${url}/api/v0${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) return answer;
    const text = await answer.text();
    throw new ApiFailure(`${init.method ?? 'GET'} ${path} → ${answer.status}: ${responseOf(text)}`);
  };
  const dataOf = async <T>(answer: Promise<Response>): Promise<T> =>
    ((await (await answer).json()) as Envelope<T>).data;
  return {
    get: (path) => dataOf(send(path, {})),
    post: (path, body) =>
      dataOf(
        send(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    upload: (path, name, content) => {
      const body = new FormData();
      body.append('file', new File([content], name));
      return dataOf(send(path, { method: 'POST', body }));
    },
    download: async (path) => (await send(path, {})).text(),
  };
};

const responseOf = (text: string): string => {
  try {
    return (JSON.parse(text) as Envelope<Data>).data.response;
  } catch {
    return text.slice(0, 300); // not our envelope: say what came instead
  }
};
