import type { Step, Task } from '@pairsmith/client';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-me';
import { EditTaskDialog } from './EditTaskDialog';

/** What the task's settings can mend. */
const MENDED_BY_SETTINGS: readonly string[] = [
  'database_connection_error',
  'database_permission_error',
  'db_host_not_allowed',
  'llm_budget_exceeded',
];

interface Props {
  task: Task;
  /** What failed: a step, or an evaluation. */
  of: Pick<Step, 'error_type' | 'error_message'>;
}

/** Why it failed and what to do, in the service's words, with the way to the remedy where it is here. */
export function StepFailure({ task, of }: Props) {
  const { t } = useTranslation();
  const mayEdit = useMay('operator');
  const [isEditing, setEditing] = useState(false);
  const wasCancelled = of.error_type === 'cancelled';
  const isMended = MENDED_BY_SETTINGS.includes(of.error_type ?? '');
  return (
    <>
      <Alert
        type={wasCancelled ? 'info' : 'error'}
        showIcon
        title={wasCancelled ? of.error_message : t('step.failed')}
        description={!wasCancelled && <span style={{ whiteSpace: 'pre-wrap' }}>{of.error_message}</span>}
        action={
          isMended &&
          mayEdit && (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('facts.edit')}
            </Button>
          )
        }
      />
      {isEditing && <EditTaskDialog task={task} onClose={() => setEditing(false)} />}
    </>
  );
}
