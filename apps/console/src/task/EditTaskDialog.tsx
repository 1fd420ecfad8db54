import type { InputOf, Task } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Flex, Form, Input, InputNumber, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../api/ask-anew';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import { ErrorNote } from '../shared/ErrorNote';
import { MineField } from '../shared/MineField';
import { TaskSizeFields } from '../shared/TaskSizeFields';
import { useReturnFocus } from '../shared/use-return-focus';

type Changes = Omit<InputOf<'patchTask'>, 'task_id'>;

interface Props {
  task: Task;
  onClose: () => void;
}

/** The task's settings; only what was changed is sent. The connection's password is not shown and stays unless a new connection is typed. */
export function EditTaskDialog({ task, onClose }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [changes, setChanges] = useState<Changes>({});
  const set = (change: Changes) => setChanges((before) => ({ ...before, ...change }));
  const { parameters } = task;
  const now = { task_name: task.task_name, ...parameters, ...changes };
  const save = useMutation({
    mutationFn: () => api.patchTask({ task_id: task.task_id, ...changes }),
    onSuccess: (changed) => {
      queries.setQueryData<Task>(queryKeys.task(task.task_id), changed);
      void askAnew(queries, { queryKey: queryKeys.tasks });
      void message.success(changed.response);
      onClose();
    },
  });
  const box = (
    field: 'strict' | 'enable_sql_validation' | 'enable_llm_repair' | 'enable_training_data_load',
    label: string,
  ) => (
    <Checkbox checked={now[field] ?? false} onChange={({ target }) => set({ [field]: target.checked })}>
      {label}
    </Checkbox>
  );
  return (
    <Modal
      open
      width={640}
      title={t('facts.edit')}
      okText={t('app.save')}
      cancelText={t('app.cancel')}
      okButtonProps={{ loading: save.isPending, disabled: Object.keys(changes).length === 0 }}
      onOk={() => save.mutate()}
      onCancel={onClose}
      mask={{ closable: Object.keys(changes).length === 0 }}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('create.name')} htmlFor="edit-name">
          <Input
            id="edit-name"
            maxLength={255}
            value={now.task_name ?? ''}
            onChange={({ target }) => set({ task_name: target.value || null })}
          />
        </Form.Item>
        <Form.Item
          label={t('facts.newConnection')}
          htmlFor="edit-connection"
          extra={t('facts.newConnectionHint', { connection: parameters.db_connection })}
        >
          <Input.Password
            id="edit-connection"
            autoComplete="off"
            spellCheck={false}
            placeholder="postgresql://user:password@host:5432/database"
            value={changes.db_connection ?? ''}
            onChange={({ target }) =>
              setChanges(({ db_connection: _before, ...others }) =>
                target.value === '' ? others : { ...others, db_connection: target.value.trim() },
              )
            }
          />
        </Form.Item>
        <Form.Item label={t('create.context')} htmlFor="edit-context">
          <Input.TextArea
            id="edit-context"
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={now.business_context}
            onChange={({ target }) => set({ business_context: target.value })}
          />
        </Form.Item>
        <Flex gap={24} wrap>
          <TaskSizeFields
            prefix="edit"
            language={now.language}
            themes={now.theme_count}
            questionsPerTheme={now.questions_per_theme}
            onChange={({ language, themes, questionsPerTheme }) =>
              set({
                ...(language !== undefined && { language }),
                ...(themes !== undefined && { theme_count: themes }),
                ...(questionsPerTheme !== undefined && { questions_per_theme: questionsPerTheme }),
              })
            }
          />
          <Form.Item label={t('create.maxTokens')} htmlFor="edit-tokens">
            <InputNumber
              id="edit-tokens"
              min={1}
              precision={0}
              value={now.max_llm_tokens}
              placeholder={t('create.maxTokensNone')}
              onChange={(count) => set({ max_llm_tokens: count })}
              style={{ width: 150 }}
            />
          </Form.Item>
        </Flex>
        <Flex vertical gap={8} style={{ marginBottom: 16 }}>
          {box('enable_sql_validation', t('create.validates'))}
          {box('enable_llm_repair', t('create.repairs'))}
          {box('enable_training_data_load', t('create.loads'))}
          {box('strict', t('create.isStrict'))}
          <MineField value={now.mine} onChange={(mine) => set({ mine })} />
        </Flex>
        <Typography.Paragraph type="secondary">{t('facts.staleHint')}</Typography.Paragraph>
        <ErrorNote error={save.error} />
      </Form>
    </Modal>
  );
}
