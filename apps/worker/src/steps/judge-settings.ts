import type { StepSettings } from './step-settings';

/**
 * The settings of the judge's model: the writer's, but for what names another one. The key of one endpoint is not sent to
 * another, and neither the prices nor what goes with each request are those of another model.
 */
export function judgeSettings(settings: StepSettings): StepSettings {
  const { LLM_JUDGE_BASE_URL: ownUrl, LLM_JUDGE_MODEL: ownModel, LLM_JUDGE_API_KEY: ownKey } = settings;
  const isSameEndpoint = !ownUrl || ownUrl === settings.LLM_BASE_URL;
  const isSameModel = isSameEndpoint && (!ownModel || ownModel === settings.LLM_MODEL);
  return {
    ...settings,
    LLM_BASE_URL: ownUrl ?? settings.LLM_BASE_URL,
    LLM_MODEL: ownModel ?? settings.LLM_MODEL,
    LLM_API_KEY: ownKey ?? (isSameEndpoint ? settings.LLM_API_KEY : undefined),
    ...(!isSameModel && {
      LLM_PROMPT_PRICE: undefined,
      LLM_COMPLETION_PRICE: undefined,
      LLM_EXTRA_BODY: undefined,
    }),
  };
}
