import { FileMarkdownOutlined, FileTextOutlined, ProfileOutlined, TableOutlined } from '@ant-design/icons';
import { Flex, Grid, Tag, theme, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FileGroup, TaskFile } from './file-kinds';

const ICONS: Partial<Record<TaskFile['file_type'], ReactNode>> = {
  ddl: <TableOutlined aria-hidden />,
  sql: <TableOutlined aria-hidden />,
  markdown: <FileMarkdownOutlined aria-hidden />,
  json: <ProfileOutlined aria-hidden />,
};

export function FileList({ groups, shown }: { groups: readonly FileGroup[]; shown: string | null }) {
  const { t } = useTranslation();
  // Beside the file there is room for the list; above it, the file is what one looks at.
  const isBeside = Grid.useBreakpoint().lg;
  return (
    <nav
      aria-label={t('files.list')}
      style={{ maxHeight: isBeside ? 'max(300px, calc(100vh - 330px))' : 230, overflow: 'auto' }}
    >
      {groups.map(({ key, files }) => (
        <section key={key} style={{ marginBottom: 14 }}>
          <Typography.Text type="secondary" style={{ fontSize: 12, display: 'block', padding: '0 8px 4px' }}>
            {key === 'own' ? t('files.own') : t(`step.${key}.name`)}
          </Typography.Text>
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {files.map((file) => (
              <FileRow key={file.file_name} file={file} isShown={file.file_name === shown} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function FileRow({ file, isShown }: { file: TaskFile; isShown: boolean }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <li>
      <Link
        to={{ search: `?file=${encodeURIComponent(file.file_name)}` }}
        aria-current={isShown ? 'true' : undefined}
        className="file-row"
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 8,
          padding: '5px 8px',
          borderRadius: token.borderRadius,
          outlineOffset: -2,
          color: token.colorText,
          ...(isShown && { background: token.controlItemBgActive }),
        }}
      >
        <span style={{ color: token.colorTextSecondary }}>
          {ICONS[file.file_type] ?? <FileTextOutlined aria-hidden />}
        </span>
        <span className="one-line" style={{ flex: 1 }} title={file.file_name}>
          <bdi>{file.is_primary ? <strong>{file.file_name}</strong> : file.file_name}</bdi>
        </span>
        <Flex gap={6} align="center" style={{ flex: 'none' }}>
          {file.modified_by_user && (
            <Tag variant="outlined" style={{ margin: 0 }}>
              {t('files.byPerson')}
            </Tag>
          )}
          <span style={{ fontSize: 12, color: token.colorTextSecondary }}>{file.file_size_formatted}</span>
        </Flex>
      </Link>
    </li>
  );
}
