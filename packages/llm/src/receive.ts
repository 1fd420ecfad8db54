import { AppError, said } from '@pairsmith/core';
import type OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import { BrokenStreamError, type EndpointName, type FailureReason } from './failures';

/** Of one answer, thinking aloud and the frames of a stream included; what a model writes of use is a hundredth of it. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Between two line ends of a stream: the client library reads a line again with every piece of it that comes. */
const MAX_LINE = 1024 * 1024;

/** An answer as a whole, however it came. */
export interface Received {
  completion: unknown;
  isStreamed: boolean;
}

/**
 * Reads an answer to its end: a stream of pieces put together, or the whole that a provider sends that does not stream.
 * `alive` is called with everything that arrives, signs of life without content among them.
 * @throws BrokenStreamError; AppError llm_error for an answer without end; what the connection throws
 */
export async function receive(
  response: Response,
  { alive, endpoint, client }: { alive: () => void; endpoint: EndpointName; client: OpenAI },
): Promise<Received> {
  alive();
  const type = response.headers.get('content-type') ?? '';
  const isStreamed = type.includes('text/event-stream');
  const heard = listenTo(response, { alive, endpoint, maxLine: isStreamed ? MAX_LINE : MAX_BYTES });
  if (isStreamed)
    return {
      completion: await assemble(Stream.fromSSEResponse(heard, new AbortController(), client)),
      isStreamed: true,
    };
  const text = await heard.text();
  // A web page is no completion, which is found out and said when it is read.
  return { completion: type.includes('json') ? JSON.parse(text) : text, isStreamed: false };
}

function listenTo(
  response: Response,
  { alive, endpoint, maxLine }: { alive: () => void; endpoint: EndpointName; maxLine: number },
): Response {
  let bytes = 0;
  let line = 0;
  const listener = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      alive();
      bytes += chunk.byteLength;
      const end = chunk.lastIndexOf(LINE_END);
      line = end < 0 ? line + chunk.byteLength : chunk.byteLength - end;
      if (bytes > MAX_BYTES || line > maxLine) controller.error(withoutEnd(endpoint));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(listener) ?? null, response);
}

const LINE_END = 10;

const withoutEnd = ({ host, model }: EndpointName) =>
  new AppError('llm_error', said('llm.answer_without_end', { host, model, mb: MAX_BYTES / 1024 / 1024 }), {
    details: { reason: 'unusable_answer' satisfies FailureReason },
  });

interface Piece {
  choices?: {
    finish_reason?: string | null;
    delta?: { content?: string | null; reasoning_content?: string | null; reasoning?: string | null };
  }[];
  usage?: unknown;
}

/** The pieces as the completion that they would have been; the usage comes with the last or behind it. */
async function assemble(pieces: AsyncIterable<unknown>): Promise<unknown> {
  const content: string[] = [];
  const reasoning: string[] = [];
  let finish: string | null = null;
  let usage: unknown;
  for await (const piece of pieces as AsyncIterable<Piece>) {
    const choice = piece.choices?.[0];
    content.push(choice?.delta?.content ?? '');
    reasoning.push(choice?.delta?.reasoning_content ?? choice?.delta?.reasoning ?? '');
    finish = choice?.finish_reason ?? finish;
    usage = piece.usage ?? usage;
  }
  if (finish === null) throw new BrokenStreamError();
  const message = { content: content.join(''), reasoning_content: reasoning.join('') };
  return { choices: [{ finish_reason: finish, message }], ...(usage ? { usage } : {}) };
}
