import type { Task } from '@pairsmith/client';
import { Breadcrumb, Flex, Skeleton, Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { isStatus } from '../api/errors';
import { useTask } from '../api/use-task';
import { useTaskEvents } from '../api/use-task-events';
import { ErrorNote } from '../shared/ErrorNote';
import { Nothing } from '../shared/Nothing';
import { StatusDot } from '../shared/StatusDot';
import { TaskActions } from '../tasks/TaskActions';
import { TaskContext } from './task-context';

const TABS = ['overview', 'pairs', 'files'] as const;

/** A task with its pages; as long as one of them is open, its state follows the service by events. */
export function TaskLayout() {
  const { t } = useTranslation();
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  if (isStatus(task.error, 404)) return <Nothing title={t('task.unknown')} hint={t('task.goneHint')} />;
  // A key for each task: another one's log is not shown for a moment.
  if (task.data) return <OpenTask key={taskId} task={task.data} />;
  if (task.isError) return <ErrorNote error={task.error} onRetry={() => void task.refetch()} />;
  return <Skeleton active paragraph={{ rows: 10 }} aria-label={t('app.loading')} />;
}

function OpenTask({ task }: { task: Task }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { log, isDeleted } = useTaskEvents(task.task_id);
  const base = `/tasks/${encodeURIComponent(task.task_id)}`;
  const open = TABS.find((tab) => pathname.endsWith(`/${tab}`)) ?? 'overview';
  const name = task.task_name ?? t('tasks.unnamed');
  if (isDeleted) return <Nothing title={t('task.deletedElsewhere', { name })} hint={t('task.deletedHint')} />;
  return (
    <TaskContext.Provider value={{ task, log }}>
      <Breadcrumb
        style={{ marginBottom: 6 }}
        items={[{ title: <Link to="/tasks">{t('tasks.title')}</Link> }, { title: task.task_id }]}
      />
      <Flex justify="space-between" align="center" gap={16}>
        <Flex align="center" gap={16} style={{ minWidth: 0 }} wrap>
          <Typography.Title
            level={1}
            style={{ fontSize: 22, lineHeight: 1.5, margin: 0, maxWidth: 'min(720px, 70vw)' }}
            className="one-line"
            title={name}
          >
            <bdi>{name}</bdi>
          </Typography.Title>
          <span role="status">
            <TaskState task={task} />
          </span>
        </Flex>
        <TaskActions task={task} onDeleted={() => void navigate('/tasks')} />
      </Flex>
      <Tabs
        activeKey={open}
        onChange={(tab) => void navigate(tab === 'overview' ? base : `${base}/${tab}`)}
        items={TABS.map((key) => ({ key, label: t(`task.tab.${key}`) }))}
        style={{ marginTop: 8 }}
      />
      <Outlet />
    </TaskContext.Provider>
  );
}

/** That somebody cancelled it is no failure, though the service has one word for both. */
function TaskState({ task: { status, steps } }: { task: Task }) {
  const { t } = useTranslation();
  const failed = steps.find(({ step_status: each }) => each === 'failed');
  if (status === 'failed' && failed?.error_type === 'cancelled')
    return <StatusDot status="cancelled" label={t('stepState.cancelled')} />;
  return <StatusDot status={status} label={t(`taskStatus.${status}`)} />;
}
