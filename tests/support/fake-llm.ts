import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answerFromNames } from './fake-llm-answers';
import { embedByBigrams } from './fake-llm-embeddings';

/** What the server does with one chat call. `knows-nothing` builds an answer from the names in the messages alone. */
export type Behaviour =
  | { kind: 'knows-nothing' }
  | { kind: 'json'; value: unknown }
  | { kind: 'text'; text: string; finishReason?: string; reasoning?: string }
  | { kind: 'status'; status: number; code?: string; message?: string; headers?: Record<string, string> }
  /** Headers and the first bytes, then nothing more. */
  | { kind: 'stall' }
  /** An answer in pieces, of which each comes so long after the one before; `dies` ends the connection before the last. */
  | { kind: 'pieces'; pieces: string[]; everyMs: number; dies?: boolean }
  /** An answer whose stream turns into an error after its first piece. */
  | { kind: 'error-in-stream'; code: string; message: string }
  /** An answer of so many bytes. */
  | { kind: 'endless'; bytes: number }
  /** The connection is destroyed before a byte was sent. */
  | { kind: 'reset' }
  /** The HTTP body ends in the middle of its JSON. */
  | { kind: 'cut-body' }
  | { kind: 'raw'; body: string; contentType: string }
  | { kind: 'delay'; ms: number; then: Behaviour };

export const rateLimited = (retryAfter: string): Behaviour => ({
  kind: 'status',
  status: 429,
  code: 'rate_limit_exceeded',
  headers: { 'retry-after': retryAfter },
});
export const unauthorized: Behaviour = { kind: 'status', status: 401, code: 'invalid_api_key' };
export const insufficientQuota: Behaviour = { kind: 'status', status: 429, code: 'insufficient_quota' };
export const serverError: Behaviour = { kind: 'status', status: 500 };
export const emptyContent: Behaviour = { kind: 'text', text: '' };
export const cutOff = (text: string): Behaviour => ({ kind: 'text', text, finishReason: 'length' });
/** Thinks until there is no room left, and says nothing. */
export const cutThinking: Behaviour = {
  kind: 'text',
  ...{ text: '', reasoning: '让我想一想。'.repeat(40), finishReason: 'length' },
};
export const contentRefused: Behaviour = {
  kind: 'status',
  ...{
    status: 400,
    code: 'data_inspection_failed',
    message: 'Input data may contain inappropriate content.',
  },
};
export const contentFiltered: Behaviour = { kind: 'text', text: '', finishReason: 'content_filter' };

export interface FakeLlmOptions {
  /** One a chat call, in order; afterwards every call gets `then`. */
  script?: Behaviour[];
  /** By what a chat call says, before all else; undefined: the script, then `then`. */
  answer?: (body: Record<string, unknown>) => Behaviour | undefined;
  /** Default: knows-nothing. */
  then?: Behaviour;
  /** Before each answer, chat and embeddings. */
  latencyMs?: number;
  /** Until so many calls have been under way at once none is answered. */
  untilInFlight?: number;
  /** Which pairs are wrong; the same seed, the same answers. */
  seed?: number;
  /** 400 for requests with this in their body, as providers refuse what they do not know. */
  refuses?: (
    'json_schema' | 'json_object' | 'max_tokens' | 'temperature' | 'dimensions' | 'stream' | 'stream_options'
  )[];
  /** Answers as a whole though pieces were asked for. */
  neverStreams?: boolean;
  /** Leaves what an answer cost out of it. */
  hidesUsage?: boolean;
  /** 400 for embedding requests with more texts. */
  maxBatch?: number;
  /** Embedding requests get their headers and nothing more. */
  stallEmbeddings?: boolean;
  /** Of the vectors; what a request's `dimensions` says is ignored. */
  dimension?: number;
  /** Sends vectors as base64 whatever was asked for. */
  base64?: boolean;
  /** What is sent instead of the vectors of a request. */
  vectors?: (right: SentVector[]) => unknown[];
  /** Every request as one JSON line, so that tests can search what a model was sent. */
  logFile?: string;
  port?: number;
}

export interface SentVector {
  object: 'embedding';
  index: number;
  embedding: number[] | string;
}

export interface RecordedRequest {
  path: string;
  /** Of the request body: the same hash twice is a repeated call. */
  hash: string;
  body: Record<string, unknown>;
  at: number;
}

export interface FakeLlmStats {
  chatCalls: number;
  embeddingCalls: number;
  inFlight: number;
  maxInFlight: number;
  /** Calls whose client went away before the answer: killed workers, aborted steps. */
  abandoned: number;
  /** Chat calls beyond the first of the same body. */
  repeated: number;
  /** Of the chat answers, as they said themselves. */
  promptTokens: number;
  completionTokens: number;
}

export interface FakeLlm {
  /** `http://127.0.0.1:port/v1`; `GET {url}/stats` answers the stats, for tests in another process. */
  url: string;
  requests: RecordedRequest[];
  stats: () => FakeLlmStats;
  close: () => Promise<void>;
}

const FINISHED = 'stop';

/** An OpenAI-compatible server on loopback: scripted failures, or answers that know nothing but the names they were sent. */
export async function startFakeLlm(options: FakeLlmOptions = {}): Promise<FakeLlm> {
  const script = [...(options.script ?? [])];
  const requests: RecordedRequest[] = [];
  const count = { inFlight: 0, maxInFlight: 0, abandoned: 0, promptTokens: 0, completionTokens: 0 };
  const meter = (usage: Usage) => {
    count.promptTokens += usage.prompt_tokens;
    count.completionTokens += usage.completion_tokens;
  };

  const stats = (): FakeLlmStats => {
    const chats = requests.filter(({ path }) => path.endsWith('/chat/completions'));
    return {
      ...count,
      chatCalls: chats.length,
      embeddingCalls: requests.filter(({ path }) => path.endsWith('/embeddings')).length,
      repeated: chats.length - new Set(chats.map(({ hash }) => hash)).size,
    };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    if (path.endsWith('/stats')) return sendJson(response, 200, stats());
    if (path.endsWith('/models')) return sendJson(response, 200, { object: 'list', data: [] });
    const text = await readBody(request);
    const body = JSON.parse(text) as Record<string, unknown>;
    const recorded = { path, hash: createHash('sha256').update(text).digest('hex'), body, at: Date.now() };
    requests.push(recorded);
    if (options.logFile) appendFileSync(options.logFile, `${JSON.stringify(recorded)}\n`);
    const chat = path.endsWith('/chat/completions');
    const behaviour = chat
      ? (options.answer?.(body) ?? script.shift() ?? options.then ?? { kind: 'knows-nothing' as const })
      : null;
    while (count.maxInFlight < (options.untilInFlight ?? 0) && !response.destroyed) await delay(10);
    if (options.latencyMs) await delay(options.latencyMs);
    const refused = options.refuses?.find((word) => refusedPart(body, word));
    if (refused)
      return sendError(response, 400, 'invalid_request_error', `Unsupported parameter: '${refused}'`);
    if (behaviour) return behave(behaviour, { body, response, options, meter });
    if (options.stallEmbeddings) return behave({ kind: 'stall' }, { body, response, options, meter });
    return sendVectors(body, response, options);
  };

  const server = createServer((request, response) => {
    count.inFlight += 1;
    count.maxInFlight = Math.max(count.maxInFlight, count.inFlight);
    response.on('close', () => {
      count.inFlight -= 1;
      if (!response.writableFinished) count.abandoned += 1;
    });
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendError(response, 500, 'fake_llm_bug', String(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    stats,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
}

interface Call {
  body: Record<string, unknown>;
  response: ServerResponse;
  options: FakeLlmOptions;
  meter: (usage: Usage) => void;
}

async function behave(behaviour: Behaviour, call: Call): Promise<void> {
  const { body, response, options } = call;
  switch (behaviour.kind) {
    case 'knows-nothing':
      return sendCompletion(call, { text: JSON.stringify(answerFromNames(body, options.seed ?? 1)) });
    case 'json':
      return sendCompletion(call, { text: JSON.stringify(behaviour.value) });
    case 'text':
      return sendCompletion(call, behaviour);
    case 'status':
      return sendError(
        response,
        behaviour.status,
        behaviour.code ?? 'error',
        behaviour.message ?? 'scripted failure',
        behaviour.headers,
      );
    case 'raw':
      response.writeHead(200, { 'content-type': behaviour.contentType });
      response.end(behaviour.body);
      return;
    case 'stall':
      if (isStreamed(call)) openStream(response);
      else response.writeHead(200, { 'content-type': 'application/json' });
      response.write(isStreamed(call) ? ': keep-alive\n\n' : '{"id":"stalled",');
      return;
    case 'reset':
      response.socket?.destroy();
      return;
    case 'cut-body':
      if (isStreamed(call)) {
        openStream(response);
        response.end(frame({ choices: [{ delta: { content: '{"a' } }] }));
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"cut","choices":[{"message":{"content":"{\\"a');
      return;
    case 'pieces':
      openStream(response);
      for (const [at, content] of behaviour.pieces.entries()) {
        if (at > 0) await delay(behaviour.everyMs);
        if (behaviour.dies && at === behaviour.pieces.length - 1) return void response.socket?.destroy();
        response.write(frame({ choices: [{ delta: { content } }] }));
      }
      return endStream(call, behaviour.pieces.join(''), FINISHED);
    case 'error-in-stream':
      openStream(response);
      response.write(frame({ choices: [{ delta: { content: '{"' } }] }));
      response.end(frame({ error: { code: behaviour.code, message: behaviour.message } }));
      return;
    case 'endless':
      return sendCompletion(call, { text: 'x'.repeat(behaviour.bytes) });
    case 'delay':
      await delay(behaviour.ms);
      return behave(behaviour.then, call);
  }
}

const isStreamed = ({ body, options }: Call) => body.stream === true && !options.neverStreams;

interface Answer {
  text: string;
  finishReason?: string;
  reasoning?: string;
}

function sendCompletion(call: Call, { text, finishReason = FINISHED, reasoning = '' }: Answer) {
  const { body, response, options } = call;
  if (isStreamed(call)) {
    openStream(response);
    if (reasoning) response.write(frame({ choices: [{ delta: { reasoning_content: reasoning } }] }));
    const half = text.length >> 1;
    for (const content of [text.slice(0, half), text.slice(half)])
      response.write(frame({ choices: [{ delta: { content }, finish_reason: null }] }));
    return endStream(call, text + reasoning, finishReason);
  }
  const usage = usageOf(body, text + reasoning);
  call.meter(usage);
  sendJson(response, 200, {
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    created: 0,
    model: body.model,
    choices: [
      {
        index: 0,
        finish_reason: finishReason,
        message: { role: 'assistant', content: text, ...(reasoning && { reasoning_content: reasoning }) },
      },
    ],
    ...(!options.hidesUsage && { usage }),
  });
}

function openStream(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function endStream(call: Call, written: string, finishReason: string) {
  const { body, response, options } = call;
  const usage = usageOf(body, written);
  call.meter(usage);
  response.write(frame({ choices: [{ delta: {}, finish_reason: finishReason }] }));
  if (body.stream_options && !options.hidesUsage) response.write(frame({ choices: [], usage }));
  response.end('data: [DONE]\n\n');
}

const frame = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;

/** Four characters a token is near enough for a meter. */
const usageOf = (body: Record<string, unknown>, written: string) => ({
  prompt_tokens: Math.ceil(JSON.stringify(body.messages).length / 4),
  completion_tokens: Math.ceil(written.length / 4),
  total_tokens: 0,
});

function sendVectors(body: Record<string, unknown>, response: ServerResponse, options: FakeLlmOptions) {
  const input = [body.input].flat() as string[];
  if (options.maxBatch && input.length > options.maxBatch)
    return sendError(
      response,
      400,
      'invalid_request_error',
      `batch size must not be larger than ${options.maxBatch}`,
    );
  const right = input.map((text, index): SentVector => {
    const vector = embedByBigrams(text, options.dimension ?? 64);
    return {
      object: 'embedding',
      index,
      embedding: options.base64 ? Buffer.from(new Float32Array(vector).buffer).toString('base64') : vector,
    };
  });
  sendJson(response, 200, {
    object: 'list',
    model: body.model,
    data: options.vectors?.(right) ?? right,
    usage: { prompt_tokens: 1, total_tokens: 1 },
  });
}

const refusedPart = (body: Record<string, unknown>, word: string): boolean =>
  word in body || (body.response_format as { type?: string } | undefined)?.type === word;

function sendError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
) {
  sendJson(response, status, { error: { message, type: code, code, param: null } }, headers);
}

function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
