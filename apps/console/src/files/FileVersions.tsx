import type { Task } from '@pairsmith/client';
import { Button, Flex, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { DiffView } from '../shared/editor/DiffView';
import { ErrorNote } from '../shared/ErrorNote';
import { codeLanguageOf, type TaskFile } from './file-kinds';
import { useFileText } from './use-files';

interface Props {
  task: Task;
  file: TaskFile;
  text: string;
  version: TaskFile;
  onOpen: (name: string) => void;
}

/** What changed between an earlier version and the file as it is. */
export function FileVersions({ task, file, text, version, onOpen }: Props) {
  const { t } = useTranslation();
  const earlier = useFileText(task.task_id, version);
  if (!earlier.data && !earlier.isError)
    return <Skeleton active style={{ padding: 16 }} aria-label={t('app.loading')} />;
  if (!earlier.data) return <ErrorNote error={earlier.error} onRetry={() => void earlier.refetch()} />;
  const labels = { before: version.file_name, after: file.file_name };
  return (
    <Flex vertical gap={8} style={{ padding: 12 }}>
      <Flex justify="space-between" gap={12} wrap>
        <span>
          {earlier.data.text === text
            ? t('files.sameAs', { name: version.file_name })
            : t('files.comparison', labels)}
        </span>
        <Button size="small" onClick={() => onOpen(version.file_name)}>
          {t('files.openVersion')}
        </Button>
      </Flex>
      <DiffView before={earlier.data.text} after={text} language={codeLanguageOf(file)} labels={labels} />
    </Flex>
  );
}
