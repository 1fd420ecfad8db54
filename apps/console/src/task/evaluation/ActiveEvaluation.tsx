import { StopOutlined } from '@ant-design/icons';
import type { Task } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../../api/ask-anew';
import { useApi } from '../../api/api-context';
import { queryKeys } from '../../api/query-keys';
import { useMay } from '../../api/use-me';
import { useErrorWords } from '../../shared/ErrorNote';
import { WhyButton } from '../../shared/WhyButton';
import { StepProgress } from '../StepProgress';
import { useActiveEvaluation, type ListedEvaluation } from './use-evaluations';

interface Props {
  task: Task;
  /** As the list has it; how far it is, is asked for here. */
  active: ListedEvaluation;
}

/** An evaluation that waits or runs: how far it is, and the way to stop it. */
export function ActiveEvaluation({ task: { task_id: taskId }, active }: Props) {
  const { t } = useTranslation();
  const now = useActiveEvaluation(taskId, active.evaluation_id) ?? active;
  return (
    <Flex vertical gap={8} align="start">
      <div style={{ width: '100%' }}>
        <StepProgress name={t('step.evaluation.name')} progress={now.progress} isQueued={now.queued} />
      </div>
      <CancelButton taskId={taskId} evaluationId={active.evaluation_id} />
    </Flex>
  );
}

function CancelButton({ taskId, evaluationId }: { taskId: string; evaluationId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const words = useErrorWords();
  const mayCancel = useMay('operator');
  const cancel = useMutation({
    mutationFn: () => api.cancelEvaluation({ task_id: taskId, evaluation_id: evaluationId }),
    onSuccess: ({ response }) => void message.success(response),
    onError: (error) => void message.error(words(error)),
    onSettled: () => askAnew(queries, { queryKey: queryKeys.evaluations(taskId) }),
  });
  const label = t('evaluation.cancel');
  if (!mayCancel)
    return (
      <WhyButton size="small" why={t('role.needs.operator')} icon={<StopOutlined aria-hidden />}>
        {label}
      </WhyButton>
    );
  return (
    <Popconfirm
      title={t('evaluation.cancelTitle')}
      description={t('evaluation.cancelHint')}
      okText={label}
      okButtonProps={{ danger: true }}
      cancelText={t('run.keepOn')}
      onConfirm={() => cancel.mutate()}
    >
      <Button size="small" danger loading={cancel.isPending} icon={<StopOutlined aria-hidden />}>
        {label}
      </Button>
    </Popconfirm>
  );
}
