import type { Step, Task } from '@pairsmith/client';
import { Alert, Button, Flex, Tag, Typography, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, type DotStatus } from '../shared/StatusDot';
import { WhyButton } from '../shared/WhyButton';
import { StepReport } from './report/StepReport';
import type { RunChoice } from './run-choice';
import { StepFailure } from './StepFailure';
import { StepProgress } from './StepProgress';
import { StepTime } from './StepTime';
import { StepWarnings } from './StepWarnings';
import { warningsBeside } from './warnings-beside';
import { useWhyNot } from './use-why-not';

interface Props {
  task: Task;
  step: Step;
  number: number;
  onRun: (choice: RunChoice) => void;
}

/** One of the four steps. */
export function StepCard({ task, step, number, onRun }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const whyNot = useWhyNot(task);
  const [showsAll, setShowsAll] = useState(false);
  const { step_name: name } = step;
  const state = stateOf(task, step);
  const isActive = state === 'running' || state === 'queued';
  const wasRun = step.step_status === 'completed' || step.step_status === 'failed';
  const headingId = `step-${name}`;
  return (
    <li
      aria-labelledby={headingId}
      style={{
        background: token.colorBgContainer,
        border: `1px solid ${isActive ? token.colorPrimaryBorder : token.colorBorderSecondary}`,
        borderRadius: token.borderRadiusLG,
        padding: '14px 18px',
      }}
    >
      <Flex gap={12} align="start">
        <span style={{ paddingTop: 3 }}>
          <StatusMark status={state} size={18} />
        </span>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Flex justify="space-between" align="start" gap={12} wrap>
            <div style={{ flex: '1 1 260px', minWidth: 0 }}>
              <Flex gap={8} align="center" wrap>
                <h2 id={headingId} style={{ fontSize: 15, margin: 0, fontWeight: 600 }}>
                  {number}. {t(`step.${name}.name`)}
                </h2>
                <span style={{ color: token.colorTextSecondary }}>{t(`stepState.${state}`)}</span>
                {step.attempts > 1 && (
                  <Tag variant="filled">{t('step.attempts', { count: step.attempts })}</Tag>
                )}
              </Flex>
              <Typography.Text type="secondary">{t(`step.${name}.what`)}</Typography.Text>
            </div>
            <Flex gap={8} align="center">
              <StepTime
                started={step.started_at}
                completed={step.completed_at}
                isRunning={step.step_status === 'running'}
              />
              <WhyButton
                size="small"
                why={whyNot({ kind: 'only', step: name })}
                onClick={() => onRun({ kind: 'only', step: name })}
              >
                {wasRun ? t('run.onlyAgain') : t('run.only')}
              </WhyButton>
              {wasRun && name !== 'training_load' && (
                <WhyButton
                  size="small"
                  why={whyNot({ kind: 'from', step: name })}
                  onClick={() => onRun({ kind: 'from', step: name })}
                >
                  {t('run.from')}
                </WhyButton>
              )}
            </Flex>
          </Flex>
          {isActive && (
            <StepProgress
              name={t(`step.${name}.name`)}
              progress={step.progress}
              isQueued={state === 'queued'}
            />
          )}
          <Flex vertical gap={10} style={{ marginTop: 10 }}>
            {step.stale && <Alert type="warning" showIcon title={t('step.stale')} />}
            {step.error_message !== null && <StepFailure task={task} of={step} />}
            <StepWarnings warnings={warningsBeside(step)} />
            {step.result && !isActive && <StepReport task={task} step={step} showsAll={showsAll} />}
          </Flex>
          {step.result && !isActive && (
            <Button
              type="link"
              size="small"
              aria-expanded={showsAll}
              onClick={() => setShowsAll(!showsAll)}
              style={{ padding: 0, marginTop: 6 }}
            >
              {showsAll ? t('step.less') : t('step.more')}
            </Button>
          )}
        </div>
      </Flex>
    </li>
  );
}

function stateOf({ current_step: current }: Task, step: Step): DotStatus & `${keyof StepStates}` {
  if (current?.step === step.step_name) return current.queued ? 'queued' : 'running';
  if (step.skipped) return 'skipped';
  if (step.step_status === 'completed' && step.stale) return 'stale';
  if (step.step_status === 'failed' && step.error_type === 'cancelled') return 'cancelled';
  return step.step_status;
}

interface StepStates {
  queued: true;
  running: true;
  skipped: true;
  stale: true;
  pending: true;
  completed: true;
  failed: true;
  cancelled: true;
}
