import type { Step } from '@pairsmith/client';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** What was asked of the model; nothing where the built-in writer worked. */
export function LlmUse({ use }: { use: Step['llm'] }) {
  const { t, i18n } = useTranslation();
  if (use.calls + use.cached === 0) return null;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <Typography.Text type="secondary">
      {t('report.llm', {
        calls: number(use.calls),
        cached: number(use.cached),
        tokens: number(use.prompt_tokens + use.completion_tokens),
      })}
      {use.cost !== null && ` · ${t('report.cost', { cost: use.cost.toFixed(2) })}`}
    </Typography.Text>
  );
}
