import { Alert, Breadcrumb, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../api/use-me';
import { useSettings } from '../../app/settings';
import { ErrorNote } from '../../shared/ErrorNote';
import { usePageTitle } from '../../shared/use-page-title';
import { CreateTask } from './CreateTask';
import { draftLike, emptyDraft } from './draft';
import { storedDraft } from './stored-draft';
import { useCloneSource } from './use-clone-source';

/** A new task, or one like another (`?from=`). */
export function CreateTaskPage() {
  const { t } = useTranslation();
  const { language } = useSettings();
  const [params] = useSearchParams();
  const from = params.get('from');
  const mayCreate = useMay('operator');
  const source = useCloneSource(from);
  // Read once: while one types it is this page that writes it.
  const [kept] = useState(() => (from === null ? storedDraft() : null));
  usePageTitle(t('create.title'));
  return (
    <>
      <Breadcrumb
        style={{ marginBottom: 6 }}
        items={[{ title: <Link to="/tasks">{t('tasks.title')}</Link> }, { title: t('create.title') }]}
      />
      <Typography.Title level={1} style={{ fontSize: 22, margin: '0 0 20px' }}>
        {t('create.title')}
      </Typography.Title>
      {!mayCreate ? (
        <Alert type="warning" showIcon title={t('role.needs.operator')} />
      ) : from === null ? (
        <CreateTask initial={kept ?? emptyDraft(language)} isKept={kept !== null} />
      ) : source.data ? (
        <CreateTask
          initial={draftLike(source.data.task, source.data.tables, (name) => t('create.copyOf', { name }))}
          isClone
        />
      ) : source.isError ? (
        <ErrorNote error={source.error} onRetry={() => void source.refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} aria-label={t('app.loading')} />
      )}
    </>
  );
}
