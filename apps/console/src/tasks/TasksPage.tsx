import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-me';
import { ErrorNote } from '../shared/ErrorNote';
import { LinkButton } from '../shared/LinkButton';
import { usePageTitle } from '../shared/use-page-title';
import { TaskFilters } from './TaskFilters';
import { TaskTable } from './TaskTable';
import { useTaskFilters } from './use-task-filters';
import { useTasks } from './use-tasks';

/** All tasks: filters stand in the address, and states follow the service. */
export function TasksPage() {
  const { t } = useTranslation();
  usePageTitle(t('tasks.title'));
  const { filters, change } = useTaskFilters();
  const tasks = useTasks(filters);
  const mayCreate = useMay('operator');
  return (
    <>
      <Flex justify="space-between" align="center" gap={16} wrap style={{ marginBottom: 16 }}>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {t('tasks.title')}
        </Typography.Title>
        {mayCreate ? (
          <LinkButton to="/tasks/new" type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('tasks.create')}
          </LinkButton>
        ) : (
          <Tooltip title={t('role.needs.operator')}>
            <Button disabled icon={<PlusOutlined aria-hidden />}>
              {t('tasks.create')}
            </Button>
          </Tooltip>
        )}
      </Flex>
      <TaskFilters filters={filters} onChange={change} />
      {tasks.isError && <ErrorNote error={tasks.error} onRetry={() => void tasks.refetch()} />}
      <TaskTable
        filters={filters}
        onChange={change}
        page={tasks.data}
        isLoading={tasks.isPending}
        mayCreate={mayCreate}
      />
    </>
  );
}
