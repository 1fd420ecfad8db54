import { Checkbox, Collapse, Descriptions, Flex, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWriter } from '../../api/use-writer';
import { MineField } from '../../shared/MineField';
import { TaskSizeFields } from '../../shared/TaskSizeFields';
import type { TaskDraft } from './draft';

interface Props {
  draft: TaskDraft;
  onChange: (change: Partial<TaskDraft>) => void;
  databaseName: string;
  /** Null: a file says it. */
  tableCount: number | null;
}

/** Step 3: what the questions are about, in which language, how many; and what will write them. */
export function DetailsStep({ draft, onChange, databaseName, tableCount }: Props) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical" requiredMark={false}>
      <Form.Item label={t('create.name')} htmlFor="task-name">
        <Input
          id="task-name"
          value={draft.name}
          maxLength={255}
          placeholder={t('create.namePlaceholder', { database: databaseName })}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('create.context')} htmlFor="task-context" extra={t('create.contextHint')}>
        <Input.TextArea
          id="task-context"
          value={draft.context}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={({ target }) => onChange({ context: target.value })}
        />
      </Form.Item>
      <Flex gap={32} wrap>
        <TaskSizeFields
          prefix="task"
          language={draft.language}
          themes={draft.themes}
          questionsPerTheme={draft.questionsPerTheme}
          onChange={onChange}
        />
      </Flex>
      <Collapse
        size="small"
        items={[
          {
            key: 'more',
            label: t('create.more'),
            children: <MoreSettings draft={draft} onChange={onChange} />,
          },
        ]}
        style={{ marginBottom: 24 }}
      />
      <Summary draft={draft} databaseName={databaseName} tableCount={tableCount} />
    </Form>
  );
}

function MoreSettings({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  const writer = useWriter();
  const box = (field: 'validates' | 'repairs' | 'loads' | 'isStrict', disabled = false) => (
    <Checkbox
      checked={draft[field]}
      disabled={disabled}
      onChange={({ target }) => onChange({ [field]: target.checked })}
    >
      {t(`create.${field}`)}
    </Checkbox>
  );
  return (
    <Flex vertical gap={10}>
      {box('validates')}
      {box('repairs', !draft.validates)}
      {box('loads')}
      {box('isStrict')}
      <MineField value={draft.mine} onChange={(mine) => onChange({ mine })} />
      {writer?.kind === 'model' && (
        <Form.Item label={t('create.maxTokens')} htmlFor="task-tokens" style={{ margin: '8px 0 0' }}>
          <InputNumber
            id="task-tokens"
            min={1}
            precision={0}
            value={draft.maxTokens}
            placeholder={t('create.maxTokensNone')}
            onChange={(maxTokens) => onChange({ maxTokens })}
            style={{ width: 220 }}
          />
        </Form.Item>
      )}
    </Flex>
  );
}

function Summary({ draft, databaseName, tableCount }: Omit<Props, 'onChange'>) {
  const { t } = useTranslation();
  const writer = useWriter();
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      title={t('create.summary')}
      items={[
        { key: 'database', label: t('tasks.database'), children: <bdi>{databaseName}</bdi> },
        {
          key: 'tables',
          label: t('create.tables'),
          children:
            tableCount === null ? t('create.tablesInFile') : t('create.chosenCount', { count: tableCount }),
        },
        {
          key: 'pairs',
          label: t('create.pairs'),
          children:
            draft.themes === null
              ? t('create.pairsAuto', { questions: draft.questionsPerTheme })
              : t('create.pairsAbout', { count: draft.themes * draft.questionsPerTheme }),
        },
        {
          key: 'writer',
          label: t('create.writer'),
          children:
            writer === null
              ? '…'
              : writer.kind === 'model'
                ? t('create.writerModel', { model: writer.model ?? '' })
                : t('create.writerBuiltin'),
        },
      ]}
    />
  );
}
