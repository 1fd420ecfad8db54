import { InboxOutlined, UploadOutlined } from '@ant-design/icons';
import type { Task } from '@pairsmith/client';
import { useQueryClient } from '@tanstack/react-query';
import { theme, Upload } from 'antd';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '../api/ask-anew';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import { useMay } from '../api/use-me';
import { useErrorWords } from '../shared/ErrorNote';
import { WhyButton } from '../shared/WhyButton';
import type { TaskFile } from './file-kinds';
import { UploadResults, type UploadResult } from './UploadResults';

/** What the service takes. */
const MAX_BYTES = 10 * 2 ** 20;

interface Props {
  task: Task;
  files: readonly TaskFile[];
  children: (uploadButton: ReactNode) => ReactNode;
}

/** Takes files that are dropped anywhere on it, one after the other; what they replace is kept as a backup. */
export function UploadArea({ task, files, children }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const api = useApi();
  const queries = useQueryClient();
  const words = useErrorWords();
  const mayUpload = useMay('operator');
  const [isOver, setOver] = useState(false);
  const [results, setResults] = useState<UploadResult[]>([]);
  const whyNot = !mayUpload
    ? t('role.needs.operator')
    : task.current_step
      ? t('why.running', { step: t(`step.${task.current_step.step}.name`) })
      : null;

  async function uploadAll(given: readonly File[]): Promise<void> {
    const begun: UploadResult[] = given.map(({ name }) => ({ name, state: 'waiting' }));
    setResults(begun);
    const note = (index: number, result: UploadResult) =>
      setResults((before) => before.map((each, at) => (at === index ? result : each)));
    for (const [index, file] of given.entries()) note(index, await upload(file));
    await askAnew(queries, { queryKey: queryKeys.task(task.task_id) });
  }

  async function upload(file: File): Promise<UploadResult> {
    const { name } = file;
    if (file.size > MAX_BYTES) return { name, state: 'failed', text: t('files.tooLarge') };
    try {
      const { backup_info: backup, warnings = [] } = await api.uploadFile({
        task_id: task.task_id,
        file: { name, content: file },
        overwrite_mode: 'backup',
      });
      const text = [backup && t('files.savedWithBackup', { backup: backup.backup_filename }), ...warnings];
      return { name, state: 'done', text: text.filter(Boolean).join(' ') };
    } catch (error) {
      return { name, state: 'failed', text: words(error) };
    }
  }

  const drag = (isInside: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isInside);
  };

  return (
    <div
      style={{ position: 'relative' }}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        drag(false)(event);
        if (whyNot === null) void uploadAll([...event.dataTransfer.files]);
      }}
    >
      <UploadResults results={results} onClose={() => setResults([])} />
      {children(
        whyNot === null ? (
          <Upload
            multiple
            showUploadList={false}
            accept=".ddl,.md,.txt,.json,.sql,.csv"
            beforeUpload={(file, all) => {
              // Called for each; all of them are taken at the last.
              if (file === all.at(-1)) void uploadAll(all);
              return false;
            }}
          >
            <WhyButton why={null} icon={<UploadOutlined aria-hidden />}>
              {t('files.upload')}
            </WhyButton>
          </Upload>
        ) : (
          <WhyButton why={whyNot} icon={<UploadOutlined aria-hidden />}>
            {t('files.upload')}
          </WhyButton>
        ),
      )}
      {files.length === 0 && whyNot === null && (
        <p style={{ color: token.colorTextSecondary }}>{t('files.dropHint')}</p>
      )}
      {isOver && (
        <div
          aria-hidden
          style={{
            position: 'absolute',
            inset: -8,
            zIndex: 10,
            display: 'grid',
            placeContent: 'center',
            justifyItems: 'center',
            gap: 8,
            pointerEvents: 'none',
            background: token.colorBgElevated,
            opacity: 0.94,
            border: `2px dashed ${whyNot === null ? token.colorPrimary : token.colorError}`,
            borderRadius: token.borderRadiusLG,
          }}
        >
          <InboxOutlined style={{ fontSize: 36 }} />
          {whyNot ?? t('files.drop')}
        </div>
      )}
    </div>
  );
}
