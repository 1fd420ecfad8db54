import { InboxOutlined } from '@ant-design/icons';
import { Alert, Flex, Input, Segmented, Typography, Upload } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDraft } from './draft';
import { readPasted } from './pasted-tables';
import { TableTree } from './TableTree';
import type { DatabaseTables } from './use-database-tables';

/** Beyond these the service works in batches, and the questions about each get thin. */
const ADVISED = 20;

interface Props {
  draft: TaskDraft;
  onChange: (change: Partial<TaskDraft>) => void;
  database: DatabaseTables;
  file: File | null;
  onFile: (file: File | null) => void;
}

/** Step 2: which tables, chosen, pasted or from a file. */
export function TablesStep({ draft, onChange, database, file, onFile }: Props) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={16}>
      <Segmented<TaskDraft['tablesFrom']>
        aria-label={t('create.tablesFrom')}
        value={draft.tablesFrom}
        onChange={(tablesFrom) => onChange({ tablesFrom })}
        options={[
          { value: 'tree', label: t('create.fromTree') },
          { value: 'paste', label: t('create.fromPaste') },
          { value: 'file', label: t('create.fromFile') },
        ]}
        style={{ alignSelf: 'start' }}
      />
      {draft.tablesFrom === 'tree' && (
        <TableTree
          tables={database.details ?? []}
          chosen={draft.chosen}
          onChoose={(chosen) => onChange({ chosen })}
        />
      )}
      {draft.tablesFrom === 'paste' && <Pasted draft={draft} onChange={onChange} known={database.tables} />}
      {draft.tablesFrom === 'file' && (
        <Upload.Dragger
          accept=".txt"
          maxCount={1}
          beforeUpload={(given) => {
            onFile(given);
            return false;
          }}
          onRemove={() => onFile(null)}
          fileList={file ? [{ uid: '1', name: file.name, size: file.size, status: 'done' }] : []}
        >
          <p>
            <InboxOutlined aria-hidden style={{ fontSize: 32 }} />
          </p>
          <p>{t('create.dropList')}</p>
          <Typography.Text type="secondary">{t('create.dropListHint')}</Typography.Text>
        </Upload.Dragger>
      )}
      {draft.tablesFrom === 'tree' && draft.chosen.length > ADVISED && (
        <Alert
          type="info"
          showIcon
          title={t('create.manyTables', { count: draft.chosen.length, advised: ADVISED })}
        />
      )}
    </Flex>
  );
}

function Pasted({
  draft,
  onChange,
  known,
}: Pick<Props, 'draft' | 'onChange'> & { known: readonly string[] }) {
  const { t } = useTranslation();
  const { names, unknown } = useMemo(() => readPasted(draft.pasted, known), [draft.pasted, known]);
  return (
    <Flex vertical gap={8}>
      <Input.TextArea
        className="mono"
        aria-label={t('create.pasteLabel')}
        placeholder={t('create.pasteHint')}
        value={draft.pasted}
        onChange={({ target }) => onChange({ pasted: target.value })}
        autoSize={{ minRows: 8, maxRows: 20 }}
        spellCheck={false}
      />
      <Typography.Text type="secondary" aria-live="polite">
        {t('create.pastedCount', { count: names.length })}
      </Typography.Text>
      {unknown.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('create.unknownTables', { count: unknown.length })}
          description={unknown.slice(0, 20).join(', ')}
        />
      )}
    </Flex>
  );
}
