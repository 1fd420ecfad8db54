import type { Task } from '@pairsmith/client';
import { Alert, App, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiffView } from '../shared/editor/DiffView';
import { ErrorNote } from '../shared/ErrorNote';
import type { EditDraft } from './edit-draft';
import { useOnceAtATime } from '../shared/use-once-at-a-time';
import { codeLanguageOf, type TaskFile } from './file-kinds';
import { ChangedMeanwhile, useSaveFile } from './use-save-file';
import type { FileText } from './use-files';
import { useReturnFocus } from '../shared/use-return-focus';

interface Props {
  task: Task;
  file: TaskFile;
  before: FileText;
  draft: EditDraft;
  onBack: () => void;
  onSaved: () => void;
  /** Somebody else's version was seen, and the edit stands on it from now on. */
  onNewer: (etag: string | null) => void;
}

/** What will change, before it does; and what somebody else changed meanwhile. */
export function SaveDialog({ task, file, before, draft, onBack, onSaved, onNewer }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const save = useSaveFile(task.task_id, file.file_name);
  const [refusedFor, setRefusedFor] = useState<FileText | null>(null);
  // At each render: `before` follows the file, and what is saved over is what is shown.
  const theirs = refusedFor ?? (draft.etag === before.etag ? null : before);
  const compared = theirs ?? before;

  const submit = useOnceAtATime(async () => {
    try {
      const { warnings = [], backup_info: backup } = await save.mutateAsync({
        text: draft.text,
        etag: theirs ? theirs.etag : draft.etag,
      });
      void message.success(
        backup ? t('files.savedWithBackup', { backup: backup.backup_filename }) : t('files.saved'),
      );
      if (warnings.length > 0)
        void modal.warning({
          title: t('files.savedWithWarnings'),
          content: warnings.map((warning, index) => <p key={index}>{warning}</p>),
        });
      onSaved();
    } catch (error) {
      // Any other failure is shown below.
      if (!(error instanceof ChangedMeanwhile)) return;
      setRefusedFor(error.theirs);
      onNewer(error.theirs.etag);
    }
  });

  return (
    <Modal
      open
      width={1180}
      title={t('files.reviewTitle', { name: file.file_name })}
      okText={theirs ? t('files.saveOver') : t('app.save')}
      cancelText={t('files.goOn')}
      okButtonProps={{ loading: save.isPending, danger: theirs !== null }}
      onOk={() => void submit(undefined)}
      onCancel={onBack}
    >
      <Flex vertical gap={12}>
        {theirs && (
          <Alert
            type="warning"
            showIcon
            title={t('files.changedMeanwhile')}
            description={t('files.changedHint')}
          />
        )}
        {!(save.error instanceof ChangedMeanwhile) && <ErrorNote error={save.error} />}
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
          <Typography.Text strong>{theirs ? t('files.theirs') : t('files.before')}</Typography.Text>
          <Typography.Text strong>{t('files.yours')}</Typography.Text>
        </div>
        <DiffView
          before={compared.text}
          after={draft.text}
          language={codeLanguageOf(file)}
          labels={{ before: theirs ? t('files.theirs') : t('files.before'), after: t('files.yours') }}
          maxHeight="55vh"
        />
        <Typography.Text type="secondary">{t('files.saveHint')}</Typography.Text>
      </Flex>
    </Modal>
  );
}
