import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { secondsBetween, span, wholeTime } from '../shared/times';
import { useServerNow } from '../shared/use-server-now';

interface Props {
  started: string | null;
  completed: string | null;
  isRunning: boolean;
}

/** How long a step or an evaluation took, or has been taking. */
export function StepTime({ started, completed, isRunning }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const now = useServerNow(isRunning ? 1_000 : 60_000);
  if (started === null) return null;
  const seconds = isRunning
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
