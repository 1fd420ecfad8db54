import { EditOutlined } from '@ant-design/icons';
import type { Task } from '@pairsmith/client';
import { Collapse, Flex, theme, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-me';
import { Moment } from '../shared/Moment';
import { WhyButton } from '../shared/WhyButton';
import { EditTaskDialog } from './EditTaskDialog';
import { Executions } from './Executions';
import { LlmUse } from './report/LlmUse';
import { TableNames } from './TableNames';

/** What the task was asked for, and what has been done for it. */
export function TaskFacts({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const mayEdit = useMay('operator');
  const [isEditing, setEditing] = useState(false);
  const { parameters } = task;
  const whyNotEdit = !mayEdit
    ? t('role.needs.operator')
    : task.current_step
      ? t('why.running', { step: t(`step.${task.current_step.step}.name`) })
      : null;
  return (
    <Flex vertical gap={12}>
      <section
        aria-labelledby="facts-title"
        style={{
          background: token.colorBgContainer,
          border: `1px solid ${token.colorBorderSecondary}`,
          borderRadius: token.borderRadiusLG,
          padding: '14px 18px',
        }}
      >
        <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
          <h2 id="facts-title" style={{ fontSize: 15, fontWeight: 600, margin: 0 }}>
            {t('facts.title')}
          </h2>
          <WhyButton
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            why={whyNotEdit}
            onClick={() => setEditing(true)}
          >
            {t('facts.edit')}
          </WhyButton>
        </Flex>
        <dl style={{ margin: '0 0 10px', display: 'grid', gap: 10 }}>
          <Fact label={t('tasks.database')}>
            <bdi>{parameters.db_name}</bdi>
            <Typography.Text type="secondary" className="mono" style={{ fontSize: 12, display: 'block' }}>
              {parameters.db_connection}
            </Typography.Text>
          </Fact>
          <Fact label={t('create.tables')}>
            <TableNames taskId={task.task_id} />
          </Fact>
          <Fact label={t('create.context')}>
            <Typography.Paragraph
              ellipsis={{ rows: 4, expandable: true, symbol: t('facts.more') }}
              style={{ margin: 0 }}
            >
              {parameters.business_context}
            </Typography.Paragraph>
          </Fact>
          <Fact label={t('create.language')}>{parameters.language === 'zh' ? '中文' : 'English'}</Fact>
          <Fact label={t('facts.size')}>
            {parameters.theme_count === null
              ? t('create.pairsAuto', { questions: parameters.questions_per_theme })
              : t('facts.themes', {
                  themes: parameters.theme_count,
                  questions: parameters.questions_per_theme,
                })}
          </Fact>
          <Switched parameters={parameters} />
          <Fact label={t('tasks.createdAt')}>
            <Moment at={task.created_at} />
          </Fact>
        </dl>
        <LlmUse use={task.llm} />
      </section>
      <Collapse
        items={[
          {
            key: 'executions',
            label: t('executions.title'),
            children: <Executions taskId={task.task_id} />,
          },
        ]}
        style={{ background: token.colorBgContainer }}
      />
      {isEditing && <EditTaskDialog task={task} onClose={() => setEditing(false)} />}
    </Flex>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  const { token } = theme.useToken();
  return (
    <div>
      <dt style={{ fontSize: 12, color: token.colorTextSecondary }}>{label}</dt>
      <dd style={{ margin: 0 }}>{children}</dd>
    </div>
  );
}

/** Only what differs from what tasks are otherwise. */
function Switched({ parameters }: Pick<Task, 'parameters'>) {
  const { t } = useTranslation();
  const off = [
    parameters.strict && t('create.isStrict'),
    !parameters.enable_sql_validation && t('facts.noValidation'),
    !parameters.enable_llm_repair && t('facts.noRepair'),
    !parameters.enable_training_data_load && t('facts.noLoad'),
    parameters.mine.includes('statements') && t('facts.minesStatements'),
    parameters.mine.length === 0 && t('facts.minesNothing'),
    parameters.max_llm_tokens !== null &&
      t('facts.maxTokens', { tokens: parameters.max_llm_tokens.toLocaleString() }),
  ].filter((text) => text !== false);
  if (off.length === 0) return null;
  return (
    <Fact label={t('facts.switched')}>
      {off.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Fact>
  );
}
