import type { InputOf, Task } from '@pairsmith/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, InputNumber, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../../api/ask-anew';
import { useApi } from '../../api/api-context';
import { queryKeys } from '../../api/query-keys';
import { useWriter } from '../../api/use-writer';
import { ErrorNote } from '../../shared/ErrorNote';
import { useOnceAtATime } from '../../shared/use-once-at-a-time';
import { useReturnFocus } from '../../shared/use-return-focus';
import { mostQuestions } from './figures';
import { ARMS, type ListedEvaluation } from './use-evaluations';

type Settings = Required<Pick<InputOf<'evaluateTask'>, 'share' | 'max_pairs' | 'seed' | 'limit'>>;

/** The service's own. */
const BY_ITSELF: Settings = { share: 20, max_pairs: 100, seed: '', limit: 5 };

interface Props {
  task: Task;
  /** The newest one that was asked for; its settings ask the same questions again. */
  before: ListedEvaluation | null;
  onStarted: () => void;
  onClose: () => void;
}

/** What is held out and asked, and what that takes at most, before anything is asked. */
export function EvaluateDialog({ task, before, onStarted, onClose }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [settings, setSettings] = useState<Settings>(() => settingsOf(before));
  const [isFresh, setFresh] = useState(false);
  const set = (change: Partial<Settings>) => setSettings((now) => ({ ...now, ...change }));
  const run = useMutation({
    mutationFn: () =>
      api.evaluateTask({
        task_id: task.task_id,
        ...settings,
        arms: [...ARMS],
        ...(isFresh && { fresh: true }),
      }),
    onSuccess: ({ warnings: [warning], response }) => {
      if (warning === undefined) void message.success(response);
      else void message.warning(warning);
      onStarted();
      onClose();
    },
    // What it is refused with is said in the dialog; it may be that somebody else's has begun.
    onSettled: () => askAnew(queries, { queryKey: queryKeys.evaluations(task.task_id) }),
  });
  const start = useOnceAtATime<void, unknown>(run.mutateAsync);
  const number = (field: 'share' | 'max_pairs' | 'limit', max: number) => (
    <InputNumber
      id={`evaluate-${field}`}
      min={1}
      max={max}
      precision={0}
      value={settings[field]}
      onChange={(value) => value !== null && set({ [field]: value })}
      style={{ width: 140 }}
    />
  );
  return (
    <Modal
      open
      width={600}
      title={t('step.evaluation.name')}
      okText={t('evaluation.begin')}
      cancelText={t('run.later')}
      okButtonProps={{ loading: run.isPending, autoFocus: true }}
      onOk={() => void start().catch(() => undefined)}
      onCancel={onClose}
    >
      <Form layout="vertical" requiredMark={false}>
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
            columnGap: 24,
          }}
        >
          <Form.Item label={t('evaluation.share')} htmlFor="evaluate-share">
            {number('share', 50)}
          </Form.Item>
          <Form.Item label={t('evaluation.maxPairs')} htmlFor="evaluate-max_pairs">
            {number('max_pairs', 500)}
          </Form.Item>
          <Form.Item label={t('evaluation.limit')} htmlFor="evaluate-limit">
            {number('limit', 50)}
          </Form.Item>
          <Form.Item label={t('evaluation.seed')} htmlFor="evaluate-seed" extra={t('evaluation.seedHint')}>
            <Input
              id="evaluate-seed"
              maxLength={100}
              value={settings.seed}
              onChange={({ target }) => set({ seed: target.value })}
            />
          </Form.Item>
        </div>
        <Typography.Paragraph type="secondary">{t('evaluation.shareHint')}</Typography.Paragraph>
        {before && (
          <Form.Item>
            <Checkbox checked={isFresh} onChange={({ target }) => setFresh(target.checked)}>
              {t('evaluation.fresh')}
            </Checkbox>
          </Form.Item>
        )}
        <Cost
          questions={mostQuestions(task, settings.max_pairs)}
          isRemembered={before !== null && !isFresh}
        />
        <ErrorNote error={run.error} />
      </Form>
    </Modal>
  );
}

function Cost({ questions, isRemembered }: { questions: number; isRemembered: boolean }) {
  const { t, i18n } = useTranslation();
  const writer = useWriter();
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <Typography.Paragraph>
      {t('evaluation.cost', {
        questions: number(questions),
        arms: ARMS.length,
        answers: number(questions * ARMS.length),
        model: writer?.kind === 'model' ? writer.model : '',
      })}
      {isRemembered && ` ${t('evaluation.known')}`}
    </Typography.Paragraph>
  );
}

function settingsOf(before: ListedEvaluation | null): Settings {
  if (!before) return BY_ITSELF;
  const { share, max_pairs, seed, limit } = before.settings;
  return { share, max_pairs, seed, limit };
}
