import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/LinkButton';

/** Before the step that writes pairs has run. */
export function NoPairs({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  return (
    <Empty description={t('pairs.noneYet')} style={{ padding: '64px 0' }}>
      <LinkButton to={`/tasks/${encodeURIComponent(taskId)}`} type="primary">
        {t('task.tab.overview')}
      </LinkButton>
    </Empty>
  );
}
