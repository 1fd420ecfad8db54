import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/LinkButton';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t('notFound.title')}
      subTitle={t('notFound.hint')}
      extra={
        <LinkButton to="/tasks" type="primary">
          {t('notFound.toTasks')}
        </LinkButton>
      }
    />
  );
}
