import type { Task } from '@pairsmith/client';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-me';
import { whyNotRun, type RunChoice } from './run-choice';
import { useTableList } from './use-table-list';

/** Why a choice cannot be run now, in words; null: it can. */
export function useWhyNot(task: Task): (choice: RunChoice) => string | null {
  const { t } = useTranslation();
  const mayRun = useMay('operator');
  const { data: list } = useTableList(task.task_id);
  const tableCount = list?.table_count ?? null;
  return (choice) => {
    const not = whyNotRun(task, choice, { mayRun, tableCount });
    if (not === null) return null;
    switch (not.why) {
      case 'role':
        return t('role.needs.operator');
      case 'running':
        return t('why.running', { step: t(`step.${not.step}.name`) });
      case 'before':
        return t('why.before', {
          steps: not.steps.map((step) => t(`step.${step}.name`)).join(t('app.listComma')),
        });
      default:
        return t(`why.${not.why}`);
    }
  };
}
