import { Empty, Button, Skeleton, Table, Typography, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '../shared/LinkButton';
import { StatusDot } from '../shared/StatusDot';
import { Moment } from '../shared/Moment';
import { TaskActions } from './TaskActions';
import type { TaskFilterValues, TaskSort } from './use-task-filters';
import { PAGE_SIZE, type ListedTask, type TaskPage } from './use-tasks';

interface Props {
  filters: TaskFilterValues;
  onChange: (changed: Partial<TaskFilterValues>) => void;
  page: TaskPage | undefined;
  isLoading: boolean;
  mayCreate: boolean;
}

export function TaskTable({ filters, onChange, page, isLoading, mayCreate }: Props) {
  const { t } = useTranslation();
  if (isLoading)
    return <Skeleton active paragraph={{ rows: 8 }} title={false} aria-label={t('app.loading')} />;
  if (!page) return null;
  const orderOf = (key: TaskSort) =>
    filters.sort === key ? (filters.order === 'asc' ? ('ascend' as const) : ('descend' as const)) : null;

  const columns: TableColumnsType<ListedTask> = [
    {
      key: 'task_name',
      title: t('tasks.name'),
      sorter: true,
      sortOrder: orderOf('task_name'),
      render: (_, task) => <NameCell task={task} />,
    },
    {
      key: 'status',
      title: t('tasks.status'),
      width: 160,
      sorter: true,
      sortOrder: orderOf('status'),
      render: (_, { status, directory_exists: exists }) => (
        <StatusDot
          status={exists ? status : 'removed'}
          label={exists ? t(`taskStatus.${status}`) : t('tasks.filesGone')}
        />
      ),
    },
    {
      key: 'db_name',
      title: t('tasks.database'),
      width: 170,
      responsive: ['md'],
      render: (_, { db_name: name }) => (
        <span className="one-line" title={name}>
          <bdi>{name}</bdi>
        </span>
      ),
    },
    {
      key: 'created_by',
      title: t('tasks.createdBy'),
      width: 120,
      responsive: ['xl'],
      render: (_, { created_by: name }) => (
        <span className="one-line" title={name}>
          <bdi>{name}</bdi>
        </span>
      ),
    },
    {
      key: 'created_at',
      title: t('tasks.createdAt'),
      width: 150,
      sorter: true,
      sortOrder: orderOf('created_at'),
      responsive: ['lg'],
      render: (_, task) => <Moment at={task.created_at} />,
    },
    {
      key: 'updated_at',
      title: t('tasks.updatedAt'),
      width: 130,
      render: (_, task) => <Moment at={task.updated_at} />,
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('tasks.actions')}</span>,
      width: 56,
      align: 'end',
      render: (_, task) => <TaskActions task={task} />,
    },
  ];

  return (
    <Table<ListedTask>
      rowKey="task_id"
      columns={columns}
      dataSource={page.tasks}
      tableLayout="fixed"
      showSorterTooltip={false}
      sortDirections={['descend', 'ascend']}
      locale={{
        emptyText: <NoTasks isFiltered={isFiltered(filters)} onChange={onChange} mayCreate={mayCreate} />,
      }}
      pagination={{
        current: page.pagination.page,
        pageSize: PAGE_SIZE,
        total: page.pagination.total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (count) => t('tasks.total', { count }),
      }}
      onChange={({ current }, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        onChange({
          page: current ?? 1,
          // A third click on a column takes its order away: the newest first again.
          ...(order
            ? { sort: columnKey as TaskSort, order: order === 'ascend' ? 'asc' : 'desc' }
            : { sort: 'created_at', order: 'desc' }),
        });
      }}
    />
  );
}

function NameCell({ task }: { task: ListedTask }) {
  const { t } = useTranslation();
  const name = task.task_name ?? t('tasks.unnamed');
  return (
    <div style={{ minWidth: 0 }}>
      <Link to={`/tasks/${encodeURIComponent(task.task_id)}`} className="one-line" title={name}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </Link>
      <Typography.Text
        type="secondary"
        className="one-line"
        style={{ fontSize: 12 }}
        title={task.business_context}
      >
        <bdi>{task.business_context}</bdi>
      </Typography.Text>
    </div>
  );
}

const isFiltered = ({ search, status }: TaskFilterValues) => search !== '' || status !== null;

interface NoTasksProps {
  isFiltered: boolean;
  onChange: Props['onChange'];
  mayCreate: boolean;
}

function NoTasks({ isFiltered: filtered, onChange, mayCreate }: NoTasksProps) {
  const { t } = useTranslation();
  if (filtered)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('tasks.noneFound')}>
        <Button onClick={() => onChange({ search: '', status: null })}>{t('tasks.clearFilters')}</Button>
      </Empty>
    );
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{t('tasks.none')}</strong>
          <br />
          {t('tasks.noneHint')}
        </>
      }
      style={{ padding: '48px 0' }}
    >
      {mayCreate && (
        <LinkButton to="/tasks/new" type="primary">
          {t('tasks.createFirst')}
        </LinkButton>
      )}
    </Empty>
  );
}
