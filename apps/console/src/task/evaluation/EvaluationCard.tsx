import type { Task } from '@pairsmith/client';
import { Flex, Typography, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../shared/ErrorNote';
import { StatusDot, type DotStatus } from '../../shared/StatusDot';
import { WhyButton } from '../../shared/WhyButton';
import { StepTime } from '../StepTime';
import { ActiveEvaluation } from './ActiveEvaluation';
import { EvaluateDialog } from './EvaluateDialog';
import { EvaluationList } from './EvaluationList';
import { ShownEvaluation } from './ShownEvaluation';
import { useEvaluations, type ListedEvaluation } from './use-evaluations';
import { useWhyNotEvaluate } from './use-why-not-evaluate';
import { whichShown } from './which-shown';

/** What the task's training data are worth to a model: asked for here, followed, and shown. */
export function EvaluationCard({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const list = useEvaluations(task);
  const whyNot = useWhyNotEvaluate(task);
  const [isAsking, setAsking] = useState(false);
  // Null: the newest one that says something.
  const [chosen, setChosen] = useState<string | null>(null);
  const evaluations = list.data ?? [];
  const [newest] = evaluations;
  const { active, ended, shown, filed } = whichShown(evaluations, chosen);
  return (
    <section
      aria-labelledby="evaluation-title"
      style={{
        background: token.colorBgContainer,
        border: `1px solid ${active ? token.colorPrimaryBorder : token.colorBorderSecondary}`,
        borderRadius: token.borderRadiusLG,
        padding: '14px 18px',
      }}
    >
      <Flex justify="space-between" align="start" gap={12} wrap>
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Flex gap={12} align="center" wrap>
            <h2 id="evaluation-title" style={{ fontSize: 15, margin: 0, fontWeight: 600 }}>
              {t('evaluation.title')}
            </h2>
            <span role="status">{newest && <EvaluationState evaluation={newest} />}</span>
          </Flex>
          <Typography.Text type="secondary">{t('evaluation.what')}</Typography.Text>
        </div>
        <Flex gap={8} align="center">
          {active && <StepTime started={active.started_at} completed={null} isRunning />}
          <WhyButton size="small" why={whyNot} onClick={() => setAsking(true)}>
            {newest ? t('evaluation.again') : t('evaluation.start')}
          </WhyButton>
        </Flex>
      </Flex>
      {list.isError && !list.data && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {active && <ActiveEvaluation task={task} active={active} />}
      {shown && <ShownEvaluation task={task} listed={shown} hasFiles={shown === filed} />}
      {shown && ended.length > 1 && (
        <EvaluationList evaluations={ended} shown={shown.evaluation_id} onShow={setChosen} />
      )}
      {isAsking && (
        <EvaluateDialog
          task={task}
          before={newest ?? null}
          onStarted={() => setChosen(null)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function EvaluationState({ evaluation }: { evaluation: ListedEvaluation }) {
  const { t } = useTranslation();
  const state = stateOf(evaluation);
  return <StatusDot status={state} label={t(`stepState.${state}`)} />;
}

/** That somebody cancelled it is no failure, though the service has one word for both. */
function stateOf({ status, queued, error_type: type }: ListedEvaluation) {
  if (queued) return 'queued' satisfies DotStatus;
  return status === 'failed' && type === 'cancelled' ? 'cancelled' : status;
}
