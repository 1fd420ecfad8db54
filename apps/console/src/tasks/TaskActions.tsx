import { CopyOutlined, DeleteOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../api/use-me';
import { DeleteTaskDialog } from './DeleteTaskDialog';

interface Props {
  task: { task_id: string; task_name: string | null; status: string };
  onDeleted?: () => void;
}

/** What is done to a task as a whole. */
export function TaskActions({ task, onDeleted }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isDeleting, setDeleting] = useState(false);
  const mayCreate = useMay('operator');
  const mayDelete = useMay('admin');
  const isRunning = task.status === 'in_progress';
  const whyNotDelete = !mayDelete ? t('role.needs.admin') : isRunning ? t('tasks.deleteRunning') : null;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'clone',
              icon: <CopyOutlined />,
              label: <Explained label={t('tasks.clone')} why={mayCreate ? null : t('role.needs.operator')} />,
              disabled: !mayCreate,
            },
            {
              key: 'delete',
              icon: <DeleteOutlined />,
              danger: true,
              label: <Explained label={t('tasks.delete')} why={whyNotDelete} />,
              disabled: whyNotDelete !== null,
            },
          ],
          onClick: ({ key }) => {
            if (key === 'delete') setDeleting(true);
            else void navigate(`/tasks/new?from=${encodeURIComponent(task.task_id)}`);
          },
        }}
      >
        <Button
          type="text"
          icon={<MoreOutlined aria-hidden />}
          aria-label={t('tasks.actionsOf', { name: task.task_name ?? task.task_id })}
        />
      </Dropdown>
      {isDeleting && (
        <DeleteTaskDialog task={task} onClose={() => setDeleting(false)} {...(onDeleted && { onDeleted })} />
      )}
    </>
  );
}

/** An item with the reason why it is off, where it is. */
function Explained({ label, why }: { label: string; why: string | null }) {
  if (why === null) return label;
  return (
    <span style={{ display: 'inline-block', maxWidth: 260 }}>
      {label}
      <span style={{ display: 'block', fontSize: 12, whiteSpace: 'normal' }}>{why}</span>
    </span>
  );
}
