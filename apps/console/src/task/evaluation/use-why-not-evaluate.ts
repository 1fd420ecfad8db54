import type { Task } from '@pairsmith/client';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/use-me';
import { useWriter } from '../../api/use-writer';
import { whyNotEvaluate } from './why-not-evaluate';

/** Why the task cannot be evaluated now, in words; null: it can. */
export function useWhyNotEvaluate(task: Task): string | null {
  const { t } = useTranslation();
  const mayRun = useMay('operator');
  const writer = useWriter();
  const not = whyNotEvaluate(task, { mayRun, writer });
  switch (not?.why) {
    case undefined:
      return null;
    case 'role':
      return t('role.needs.operator');
    case 'running':
      return t('why.running', { step: t(`step.${not.step}.name`) });
    case 'before':
      return t('why.before', {
        steps: not.steps.map((step) => t(`step.${step}.name`)).join(t('app.listComma')),
      });
    case 'noModel':
      return t('evaluation.noModel');
    case 'unknown':
      return t('app.loading');
  }
}
