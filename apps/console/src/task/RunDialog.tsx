import type { DataOf, StepName, Task } from '@pairsmith/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Checkbox, Descriptions, Flex, Modal, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context';
import { useWriter } from '../api/use-writer';
import { ErrorNote } from '../shared/ErrorNote';
import { useOnceAtATime } from '../shared/use-once-at-a-time';
import { executeInput, planOf, type RunChoice } from './run-choice';
import { useReturnFocus } from '../shared/use-return-focus';

interface Props {
  task: Task;
  choice: RunChoice;
  onClose: () => void;
}

/** Says what a run will do, what it puts aside and what it takes, before it does it. */
export function RunDialog({ task, choice, onClose }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const [isFresh, setFresh] = useState(false);
  const plan = planOf(task, choice);
  const input = executeInput(task.task_id, choice);
  const preview = useQuery({
    queryKey: ['task', task.task_id, 'dry-run', input],
    queryFn: ({ signal }) => api.executeTask({ ...input, dry_run: true }, { signal }),
    gcTime: 0,
    staleTime: 0,
  });
  const run = useMutation({
    mutationFn: () => api.executeTask({ ...input, ...(isFresh && { fresh: true }) }),
    onSuccess: ({ workers }) => {
      if (workers === 0) void message.warning(t('run.noWorker'));
      else void message.success(t('run.started'));
      onClose();
    },
  });
  // What it is refused with is said in the dialog.
  const start = useOnceAtATime<void, unknown>(run.mutateAsync);
  const names = (steps: readonly StepName[]) =>
    steps.map((step) => t(`step.${step}.name`)).join(t('app.listComma'));
  const wasAsked = task.steps.some(
    ({ step_name: name, step_status: status }) => name === 'qa_generation' && status === 'completed',
  );
  return (
    <Modal
      open
      width={600}
      title={t(`run.title.${choice.kind}`, { step: 'step' in choice ? t(`step.${choice.step}.name`) : '' })}
      okText={t('run.start')}
      cancelText={t('run.later')}
      okButtonProps={{ loading: run.isPending, disabled: preview.isError, autoFocus: true }}
      onOk={() => void start().catch(() => undefined)}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text>{t('run.willRun', { steps: names(plan.runs) })}</Typography.Text>
        {plan.reopens.length > 0 && (
          <Alert type="info" showIcon title={t('run.reopens', { steps: names(plan.reopens) })} />
        )}
        {preview.isPending ? (
          <Skeleton active title={false} paragraph={{ rows: 2 }} aria-label={t('app.loading')} />
        ) : preview.isError ? (
          <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <Preview preview={preview.data} />
        )}
        {plan.runs.includes('qa_generation') && wasAsked && (
          <Checkbox checked={isFresh} onChange={({ target }) => setFresh(target.checked)}>
            {t('run.fresh')}
          </Checkbox>
        )}
        <ErrorNote error={run.error} />
      </Flex>
    </Modal>
  );
}

function Preview({ preview: { warnings, estimate } }: { preview: DataOf<'executeTask'> }) {
  const { t, i18n } = useTranslation();
  const writer = useWriter();
  const number = (value: number) => value.toLocaleString(i18n.language);
  const asksNothing = !estimate || (estimate.llm_calls === 0 && estimate.embedding_calls === 0);
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {asksNothing ? (
        <Typography.Text type="secondary">
          {writer?.kind === 'model' ? t('run.noCalls') : t('run.builtin')}
        </Typography.Text>
      ) : (
        <Descriptions
          size="small"
          bordered
          column={2}
          items={[
            { key: 'calls', label: t('run.calls'), children: number(estimate.llm_calls) },
            {
              key: 'tokens',
              label: t('run.tokens'),
              children: number(estimate.prompt_tokens + estimate.completion_tokens),
            },
            ...(estimate.repairs
              ? [
                  {
                    key: 'repairs',
                    label: t('run.repairs'),
                    children: `${number(estimate.repairs.tokens.min)} – ${number(estimate.repairs.tokens.max)}`,
                  },
                ]
              : []),
            ...(estimate.embedding_calls > 0
              ? [
                  {
                    key: 'embeddings',
                    label: t('run.embeddings'),
                    children: number(estimate.embedding_calls),
                  },
                ]
              : []),
            ...(typeof estimate.cost === 'number'
              ? [{ key: 'cost', label: t('run.cost'), children: estimate.cost.toFixed(2) }]
              : []),
          ]}
        />
      )}
    </>
  );
}
