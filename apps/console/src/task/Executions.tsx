import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context';
import { queryKeys } from '../api/query-keys';
import { ErrorNote } from '../shared/ErrorNote';
import { Moment } from '../shared/Moment';
import { StatusDot } from '../shared/StatusDot';
import { secondsBetween, span } from '../shared/times';

/** Every run of every step, the newest first. */
export function Executions({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const api = useApi();
  const list = useQuery({
    queryKey: queryKeys.executions(taskId),
    queryFn: ({ signal }) => api.listExecutions({ task_id: taskId }, { signal }),
  });
  if (!list.data && !list.isError) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (!list.data) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  const { executions } = list.data;
  if (executions.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('executions.none')} />;
  return (
    <ul
      tabIndex={0}
      aria-label={t('executions.title')}
      style={{
        listStyle: 'none',
        padding: 0,
        margin: 0,
        maxHeight: 360,
        overflow: 'auto',
        display: 'grid',
        gap: 10,
      }}
    >
      {executions.map((each) => {
        const seconds = secondsBetween(each.started_at, each.completed_at);
        return (
          <li key={each.execution_id} title={each.execution_id}>
            <StatusDot status={each.status} label={t(`step.${each.step_name}.name`)} />
            <div style={{ fontSize: 12, color: token.colorTextSecondary, paddingInlineStart: 22 }}>
              <Moment at={each.started_at} />
              {seconds !== null && ` · ${span(seconds)}`}
              {each.error_message !== null && <div>{each.error_message}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
