import { CaretRightOutlined, DownOutlined, StopOutlined } from '@ant-design/icons';
import type { Task } from '@pairsmith/client';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown, Flex, Popconfirm, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context';
import { useMay } from '../api/use-me';
import { useErrorWords } from '../shared/ErrorNote';
import { WhyButton } from '../shared/WhyButton';
import type { RunChoice } from './run-choice';
import { useWhyNot } from './use-why-not';

interface Props {
  task: Task;
  onRun: (choice: RunChoice) => void;
}

/** Runs the task as a whole, or stops what runs. */
export function RunBar({ task, onRun }: Props) {
  const { t } = useTranslation();
  const whyNot = useWhyNot(task);
  const isRunning = task.current_step !== null;
  const isBegun = task.steps.some(({ step_status: status }) => status !== 'pending');
  const isDone = task.steps.every(
    ({ step_status: status, stale, skipped }) => skipped || (status === 'completed' && !stale),
  );
  const label = isDone ? t('run.again') : isBegun ? t('run.continue') : t('run.all');
  const why = whyNot({ kind: 'continue' });
  const restartWhy = whyNot({ kind: 'restart' });
  return (
    <Flex gap={12} align="center" wrap style={{ marginBottom: 16 }}>
      {isRunning ? (
        <CancelButton task={task} />
      ) : (
        <Space.Compact>
          <WhyButton
            type="primary"
            icon={<CaretRightOutlined aria-hidden />}
            why={why}
            onClick={() => onRun({ kind: 'continue' })}
          >
            {label}
          </WhyButton>
          {isBegun && !isDone && restartWhy === null && (
            <Dropdown
              autoFocus
              trigger={['click']}
              menu={{
                items: [{ key: 'restart', label: t('run.restart') }],
                onClick: () => onRun({ kind: 'restart' }),
              }}
            >
              <Button type="primary" icon={<DownOutlined aria-hidden />} aria-label={t('run.more')} />
            </Dropdown>
          )}
        </Space.Compact>
      )}
      {!isRunning && why !== null && <span>{why}</span>}
    </Flex>
  );
}

function CancelButton({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const words = useErrorWords();
  const mayCancel = useMay('operator');
  const cancel = useMutation({
    mutationFn: () => api.cancelTask({ task_id: task.task_id }),
    onSuccess: ({ response }) => void message.success(response),
    onError: (error) => void message.error(words(error)),
  });
  if (!mayCancel)
    return (
      <WhyButton why={t('role.needs.operator')} icon={<StopOutlined aria-hidden />}>
        {t('run.cancel')}
      </WhyButton>
    );
  return (
    <Popconfirm
      title={t('run.cancelTitle')}
      description={t('run.cancelHint')}
      okText={t('run.cancel')}
      okButtonProps={{ danger: true }}
      cancelText={t('run.keepOn')}
      onConfirm={() => cancel.mutate()}
    >
      <Button danger loading={cancel.isPending} icon={<StopOutlined aria-hidden />}>
        {t('run.cancel')}
      </Button>
    </Popconfirm>
  );
}
