import { readEvents, type ServerEvent } from './read-events';

async function* pieces(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

const all = async (...texts: (string | Uint8Array)[]): Promise<ServerEvent[]> => {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(pieces(...texts))) events.push(event);
  return events;
};

it('reads an event with its id and name', async () => {
  expect(await all('id: 3-120\nevent: log\ndata: {"a":1}\n\n')).toEqual([
    { id: '3-120', event: 'log', data: '{"a":1}' },
  ]);
});

it('joins lines of data, keeps the last id, and names an event without a name a message', async () => {
  expect(await all('id: 1\ndata: a\ndata: b\n\ndata:c\n\n')).toEqual([
    { id: '1', event: 'message', data: 'a\nb' },
    { id: '1', event: 'message', data: 'c' },
  ]);
});

it('reads the same events however the bytes are cut, in the middle of a character or of a line end too', async () => {
  const text = ': heartbeat\r\n\r\nid: 7\r\nevent: log\r\ndata: 服务区\r\n\r\nid: 8\rdata: x\r\rdata: y\n\n';
  const bytes = new TextEncoder().encode(text);
  const whole = await all(bytes);
  expect(whole.map(({ data }) => data)).toEqual(['服务区', 'x', 'y']);
  for (let cut = 1; cut < bytes.length; cut += 1)
    expect(await all(bytes.slice(0, cut), bytes.slice(cut))).toEqual(whole);
});

it('drops the event that the end of the connection cut off: it comes again after the last id', async () => {
  expect(await all('id: 1\ndata: a\n\nid: 2\ndata: b')).toEqual([{ id: '1', event: 'message', data: 'a' }]);
  expect(await all('id: 1\ndata: a\n\nid: 2\ndata: b\n')).toEqual([{ id: '1', event: 'message', data: 'a' }]);
});

it('hears heartbeats without making events of them', async () => {
  expect(await all(': \n\n', ':\n', ': still here\n\n')).toEqual([]);
});
