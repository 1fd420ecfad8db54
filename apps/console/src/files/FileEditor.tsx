import type { Task } from '@pairsmith/client';
import { Alert, App, Button, Flex, Skeleton, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyButton } from '../shared/WhyButton';
import { storedEdit, storeEdit, type EditDraft } from './edit-draft';
import { codeLanguageOf, type TaskFile } from './file-kinds';
import type { FileText } from './use-files';

const CodeEditor = lazy(async () => ({ default: (await import('../shared/editor/CodeEditor')).CodeEditor }));
const SaveDialog = lazy(async () => ({ default: (await import('./SaveDialog')).SaveDialog }));

interface Props {
  task: Task;
  file: TaskFile;
  /** The file as it is now. */
  read: FileText;
  whyNotSave: string | null;
  /** The edit is over, saved or given up. */
  onClose: () => void;
}

/** A file's text to be changed; what is typed is kept until it is saved or given up. */
export function FileEditor({ task, file, read, whyNotSave, onClose }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [kept] = useState(() => storedEdit(task.task_id, file.file_name));
  const [draft, setDraft] = useState<EditDraft>(() => kept ?? { text: read.text, etag: read.etag });
  const [isKept, setKept] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const isChanged = draft.text !== read.text;
  const isOld = draft.etag !== read.etag;

  function change(text: string): void {
    const changed = { ...draft, text };
    setDraft(changed);
    setKept(storeEdit(task.task_id, file.file_name, changed));
  }

  function giveUp(): void {
    if (!isChanged) return onClose();
    void modal.confirm({
      title: t('files.giveUpTitle'),
      content: t('files.giveUpHint'),
      okText: t('files.giveUp'),
      okButtonProps: { danger: true },
      cancelText: t('files.goOn'),
      onOk: onClose,
    });
  }

  return (
    <>
      <Flex gap={8} align="center" wrap style={{ padding: '10px 16px' }}>
        <WhyButton
          type="primary"
          why={isChanged ? whyNotSave : t('files.unchanged')}
          onClick={() => setSaving(true)}
        >
          {t('files.review')}
        </WhyButton>
        <Button onClick={giveUp}>{t('files.giveUp')}</Button>
        {isChanged && <Tag variant="outlined">{t('files.unsaved')}</Tag>}
        {isChanged && whyNotSave !== null && <span>{whyNotSave}</span>}
      </Flex>
      {kept && isChanged && !isOld && <Alert banner type="info" showIcon title={t('files.draftKept')} />}
      {isOld && isChanged && <Alert banner type="warning" showIcon title={t('files.draftOld')} />}
      {!isKept && <Alert banner type="warning" showIcon title={t('files.draftTooLarge')} />}
      <Suspense fallback={<Skeleton active style={{ padding: 16 }} />}>
        <CodeEditor
          value={draft.text}
          language={codeLanguageOf(file)}
          label={t('files.editorOf', { name: file.file_name })}
          onChange={change}
          maxHeight="max(300px, calc(100vh - 330px))"
        />
      </Suspense>
      {isSaving && (
        <Suspense fallback={null}>
          <SaveDialog
            task={task}
            file={file}
            before={read}
            draft={draft}
            onBack={() => setSaving(false)}
            onSaved={onClose}
            onNewer={(etag) => {
              const changed = { ...draft, etag };
              setDraft(changed);
              storeEdit(task.task_id, file.file_name, changed);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
