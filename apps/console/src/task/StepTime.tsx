import type { Step } from '@pairsmith/client';
import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { secondsBetween, span, wholeTime } from '../shared/times';
import { useServerNow } from '../shared/use-server-now';

/** How long a step took, or has been taking. */
export function StepTime({
  step: { started_at: started, completed_at: completed, step_status: status },
}: {
  step: Step;
}) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const now = useServerNow(status === 'running' ? 1_000 : 60_000);
  if (started === null) return null;
  const seconds =
    status === 'running'
      ? (now.getTime() - new Date(started).getTime()) / 1000
      : secondsBetween(started, completed);
  if (seconds === null) return null;
  return (
    <span
      title={t('step.startedAt', { at: wholeTime(started) })}
      style={{ color: token.colorTextSecondary, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {span(Math.max(0, seconds))}
    </span>
  );
}
