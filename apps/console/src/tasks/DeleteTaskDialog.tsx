import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../api/ask-anew';
import { useApi } from '../api/api-context';
import { isStatus } from '../api/errors';
import { queryKeys } from '../api/query-keys';
import { useOnceAtATime } from '../shared/use-once-at-a-time';
import { ErrorNote } from '../shared/ErrorNote';
import { useReturnFocus } from '../shared/use-return-focus';

interface Props {
  task: { task_id: string; task_name: string | null };
  onClose: () => void;
  onDeleted?: () => void;
}

/** Says what goes and what stays before a task is deleted. */
export function DeleteTaskDialog({ task, onClose, onDeleted }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [withTrainingData, setWithTrainingData] = useState(false);
  const name = task.task_name ?? task.task_id;
  const deletion = useMutation({
    mutationFn: () =>
      api.deleteTasks({
        task_ids: [task.task_id],
        confirm: true,
        delete_database_records: true,
        delete_training_data: withTrainingData,
      }),
    onSuccess: () => {
      void message.success(t('tasks.deleted', { name }));
      void askAnew(queries, { queryKey: queryKeys.tasks });
      onClose();
      onDeleted?.();
    },
    onError: (error) => {
      // Somebody else was first: what was wanted is done.
      if (isStatus(error, 404)) void askAnew(queries, { queryKey: queryKeys.tasks });
    },
  });
  // What it is refused with is said in the dialog.
  const remove = useOnceAtATime<void, unknown>(deletion.mutateAsync);
  return (
    <Modal
      open
      title={t('tasks.deleteTitle', { name })}
      okText={t('tasks.delete')}
      okButtonProps={{ danger: true, loading: deletion.isPending }}
      cancelText={t('app.cancel')}
      onOk={() => void remove().catch(() => undefined)}
      onCancel={onClose}
      mask={{ closable: !deletion.isPending }}
    >
      <Flex vertical gap={12}>
        <Typography.Text>{t('tasks.deleteWhat')}</Typography.Text>
        <Checkbox checked={withTrainingData} onChange={({ target }) => setWithTrainingData(target.checked)}>
          {t('tasks.deleteTrainingData')}
        </Checkbox>
        <ErrorNote error={deletion.error} />
      </Flex>
    </Modal>
  );
}
