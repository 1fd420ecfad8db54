import type { TaskEventName } from '@pairsmith/core';

export interface Received {
  id: string;
  event: TaskEventName;
  data: Record<string, unknown>;
}

export interface EventStream {
  response: Response;
  /** What came so far. */
  events: Received[];
  /** Waits until what came is as wanted; throws with what came when it ends or takes too long. */
  until: (wanted: (events: Received[]) => boolean, ms?: number) => Promise<void>;
  /** Resolves when the connection is over, whoever ended it. */
  ended: Promise<void>;
  close: () => void;
}

/** Listens to a task's events as a client does that knows nothing but the standard. */
export async function openEvents(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const events: Received[] = [];
  let over = false;
  let look = () => undefined as void;

  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
        const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
        rest = blocks.pop() as string;
        events.push(...blocks.filter((block) => block.includes('data: ')).map(eventOf));
        look();
      }
    } catch {
      // The connection broke: what the tests of restarts are about.
    }
    over = true;
    look();
  };
  const ended = read();

  return {
    response,
    events,
    ended,
    close: () => controller.abort(),
    until: (wanted, ms = 120_000) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) =>
          reject(new Error(`${why}: ${JSON.stringify(events.slice(-5), null, 1)}`));
        const timer = setTimeout(() => fail(`not within ${ms} ms`), ms);
        look = () => {
          if (wanted(events)) resolve();
          else if (over) fail('the stream ended');
          else return;
          clearTimeout(timer);
        };
        look();
      }),
  };
}

function eventOf(block: string): Received {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  ) as { id: string; event: TaskEventName; data: string };
  return { ...fields, data: JSON.parse(fields.data) as Record<string, unknown> };
}

export const named = (events: Received[], name: TaskEventName): Received[] =>
  events.filter(({ event }) => event === name);

export const messagesOf = (events: Received[]): string[] =>
  named(events, 'log').map(({ data }) => String(data['message']));
