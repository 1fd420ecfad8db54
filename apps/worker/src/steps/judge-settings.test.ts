import { readSettings } from '@pairsmith/core';
import { judgeSettings } from './judge-settings';
import { STEP_SETTINGS } from './step-settings';

const settingsOf = (env: Record<string, string>) =>
  readSettings(
    {
      DATABASE_URL: 'postgresql://u@127.0.0.1:5432/d',
      REDIS_URL: 'redis://127.0.0.1:6379',
      LLM_BASE_URL: 'http://127.0.0.1:9001/v1',
      LLM_MODEL: 'writer',
      LLM_API_KEY: 'the-writers-key',
      LLM_PROMPT_PRICE: '1',
      LLM_COMPLETION_PRICE: '2',
      LLM_EXTRA_BODY: '{"top_k": 1}',
      ...env,
    },
    STEP_SETTINGS,
  );

const judge = (env: Record<string, string>) => {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_PROMPT_PRICE, LLM_EXTRA_BODY } = judgeSettings(
    settingsOf(env),
  );
  return [LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_PROMPT_PRICE, LLM_EXTRA_BODY];
};

describe('settings of the judge', () => {
  it('are the writer’s where nothing else is said', () => {
    expect(judge({})).toEqual(['http://127.0.0.1:9001/v1', 'writer', 'the-writers-key', 1, { top_k: 1 }]);
    expect(judge({ LLM_JUDGE_MODEL: 'writer', LLM_JUDGE_BASE_URL: 'http://127.0.0.1:9001/v1' })).toEqual(
      judge({}),
    );
  });

  it('leave the prices and the extra body of one model out for another, at the same endpoint with its key', () => {
    expect(judge({ LLM_JUDGE_MODEL: 'other' })).toEqual([
      ...['http://127.0.0.1:9001/v1', 'other', 'the-writers-key', undefined, undefined],
    ]);
  });

  it('never send one endpoint’s key to another, nor take one model for another of the same name there', () => {
    const elsewhere = { LLM_JUDGE_BASE_URL: 'http://127.0.0.1:9002/v1' };
    expect(judge(elsewhere)).toEqual(['http://127.0.0.1:9002/v1', 'writer', undefined, undefined, undefined]);
    expect(judge({ ...elsewhere, LLM_JUDGE_API_KEY: 'its-own' })[2]).toBe('its-own');
  });
});
