import type { Progress as Known } from '@pairsmith/client';
import { Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { span } from '../shared/times';

interface Props {
  /** What it is that goes on. */
  name: string;
  progress: Known | null;
  isQueued: boolean;
}

/** How far a step or an evaluation is, and how long it will take still. */
export function StepProgress({ name, progress, isQueued }: Props) {
  const { t } = useTranslation();
  if (isQueued)
    return <Typography.Paragraph style={{ margin: '10px 0 0' }}>{t('step.queued')}</Typography.Paragraph>;
  const isKnown = progress !== null && progress.total > 0;
  return (
    <div style={{ marginTop: 10 }}>
      <Progress
        percent={isKnown ? Math.round(progress.percent) : 0}
        status="active"
        size="small"
        showInfo={isKnown}
        aria-label={name}
      />
      <Flex justify="space-between" gap={12} wrap>
        <Typography.Text type="secondary">{progress?.message ?? t('step.working')}</Typography.Text>
        {isKnown && (
          <Typography.Text type="secondary" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {progress.done} / {progress.total} {progress.unit}
            {progress.eta_seconds !== null && ` · ${t('step.eta', { span: span(progress.eta_seconds) })}`}
          </Typography.Text>
        )}
      </Flex>
    </div>
  );
}
