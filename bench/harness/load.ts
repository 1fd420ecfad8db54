import { Agent, request } from 'node:http';

/** Requests a second that a server answers to so many callers at once, each asking for the next of `urls` when it is answered. */
export async function requestsASecond(
  urls: readonly string[],
  callers: number,
  seconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const caller = async (from: number) => {
    for (let at = from; performance.now() < end; at += 1) {
      await get(urls[at % urls.length]!, agent);
      answered += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: callers }, (_, from) => caller(from)));
  agent.destroy();
  return answered / ((performance.now() - started) / 1000);
}

/** Milliseconds of each of so many requests, one after the other. */
export async function millisecondsOf(url: string, times: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const each: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    await get(url, agent);
    each.push(performance.now() - started);
  }
  agent.destroy();
  return each;
}

const get = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.resume();
    })
      .on('error', reject)
      .end();
  });
