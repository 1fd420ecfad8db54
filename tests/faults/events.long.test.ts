import { hearsAllInOrder, startListenedApi, type ListenedApi } from './listened-api';

let listened: ListenedApi;
beforeAll(async () => {
  listened = await startListenedApi();
});
afterAll(() => listened?.close());

it('killed and restarted twice under a listener during a run: no line lost, none doubled, no status goes back', () =>
  hearsAllInOrder(listened, { kills: 2, files: 120, delayMs: 150 }));
