import { CopyOutlined, DownloadOutlined, EditOutlined } from '@ant-design/icons';
import type { Task } from '@pairsmith/client';
import { App, Button, Flex, Segmented, Select, Skeleton, theme, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../shared/ErrorNote';
import { Moment } from '../shared/Moment';
import { WhyButton } from '../shared/WhyButton';
import { forgetEdit, storedEdit } from './edit-draft';
import { versionsOf, type TaskFile } from './file-kinds';
import { FilePreview, firstView, hasPreview, type View } from './FilePreview';
import { FileEditor } from './FileEditor';
import { useDownload } from './use-download';
import { useFileText } from './use-files';
import { useWhyNotEdit } from './use-why-not-edit';

const FileVersions = lazy(async () => ({ default: (await import('./FileVersions')).FileVersions }));

/** Larger texts are shown when that is asked for. */
const SHOWN_AT_ONCE = 2 * 2 ** 20;

interface Props {
  task: Task;
  file: TaskFile;
  files: readonly TaskFile[];
  onOpen: (name: string) => void;
}

/** One file: read, compared with its earlier versions, edited. */
export function FilePane({ task, file, files, onOpen }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { message } = App.useApp();
  const [view, setView] = useState(() => firstView(file));
  const [isEditing, setEditing] = useState(() => storedEdit(task.task_id, file.file_name) !== null);
  const [isWanted, setWanted] = useState(file.file_size <= SHOWN_AT_ONCE);
  const [comparedWith, setComparedWith] = useState<string | null>(null);
  const content = useFileText(task.task_id, file, isWanted);
  const download = useDownload(task.task_id);
  const whyNotEdit = useWhyNotEdit(task, file);
  const versions = versionsOf(files, file.file_name);
  const compared = versions.find(({ file_name: each }) => each === comparedWith);

  return (
    <>
      <Flex
        gap={12}
        align="center"
        wrap
        style={{ padding: '12px 16px', borderBottom: `1px solid ${token.colorBorderSecondary}` }}
      >
        <div style={{ flex: '1 1 220px', minWidth: 0 }}>
          <h2
            className="one-line"
            title={file.file_name}
            style={{ fontSize: 15, margin: 0, fontWeight: 600 }}
          >
            <bdi>{file.file_name}</bdi>
          </h2>
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {file.file_size_formatted} · <Moment at={file.modified_at} />
            {file.modified_by_user && ` · ${t('files.byPersonLong')}`}
          </Typography.Text>
        </div>
        {!isEditing && (
          <Flex gap={8} wrap align="center">
            {hasPreview(file) && !compared && (
              <Segmented<View>
                aria-label={t('files.view')}
                value={view}
                onChange={setView}
                options={[
                  { value: 'preview', label: t('files.asPreview') },
                  { value: 'source', label: t('files.asSource') },
                ]}
              />
            )}
            {versions.length > 0 && (
              <Select
                aria-label={t('files.versions', { count: versions.length })}
                placeholder={t('files.versions', { count: versions.length })}
                allowClear
                value={comparedWith}
                onChange={(name: string | undefined) => setComparedWith(name ?? null)}
                options={versions.map(({ file_name: value }) => ({
                  value,
                  label: value.slice(file.file_name.length).replace(/^[_.]/, ''),
                }))}
                popupMatchSelectWidth={false}
                style={{ width: 150 }}
              />
            )}
            <Button
              icon={<CopyOutlined aria-hidden />}
              title={t('app.copy')}
              aria-label={t('app.copy')}
              disabled={!content.data}
              onClick={() => {
                void navigator.clipboard
                  .writeText(content.data?.text ?? '')
                  .then(() => message.success(t('app.copied')));
              }}
            />
            <Button
              icon={<DownloadOutlined aria-hidden />}
              title={t('files.download')}
              aria-label={t('files.download')}
              loading={download.isPending}
              onClick={() => download.mutate(file.file_name)}
            />
            <WhyButton
              icon={<EditOutlined aria-hidden />}
              why={content.data ? whyNotEdit : (whyNotEdit ?? t('app.loading'))}
              onClick={() => setEditing(true)}
            >
              {t('files.edit')}
            </WhyButton>
          </Flex>
        )}
      </Flex>
      {!isWanted ? (
        <Flex vertical align="center" gap={12} style={{ padding: 64 }}>
          {t('files.large', { size: file.file_size_formatted })}
          <Button onClick={() => setWanted(true)}>{t('files.showAnyway')}</Button>
        </Flex>
      ) : !content.data ? (
        content.isError ? (
          <div style={{ padding: 16 }}>
            <ErrorNote error={content.error} onRetry={() => void content.refetch()} />
          </div>
        ) : (
          <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 16 }} aria-label={t('app.loading')} />
        )
      ) : isEditing ? (
        <FileEditor
          task={task}
          file={file}
          read={content.data}
          whyNotSave={whyNotEdit}
          onClose={() => {
            forgetEdit(task.task_id, file.file_name);
            setEditing(false);
          }}
        />
      ) : compared ? (
        <Suspense fallback={<Skeleton active style={{ padding: 16 }} />}>
          <FileVersions
            key={compared.file_name}
            task={task}
            file={file}
            text={content.data.text}
            version={compared}
            onOpen={onOpen}
          />
        </Suspense>
      ) : (
        <FilePreview file={file} text={content.data.text} view={view} />
      )}
    </>
  );
}
