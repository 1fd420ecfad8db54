import type { Task } from '@pairsmith/client';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-me';
import { canBeReplaced, type TaskFile } from './file-kinds';

/** Why a file cannot be replaced now, in words; null: it can. */
export function useWhyNotEdit(task: Task, { file_name: name }: TaskFile): string | null {
  const { t } = useTranslation();
  const mayUpload = useMay('operator');
  if (!canBeReplaced(name)) return t('files.ofTheSystem');
  if (!mayUpload) return t('role.needs.operator');
  return task.current_step ? t('why.running', { step: t(`step.${task.current_step.step}.name`) }) : null;
}
