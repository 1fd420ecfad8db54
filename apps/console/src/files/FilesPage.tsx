import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Empty, Flex, Grid, Input, Skeleton, theme, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../api/api-context';
import { ErrorNote, useErrorWords } from '../shared/ErrorNote';
import { usePageTitle } from '../shared/use-page-title';
import { useOpenedTask } from '../task/task-context';
import { groupFiles } from './file-kinds';
import { FileList } from './FileList';
import { FilePane } from './FilePane';
import { saveFile } from './save-file';
import { UploadArea } from './UploadArea';
import { useFiles } from './use-files';

/** The task's files by step; the one that is shown stands in the address. */
export function FilesPage() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { task } = useOpenedTask();
  const screens = Grid.useBreakpoint();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const files = useFiles(task.task_id);
  usePageTitle(t('task.tab.files'), task.task_name ?? task.task_id);
  // A list that cannot be read anew is the one that was read.
  if (!files.data)
    return files.isError ? (
      <ErrorNote error={files.error} onRetry={() => void files.refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} aria-label={t('app.loading')} />
    );
  const all = files.data.files;
  const groups = groupFiles(all, search);
  const name = params.get('file');
  const shown = all.find(({ file_name: each }) => each === name);
  return (
    <UploadArea task={task} files={all}>
      {(uploadButton) => (
        <Flex gap={20} align="start" vertical={!screens.lg}>
          <Flex vertical gap={12} style={{ flex: '0 0 340px', width: screens.lg ? 340 : '100%' }}>
            <Flex gap={8}>
              {uploadButton}
              <DownloadAll taskId={task.task_id} isEmpty={all.length === 0} />
            </Flex>
            <Input
              allowClear
              prefix={<SearchOutlined aria-hidden />}
              placeholder={t('files.search')}
              aria-label={t('files.search')}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
            <FileList groups={groups} shown={name} />
            {groups.length === 0 && (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={search ? t('files.noneFound') : t('files.none')}
              />
            )}
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {t('files.total', {
                count: files.data.total,
                size: files.data.directory_info.total_size_formatted,
              })}
            </Typography.Text>
          </Flex>
          <section
            aria-label={t('files.preview')}
            style={{
              flex: '1 1 0',
              minWidth: 0,
              width: '100%',
              minHeight: 320,
              background: token.colorBgContainer,
              border: `1px solid ${token.colorBorderSecondary}`,
              borderRadius: token.borderRadiusLG,
            }}
          >
            {shown ? (
              // A key for each: what was opened of another file is closed.
              <FilePane
                key={shown.file_name}
                task={task}
                file={shown}
                files={all}
                onOpen={(other) => setParams({ file: other })}
              />
            ) : (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={name === null ? t('files.chooseOne') : t('files.gone', { name })}
                style={{ padding: '80px 16px' }}
              />
            )}
          </section>
        </Flex>
      )}
    </UploadArea>
  );
}

function DownloadAll({ taskId, isEmpty }: { taskId: string; isEmpty: boolean }) {
  const { t } = useTranslation();
  const api = useApi();
  const { message } = App.useApp();
  const words = useErrorWords();
  const download = useMutation({
    mutationFn: async () => {
      const response = await api.exportTask({ task_id: taskId, format: 'files' });
      saveFile(`${taskId}.zip`, await response.blob());
    },
    onError: (error) => void message.error(words(error)),
  });
  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      loading={download.isPending}
      disabled={isEmpty}
      onClick={() => download.mutate()}
    >
      {t('files.downloadAll')}
    </Button>
  );
}
