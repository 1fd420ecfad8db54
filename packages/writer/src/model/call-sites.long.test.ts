import {
  contentRefused,
  cutOff,
  cutThinking,
  emptyContent,
  rateLimited,
  serverError,
  unauthorized,
  type Behaviour,
} from '../../../../tests/support/fake-llm';
import { SITES, useServer } from './__tests__/call-sites';

/** Everything that can go wrong with an answer, at everything that is asked: each site survives each fault. */

const { connect, server } = useServer();

const cases = <T>(faults: [string, T][]) =>
  Object.keys(SITES).flatMap((site) =>
    faults.map(([what, fault]): [string, string, T] => [site, what, fault]),
  );

/** What an answer is asked for once more. */
const PASSING: [string, Behaviour][] = [
  ['too many requests', rateLimited('0')],
  ['a failure of the server', serverError],
  ['a reset connection', { kind: 'reset' }],
  ['headers and then nothing', { kind: 'stall' }],
  ['a body that ends in its middle', { kind: 'cut-body' }],
  ['an error in the stream', { kind: 'error-in-stream', code: 'overloaded', message: 'later' }],
  ['nothing in it', emptyContent],
  ['JSON that ends in its middle', { kind: 'text', text: '{"pairs": [{"questio' }],
  ['no room', cutOff('{"sql": "SELECT')],
  ['thinking without an answer', cutThinking],
  ['another form', { kind: 'json', value: { something: ['else'] } }],
  ['prose', { kind: 'text', text: '好的，请看下面。' }],
];

it.each(cases(PASSING))('%s: %s once, and the answer is what it would have been', async (site, _, fault) => {
  const { good, ask } = SITES[site]!;
  const model = await connect({ script: [fault], then: { kind: 'json', value: good } });
  const answer = await ask(model);
  const { body } = server().requests[0]!;
  expect(body).toMatchObject({ response_format: { json_schema: { name: site } } });
  expect(server().stats().chatCalls).toBe(2);
  expect(model.usage).toMatchObject({ calls: 2, retried: 1 });
  await server().close();
  expect(answer).toEqual(await ask(await connect({ then: { kind: 'json', value: good } })));
});

it.each(cases([['a refused key', unauthorized]]))(
  '%s: %s ends it with the setting, after one call',
  async (site, _, then) => {
    const model = await connect({ then });
    await expect(SITES[site]!.ask(model)).rejects.toThrow('LLM_API_KEY');
    expect(server().stats().chatCalls).toBe(1);
  },
);

/** What stands in the place of an answer that cannot be had; the others fail by name, and whoever called decides. */
const WITHOUT: Record<string, unknown> = {
  answer_questions: [{ question: '有多少？', sql: null, why: expect.anything() }],
  judge_questions: [null],
  repair_sql: null,
};

it.each(
  cases<[Behaviour, string]>([
    ['ten megabytes', [{ kind: 'endless', bytes: 10_000_000 }, 'unusable_answer']],
    ['a refusal of the contents', [contentRefused, 'content_refused']],
  ]),
)('%s: %s costs one call and no other answer', async (site, _, [then, reason]) => {
  const { ask } = SITES[site]!;
  // Themes and pairs are tried again in another wording, which is tested where they are written.
  const most = site === 'write_pairs' && reason === 'unusable_answer' ? 3 : 1;
  const model = await connect({ then });
  const answer = ask(model);
  if (site in WITHOUT) expect(await answer).toEqual(WITHOUT[site]);
  else await expect(answer).rejects.toMatchObject({ code: 'llm_error', details: { reason } });
  expect(server().stats().chatCalls).toBeLessThanOrEqual(most);
});
