import { Button, Skeleton, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '../shared/ErrorNote';
import { useTableList } from './use-table-list';

const SHOWN = 8;

/** The tables of the task's list. */
export function TableNames({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const list = useTableList(taskId);
  const [showsAll, setShowsAll] = useState(false);
  if (!list.data && !list.isError) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (!list.data) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  const { table_names: names } = list.data;
  if (names.length === 0)
    return (
      <>
        {t('facts.noTables')}{' '}
        <Link className="in-text" to={`/tasks/${encodeURIComponent(taskId)}/files`}>
          {t('facts.uploadTables')}
        </Link>
      </>
    );
  return (
    <>
      <ul
        tabIndex={showsAll ? 0 : undefined}
        className="mono"
        style={{ listStyle: 'none', padding: 0, margin: 0, fontSize: 12.5, maxHeight: 300, overflow: 'auto' }}
      >
        {(showsAll ? names : names.slice(0, SHOWN)).map((name) => (
          <li key={name} className="one-line" title={name} style={{ color: token.colorText }}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {names.length > SHOWN && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('facts.fewerTables') : t('facts.allTables', { count: names.length })}
        </Button>
      )}
    </>
  );
}
