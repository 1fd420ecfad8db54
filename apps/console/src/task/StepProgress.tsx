import type { Step } from '@pairsmith/client';
import { Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { span } from '../shared/times';

/** How far a step is, and how long it will take still. */
export function StepProgress({ step, isQueued }: { step: Step; isQueued: boolean }) {
  const { t } = useTranslation();
  const { progress } = step;
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
        aria-label={t(`step.${step.step_name}.name`)}
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
